import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { whoMaySee } from '../../hub/who-may-see.ts';
import { readSupergraphSdl } from '../../schema/subgraph-sdl.ts';

const document = readFileSync('docs/who-may-see.md', 'utf8');

test('docs/who-may-see.md is what `npm run generate` makes of the schema, the paths and the roles', () => {
  expect(whoMaySee(readSupergraphSdl())).toBe(document);
});

test('a field that changes its category says so in words of who sees it', () => {
  const before = 'functionalNeeds | FUNCTIONAL_NEEDS | self, mandate, consent';
  expect(document).toContain(before);
  const changed = whoMaySee(
    readSupergraphSdl().replaceAll('category: FUNCTIONAL_NEEDS', 'category: ADDRESS'),
  );
  expect(changed).toContain(
    'functionalNeeds | ADDRESS | self, mandate, home village, match, receiver, consent',
  );
});
