import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PURPOSES, PURPOSES_BY_ROLE } from '../platform/actor.ts';
import { openDatabase, type Database } from '../platform/database.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../platform/testing/scratch-database.ts';
import {
  ALL_CATEGORIES,
  CATEGORIES,
  categoriesOf,
  KNOWN_CATEGORIES,
  maskOf,
} from './categories.ts';
import {
  CARE_PURPOSES,
  deniedPurposes,
  KNOWN_PURPOSES,
  purposeMaskOf,
  purposesOfMask,
} from './purposes.ts';

const SHARED = new URL('../schema/shared.graphql', import.meta.url);

let scratch: ScratchDatabase;
let database: Database;

beforeAll(async () => {
  scratch = await createScratchDatabase({ template: inject('template').name });
  database = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'test' });
});

afterAll(async () => {
  await database.close();
  await scratch.drop();
});

function valuesOfEnum(name: string): string[] {
  const { definitions } = parse(readFileSync(SHARED, 'utf8'));
  const found = definitions.find(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === name,
  );
  if (found?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new Error(`no enum ${name}`);
  return (found.values ?? []).map((value) => value.name.value);
}

const codesByBit = (rows: readonly { code: string; bit: number }[]) =>
  [...rows].sort((a, b) => a.bit - b.bit).map(({ code }) => code);

describe('categories', () => {
  test('are the same, bit by bit, in the program, the database and the schema', async () => {
    const rows = await database.sql<{ code: string; bit: number; mask: number }[]>`
      select code, bit, disclosure.mask(code) as mask from disclosure.categories`;
    expect(codesByBit(rows)).toEqual(CATEGORIES);
    expect(valuesOfEnum('DataCategory')).toEqual(CATEGORIES);
    for (const { code, mask } of rows) expect(mask).toBe(maskOf(code));
    const [all] = await database.sql<{ known: number }[]>`
      select disclosure.known_categories() as known`;
    expect(all?.known).toBe(KNOWN_CATEGORIES);
    expect(all?.known).toBe(maskOf(...CATEGORIES));
  });

  test('of a mask are read aloud alike by both', async () => {
    for (const mask of [0, ALL_CATEGORIES, maskOf('SIGNALS', 'ADDRESS', 'EMERGENCY_SET')]) {
      const [row] = await database.sql<{ names: string[] }[]>`
        select disclosure.category_names(${mask}::integer) as names`;
      expect(row?.names).toEqual(categoriesOf(mask));
    }
  });

  test('that do not exist have no mask', () => {
    expect(() => maskOf('IDENTITY', 'SHOE_SIZE')).toThrow('Unknown data category');
  });
});

describe('purposes', () => {
  test('are the same, bit by bit, in the program, the database and the schema', async () => {
    const rows = await database.sql<{ code: string; bit: number; mask: number }[]>`
      select code, bit, disclosure.purpose_mask(code) as mask from disclosure.purposes`;
    expect(codesByBit(rows)).toEqual(PURPOSES);
    expect(valuesOfEnum('PurposeOfUse')).toEqual(PURPOSES);
    for (const purpose of PURPOSES) {
      const row = rows.find(({ code }) => code === purpose);
      expect(row?.mask).toBe(purposeMaskOf(purpose));
      expect(purposesOfMask(row?.mask ?? 0)).toEqual([purpose]);
    }
    const [all] = await database.sql<{ known: number }[]>`
      select disclosure.known_purposes() as known`;
    expect(all?.known).toBe(KNOWN_PURPOSES);
    expect(all?.known).toBe(purposeMaskOf(...PURPOSES));
  });

  test('of an objection are widened alike by both', async () => {
    for (const mask of [...PURPOSES.map((purpose) => purposeMaskOf(purpose)), CARE_PURPOSES, -1]) {
      const [row] = await database.sql<{ denied: number }[]>`
        select disclosure.denied_purposes(${mask}::integer) as denied`;
      expect(row?.denied).toBe(deniedPurposes(mask));
    }
  });
});

describe('roles', () => {
  test('are the same in the program and the schema', () => {
    expect(valuesOfEnum('ActorRole').sort()).toEqual(Object.keys(PURPOSES_BY_ROLE).sort());
  });
});
