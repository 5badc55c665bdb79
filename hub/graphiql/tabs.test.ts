import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { readSupergraphSdl } from '../../schema/subgraph-sdl.ts';
import { demoIdentity } from '../issuer/demo-identities.ts';
import { GRAPHIQL_TABS } from './tabs.ts';

const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(readSupergraphSdl())));

test.each(GRAPHIQL_TABS)('the tab $title is a valid operation of that name', (tab) => {
  const document = parse(tab.query);
  expect(validate(schema, document)).toEqual([]);
  expect(tab.query).toContain(` ${tab.title}`);
});

test.each(GRAPHIQL_TABS)('the tab $title asks as a known identity or as nobody', (tab) => {
  expect(tab.as === null || demoIdentity(tab.as) !== undefined).toBe(true);
});
