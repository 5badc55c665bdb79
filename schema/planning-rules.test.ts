import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { planningProblems } from './planning-rules.ts';
import { readSupergraphSdl } from './subgraph-sdl.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@interfaceObject"])`;

function supergraphThatRequires(selection: string): string {
  const { supergraphSdl, errors } = composeServices([
    {
      name: 'cases',
      typeDefs: parse(`${LINK}
        type Query { cases: [Case] }
        type Case @key(fields: "id") { id: ID! size(unit: Int): Int step: Step }
        type Step { days(unit: Int): Int }`),
    },
    {
      name: 'reports',
      typeDefs: parse(`${LINK}
        type Case @key(fields: "id") {
          id: ID! size(unit: Int): Int @external step: Step @external
          told: Int @requires(fields: "${selection}")
        }
        type Step @external { days(unit: Int): Int }`),
    },
  ]);
  if (!supergraphSdl) throw new Error(JSON.stringify(errors));
  return supergraphSdl;
}

test('an argument at the first level of a @requires is planned right', () => {
  expect(planningProblems(supergraphThatRequires('size(unit: 1) step { days }'))).toEqual([]);
});

test('an argument below the first level is refused by the build, with the coordinate', () => {
  const problems = planningProblems(supergraphThatRequires('size step { days(unit: 1) }'));
  expect(problems).toEqual([expect.stringContaining('Case.told')]);
});

test('a @requires of an interface object is refused by the build', () => {
  const { supergraphSdl = '' } = composeServices([
    {
      name: 'media',
      typeDefs: parse(`${LINK}
        type Query { media: Media }
        interface Media @key(fields: "id") { id: ID! minutes: Int }
        type Film implements Media @key(fields: "id") { id: ID! minutes: Int }`),
    },
    {
      name: 'costs',
      typeDefs: parse(`${LINK}
        type Media @key(fields: "id") @interfaceObject {
          id: ID! minutes: Int @external cost: Int @requires(fields: "minutes")
        }`),
    },
  ]);
  expect(planningProblems(supergraphSdl)).toEqual([expect.stringContaining('Media.cost')]);
});

test('the schema of the hub asks nothing that is planned wrongly', () => {
  expect(planningProblems(readSupergraphSdl())).toEqual([]);
});
