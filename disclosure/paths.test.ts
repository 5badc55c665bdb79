import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { purposesOf } from '../platform/actor.ts';
import { openDatabase, type Database } from '../platform/database.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../platform/testing/scratch-database.ts';
import { KNOWN_CATEGORIES, maskOf } from './categories.ts';
import { PATHS } from './paths.ts';
import { KNOWN_PURPOSES, purposeMaskOf } from './purposes.ts';
import { readPaths } from './testing/sql-decisions.ts';

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

test('the paths in words are those of the database', async () => {
  const inWords = PATHS.map((path) => ({
    position: path.position,
    kind: path.kind,
    basis: path.basis,
    purposes: purposeMaskOf(...path.purposes),
    ceiling: maskOf(...path.categories),
    objectionable: path.objectionable,
    survivesRestriction: path.survivesRestriction,
  }));
  const stored = (await readPaths(database.sql)).map((path) => ({
    ...path,
    purposes: path.purposes & KNOWN_PURPOSES,
    ceiling: path.ceiling & KNOWN_CATEGORIES,
  }));
  const sorted = (paths: readonly { position: number; kind: string }[]) =>
    [...paths].sort((a, b) => a.position - b.position || (a.kind < b.kind ? -1 : 1));
  expect(sorted(inWords)).toEqual(sorted(stored));
});

test.each(PATHS)('each role of path $position $kind may state one of its purposes', (path) => {
  for (const role of path.roles)
    expect(purposesOf(role).some((purpose) => path.purposes.includes(purpose))).toBe(true);
});
