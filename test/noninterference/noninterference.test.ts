import {
  buildClientSchema,
  getIntrospectionQuery,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import { DEMO_IDENTITIES } from '../../hub/issuer/demo-identities.ts';
import type { ScratchDatabase } from '../../platform/testing/scratch-database.ts';
import { changeTheHidden } from './hide.ts';
import { operationsFor, sampleIds, type Operation } from './operations.ts';
import { rootFields } from './selections.ts';
import { decisions, lookAround } from './sight.ts';
import { actorOf, createRegion, NEW_ID, openWorld, type World } from './world.ts';

const RESIDENTS = 250;
const ACTORS = [null, ...DEMO_IDENTITIES].map(
  (identity) => [identity?.name ?? 'the public', identity] as const,
);

describe('an answer never depends on what the asker may not see', () => {
  let region: ScratchDatabase;
  let schema: GraphQLSchema;
  const covered = new Set<string>();

  beforeAll(async () => {
    region = await createRegion(RESIDENTS);
    const world = await openWorld(region, actorOf(null));
    const introspection = await world.post(JSON.stringify({ query: getIntrospectionQuery() }));
    await world.stop();
    const { data } = JSON.parse(introspection.slice(4)) as { data: IntrospectionQuery };
    schema = buildClientSchema(data);
  }, 120_000);
  afterAll(() => region.drop());

  test.each(ACTORS)(
    '%s',
    async (name, identity) => {
      const actor = actorOf(identity);
      const [as, other] = await Promise.all([openWorld(region, actor), openWorld(region, actor)]);
      try {
        await lookAround(as.admin, actor);
        await lookAround(other.admin, actor);
        const before = await decisions(other.admin);
        const changed = await changeTheHidden(other.admin);
        expect([...changed.values()].reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(100);
        await expectSameDecisions(before, other, actor);

        const pseudonyms = createPseudonyms(inject('template').hubSecret).for(actor);
        const operations = operationsFor(schema, await sampleIds(as.admin, pseudonyms));
        const differences: string[] = [];
        for (const operation of operations) {
          const [one, two] = await Promise.all([ask(as, operation), ask(other, operation)]);
          note(operation, one);
          if (one !== two) differences.push(`${operation.name}: ${firstDifference(one, two)}`);
        }
        expect(differences, name).toEqual([]);
      } finally {
        await Promise.all([as.stop(), other.stop()]);
      }
    },
    120_000,
  );

  test('of any root field of the schema', () => {
    const fields = fieldsOf(schema);
    const missed = fields.filter((field) => !covered.has(field));
    console.log(
      `noninterference: ${String(covered.size)} of ${String(fields.length)} fields asked; not asked: ${missed.join(', ') || 'none'}`,
    );
    expect(rootFields(schema).filter((field) => !covered.has(field))).toEqual([]);
  });

  /** Keeps which fields were asked in operations that somebody was answered. */
  function note({ query }: Operation, answer: string): void {
    if (!answer.startsWith('200 {"data"')) return;
    const types = new TypeInfo(schema);
    visit(
      parse(query),
      visitWithTypeInfo(types, {
        Field() {
          const parent = types.getParentType()?.name ?? '';
          const field = types.getFieldDef()?.name ?? '';
          if (!field.startsWith('__')) covered.add(`${parent}.${field}`);
        },
      }),
    );
  }
});

async function ask(world: World, { query, variables }: Operation): Promise<string> {
  const answer = await world.post(JSON.stringify({ query, variables }));
  // Lines of the access log are made by the questions themselves, and cursors hold the ids of rows.
  const hasNewRows = answer.search(NEW_ID) >= 0 || /ccessLog/.test(query);
  return withoutNewIds(hasNewRows ? answer.replaceAll(CURSOR, '"$1":"…"') : answer);
}

const CURSOR = /"(cursor|startCursor|endCursor)":"[^"]+"/g;

/** New ids by the order of their appearance. */
function withoutNewIds(answer: string): string {
  const seen = new Map<string, string>();
  return answer.replaceAll(NEW_ID, (id) => {
    if (!seen.has(id)) seen.set(id, `new-${String(seen.size)}`);
    return seen.get(id) ?? id;
  });
}

async function expectSameDecisions(
  before: ReadonlyMap<string, string>,
  world: World,
  actor: Parameters<typeof lookAround>[1],
): Promise<void> {
  await lookAround(world.admin, actor);
  const after = await decisions(world.admin);
  const wrong = [...after].filter(([row, decision]) => {
    const was = before.get(row);
    // What is new was never seen, and is met by the operations alone.
    return was !== undefined && was !== decision;
  });
  expect(wrong.slice(0, 5), 'a change was visible').toEqual([]);
}

function firstDifference(one: string, two: string): string {
  let place = 0;
  while (place < one.length && one[place] === two[place]) place += 1;
  const from = Math.max(0, place - 300);
  return `\n  as it is: …${one.slice(from, place + 120)}\n  hidden changed: …${two.slice(from, place + 120)}`;
}

function fieldsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  );
}
