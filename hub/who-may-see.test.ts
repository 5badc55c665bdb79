import { expect, test } from 'vitest';
import { readSupergraphSdl } from '../schema/subgraph-sdl.ts';
import { whoMaySee } from './who-may-see.ts';

test('a new way to a person from public data shows in the table', () => {
  const sdl = readSupergraphSdl();
  expect(whoMaySee(sdl)).toContain('| Resident | Query.resident |');
  const [before = '', rest = ''] = sdl.split(/(?<=\ntype HousingProject\b[^{]*\{)/);
  const changed = whoMaySee(`${before}\n  "One." firstResident: Resident\n${rest}`);
  expect(changed).toContain('| Resident | HousingProject.firstResident |');
  expect(whoMaySee(sdl)).not.toContain('firstResident');
});
