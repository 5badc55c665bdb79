import { buildASTSchema, parse, validate } from 'graphql';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { expect, test } from 'vitest';
import { readSupergraphSdl } from '../schema/subgraph-sdl.ts';
import { startMessage, type StartFacts } from './start-message.ts';

const FACTS: StartFacts = {
  url: 'http://127.0.0.1:54321',
  issuer: 'http://127.0.0.1:54321/oidc',
  demoIdentities: true,
  database: 'PostgreSQL 18.4, private, in /somewhere/postgres/data',
  seconds: 1.234,
  defaultPort: false,
};

test('the message of the start fits in 100 columns', () => {
  for (const line of startMessage(FACTS).split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

test.each([true, false])('the query to paste is valid (demo identities: %s)', (demoIdentities) => {
  const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(readSupergraphSdl())));
  const body = /-d '(.*)'/.exec(startMessage({ ...FACTS, demoIdentities }))?.[1] ?? '';
  const { query } = JSON.parse(body) as { query: string };
  expect(validate(schema, parse(query))).toEqual([]);
});

test('a hub with an issuer of its own names no demo identity', () => {
  expect(startMessage({ ...FACTS, demoIdentities: false })).not.toContain('gp-oosterhesselen');
});
