import { describe, expect, it } from 'vitest';
import { copyOf, isRecord, mergeRecord, newRecord, type DataRecord } from './records.ts';

/** Objects as graphql-js makes them: without a prototype. */
function record(value: object): DataRecord {
  const into = newRecord();
  for (const [key, inner] of Object.entries(value)) into[key] = asRecords(inner);
  return into;
}

function asRecords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asRecords);
  return typeof value === 'object' && value !== null ? record(value) : value;
}

function merged(target: object, source: object): unknown {
  const into = record(target);
  mergeRecord(into, record(source));
  return JSON.parse(JSON.stringify(into));
}

describe('merging what two subgraphs answered', () => {
  it('joins objects and lists position by position', () => {
    expect(
      merged({ a: { x: 1 }, l: [{ x: 1 }, null] }, { a: { y: 2 }, l: [{ y: 2 }, { y: 3 }] }),
    ).toEqual({ a: { x: 1, y: 2 }, l: [{ x: 1, y: 2 }, { y: 3 }] });
  });

  it('joins lists of lists', () => {
    expect(merged({ l: [[{ x: 1 }]] }, { l: [[{ y: 2 }]] })).toEqual({ l: [[{ x: 1, y: 2 }]] });
  });

  it('never covers a value by null', () => {
    expect(merged({ a: 1, b: null }, { a: null, b: 2 })).toEqual({ a: 1, b: 2 });
  });

  it('takes __proto__ for a key', () => {
    const target = newRecord();
    const source = newRecord();
    source['__proto__'] = record({ polluted: true });
    mergeRecord(target, source);
    expect(Object.keys(target)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('replaces the value of a scalar, and never writes into it', () => {
    const scalar = { a: 1 };
    const target = newRecord();
    target['json'] = scalar;
    mergeRecord(target, Object.assign(newRecord(), { json: { b: 2 } }));
    expect(target['json']).toEqual({ b: 2 });
    expect(scalar).toEqual({ a: 1 });
  });
});

describe('a copy', () => {
  it('shares no object with its original', () => {
    const original = record({ a: { b: [{ c: 1 }] } });
    const copy = copyOf(original);
    mergeRecord(copy, record({ a: { b: [{ d: 2 }] } }));
    expect(JSON.stringify(original)).toBe('{"a":{"b":[{"c":1}]}}');
    expect(JSON.stringify(copy)).toBe('{"a":{"b":[{"c":1,"d":2}]}}');
  });
});

describe('a record', () => {
  it('is an object without a prototype', () => {
    expect(isRecord(newRecord())).toBe(true);
    for (const value of [{}, [], new Date(), null, undefined, 'text', 1]) {
      expect(isRecord(value)).toBe(false);
    }
  });
});
