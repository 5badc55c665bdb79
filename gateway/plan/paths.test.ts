import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { typesOf } from './supergraph-types.ts';
import { compilePath, type ResponsePath } from './paths.ts';
import { compileAddEntity, Representations } from './representations.ts';
import { isRecord, newRecord, type DataRecord } from './records.ts';
import { compileRewrites } from './rewrites.ts';

const types = typesOf(
  buildSchema(`
    type Query { a: Animal }
    interface Animal { id: ID } type Cat implements Animal { id: ID must: ID! } type Dog implements Animal { id: ID }
  `),
);
const { isInstance } = types;

function record(value: Record<string, unknown>): DataRecord {
  return Object.assign(newRecord(), value);
}

const DATA = record({
  animals: [
    record({ __typename: 'Cat', id: 'c' }),
    null,
    record({ __typename: 'Dog', id: 'd', kittens: [[record({ id: 'k' })]] }),
  ],
});

function walked(...[segments]: [Parameters<typeof compilePath>[0]]): [unknown, ResponsePath][] {
  const found: [unknown, ResponsePath][] = [];
  const path: (string | number)[] = [];
  compilePath(segments, isInstance)(DATA, (entity) => found.push([entity['id'], [...path]]), path);
  return found;
}

describe('a path of a plan', () => {
  it('visits every item of a list, and knows where it is', () => {
    expect(walked([{ Field: 'animals' }, '@'])).toEqual([
      ['c', ['animals', 0]],
      ['d', ['animals', 2]],
    ]);
  });

  it('passes only values of the type in its condition', () => {
    expect(walked([{ Field: 'animals' }, '@', { TypeCondition: ['Dog'] }])).toEqual([
      ['d', ['animals', 2]],
    ]);
    expect(walked([{ Field: 'animals' }, '@', { TypeCondition: ['Animal'] }])).toHaveLength(2);
  });

  it('goes through lists of lists, also where the plan does not say so', () => {
    const place = ['animals', 2, 'kittens', 0, 0];
    expect(walked([{ Field: 'animals' }, '@', { Field: 'kittens' }, '@', '@'])).toEqual([
      ['k', place],
    ]);
    expect(walked([{ Field: 'animals' }, { Field: 'kittens' }])).toEqual([['k', place]]);
  });

  it('ends where there is nothing', () => {
    expect(walked([{ Field: 'plants' }, '@'])).toEqual([]);
    expect(walked(['@'])).toEqual([]);
  });
});

describe('representations', () => {
  const add = compileAddEntity(
    [
      {
        kind: 'InlineFragment',
        typeCondition: 'Animal',
        selections: [
          { kind: 'Field', name: '__typename' },
          { kind: 'Field', name: 'id' },
        ],
      },
    ],
    [
      {
        ValueSetter: {
          path: [{ TypenameEquals: ['Cat'] }, { Key: '__typename' }],
          setValueTo: 'Animal',
        },
      },
    ],
    types,
  );

  it('hold each entity once, as the subgraph knows it, with all places that it fills', () => {
    const sent = new Representations();
    const twice = [record({ __typename: 'Cat', id: 'c' }), record({ __typename: 'Cat', id: 'c' })];
    for (const entity of twice) add(entity, sent);
    expect(sent.list).toEqual([record({ __typename: 'Animal', id: 'c' })]);
    sent.merge([record({ age: 3 })], isInstance);
    expect(twice.map((entity) => entity['age'])).toEqual([3, 3]);
    expect(twice.map((entity) => entity['__typename'])).toEqual(['Cat', 'Cat']);
  });

  it('leave out an object without a key or a type', () => {
    const sent = new Representations();
    add(record({ __typename: 'Cat' }), sent);
    add(record({ id: 'c' }), sent);
    expect(sent.list).toEqual([]);
  });
});

describe('a representation whose value must be there', () => {
  const needs = (kind: string) =>
    compileAddEntity(
      [
        {
          kind: 'InlineFragment',
          typeCondition: 'Cat',
          selections: [
            { kind: 'Field', name: 'id' },
            { kind: 'Field', name: kind },
          ],
        },
      ],
      undefined,
      types,
    );

  it('is not sent without it', () => {
    const sent = new Representations();
    const cat = record({ __typename: 'Cat', id: 'c', must: null });
    needs('must')(cat, sent);
    expect(sent.list).toEqual([]);
    expect(sent.skipped).toEqual([cat]);
  });

  it('is sent with null where it may be null', () => {
    const sent = new Representations();
    needs('id')(record({ __typename: 'Cat', id: null, must: 'm' }), sent);
    expect(sent.list).toEqual([record({ __typename: 'Cat', id: null })]);
    expect(sent.skipped).toEqual([]);
  });
});

describe('rewrites', () => {
  it('rename a key for one type alone', () => {
    const rename = compileRewrites(
      [{ KeyRenamer: { path: [{ TypenameEquals: ['Cat'] }, { Key: 'id_0' }], renameKeyTo: 'id' } }],
      isInstance,
    );
    const list = [record({ __typename: 'Cat', id_0: 1 }), record({ __typename: 'Dog', id_0: 2 })];
    rename?.(list);
    expect(list.map((item) => Object.keys(item))).toEqual([
      ['__typename', 'id'],
      ['__typename', 'id_0'],
    ]);
    expect(list.every(isRecord)).toBe(true);
  });

  it('are nothing when the plan has none', () => {
    expect(compileRewrites([], isInstance)).toBeNull();
  });
});
