import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Purpose } from '../platform/actor.ts';
import { openThreeDecisions, type ThreeDecisions } from './testing/three-decisions.ts';
import {
  analyst,
  COUNCIL,
  formerGp,
  gp,
  home,
  itself,
  nurse,
  otherGp,
  permit,
  PRACTICE,
  relation,
  system,
} from './testing/decision-story.ts';

let decisions: ThreeDecisions;

beforeAll(async () => {
  decisions = await openThreeDecisions();
});

afterAll(() => decisions.close());

const ask: ThreeDecisions['ask'] = (who, given) => decisions.ask(who, given);

const toPractice = `organisation:${PRACTICE}`;
const toGps = `role:${PRACTICE}:GP`;
const HEALTH = ['HEALTH_SUMMARY'] as const;

describe('a machine', () => {
  const toPerson = permit('person:gp', HEALTH, ['TREATMENT']);
  const toRole = permit(toGps, ['SAFETY_CONCERNS'], ['TREATMENT']);
  const toWhole = permit(toPractice, ['FUNCTIONAL_NEEDS'], ['TREATMENT']);
  const given = { records: [toPerson, toRole, toWhole] };

  test('that names nobody reads what its organisation may', async () => {
    expect((await ask(system, given)).reads).toEqual(['FUNCTIONAL_NEEDS']);
  });

  test('that names a person of its organisation reads what that person may', async () => {
    const { reads } = await ask({ ...system, acting: 'gp' }, given);
    expect(reads).toEqual(['FUNCTIONAL_NEEDS', 'HEALTH_SUMMARY', 'SAFETY_CONCERNS']);
  });

  test('that names somebody of another organisation reads no more for it', async () => {
    expect((await ask({ ...system, acting: 'other-gp' }, given)).reads).toEqual([
      'FUNCTIONAL_NEEDS',
    ]);
  });

  test('never reads as the resident whom it names', async () => {
    expect((await ask({ ...system, acting: 'resident' }, { relations: [itself] })).reads).toEqual(
      [],
    );
  });
});

describe('employment', () => {
  test('of which the hub knows nothing opens nothing', async () => {
    const records = [permit(toPractice, HEALTH, ['TREATMENT'])];
    expect((await ask({ ...otherGp, organisation: PRACTICE }, { records })).reads).toEqual([]);
    expect((await ask({ ...nurse, role: 'GP' }, { records })).reads).toEqual([]);
  });

  test('ends at its instant', async () => {
    const records = [permit(toPractice, HEALTH, ['TREATMENT'])];
    expect((await ask(formerGp, { records })).reads).toEqual([]);
  });

  test('once ended, leaves nothing of a consent that names the person', async () => {
    const records = [permit('person:former-gp', HEALTH, ['TREATMENT'])];
    expect((await ask(formerGp, { records })).reads).toEqual([]);
  });

  test('in a role counts for that role alone', async () => {
    const records = [permit(toGps, HEALTH, ['TREATMENT'])];
    expect((await ask(gp, { records })).reads).toEqual(['HEALTH_SUMMARY']);
    expect((await ask(nurse, { records })).reads).toEqual([]);
  });
});

describe('who sees aggregates only', () => {
  test('reads nothing about anybody, not even by a consent that names them', async () => {
    const purposes: Purpose[] = ['PROGRAM_REPORTING'];
    const records = [
      'person:analyst',
      `role:${COUNCIL}:MUNICIPALITY_ANALYST`,
      `organisation:${COUNCIL}`,
    ].map((to) => permit(to, 'ALL', purposes));
    const relations = [relation('HOME_VILLAGE', `organisation:${COUNCIL}`), home];
    expect(await ask(analyst, { relations, records })).toMatchObject({ reads: [], reached: false });
  });
});
