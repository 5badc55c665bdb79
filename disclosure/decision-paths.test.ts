import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_CATEGORIES, maskOf, SILENT_CATEGORIES, type CategoryMask } from './categories.ts';
import type { DisclosureRecord, Relation } from './decide.ts';
import type { ActorRole } from '../platform/actor.ts';
import { openThreeDecisions, type ThreeDecisions } from './testing/three-decisions.ts';
import {
  app,
  CASE,
  coordinator,
  deny,
  formerGp,
  GEES,
  gp,
  home,
  itself,
  NOW,
  OTHER_CASE,
  otherGp,
  permit,
  PRACTICE,
  privacyOfficer,
  relation,
  representative,
  resident,
  RESIDENT_KEY,
  restriction,
  type Who,
  VILLAGE,
  volunteer,
} from './testing/decision-story.ts';

let decisions: ThreeDecisions;

beforeAll(async () => {
  decisions = await openThreeDecisions();
});

afterAll(() => decisions.close());

const ask: ThreeDecisions['ask'] = (who, given) => decisions.ask(who, given);

const toPractice = `organisation:${PRACTICE}`;

describe('the resident', () => {
  test('reads everything about themself, whatever they objected to', async () => {
    const given = {
      relations: [itself],
      records: [deny(toPractice, 'ALL', ['TREATMENT']), restriction()],
    };
    const { reads, basisOf } = await ask(resident, given);
    expect(reads).toHaveLength(25);
    expect(basisOf('SIGNALS')).toBe('SELF');
  });

  test('is read by no other resident', async () => {
    const { reads, reached } = await ask(
      { ...resident, subject: 'neighbour' },
      { relations: [itself] },
    );
    expect({ reads, reached }).toEqual({ reads: [], reached: false });
  });
});

describe('the home village', () => {
  test('reads what the village itself holds, and no health', async () => {
    const { reads, basisOf } = await ask(coordinator, { relations: [home] });
    expect(reads).toEqual([
      'ADDRESS',
      'ATTENDANCE',
      'BIRTH_YEAR',
      'COMPENSATION',
      'CONTACT',
      'EMERGENCY_SET',
      'HELP_REQUESTS',
      'HOUSEHOLD',
      'IDENTITY',
      'LOGBOOK',
      'SIGNALS',
      'VOLUNTEER_AGREEMENT',
      'VOLUNTEER_CONTACT',
      'VOLUNTEER_MATCHES',
    ]);
    expect(basisOf('IDENTITY')).toBe('HOME_VILLAGE');
  });

  test('reads nothing for another purpose', async () => {
    expect(
      (await ask({ ...coordinator, purpose: 'RESEARCH' }, { relations: [home] })).reads,
    ).toEqual([]);
  });

  test('is closed by an objection to one of the four purposes, which count as one', async () => {
    const objection = deny(`organisation:${VILLAGE}`, ['CONTACT'], ['TREATMENT']);
    const { reads } = await ask(coordinator, { relations: [home], records: [objection] });
    expect(reads).toContain('IDENTITY');
    expect(reads).not.toContain('CONTACT');
  });

  test('is not closed by an objection to another purpose', async () => {
    const objection = deny(`organisation:${VILLAGE}`, ['CONTACT'], ['LEGAL']);
    expect((await ask(coordinator, { relations: [home], records: [objection] })).reads).toContain(
      'CONTACT',
    );
  });

  test('is closed, and so is a consent to it, by an objection to whoever serves the village', async () => {
    const objection = deny(`community:${GEES}`, 'ALL', ['SUPPORT_NETWORK']);
    const care = [
      'SUPPORT_NETWORK',
      'COORDINATION_OF_CARE',
      'TREATMENT',
      'CARE_MANAGEMENT',
    ] as const;
    const consent = permit(`organisation:${VILLAGE}`, 'ALL', care);
    const stricter = permit(`role:${VILLAGE}:COORDINATOR`, ['CONTACT'], ['SUPPORT_NETWORK']);
    const asked = (...records: DisclosureRecord[]) =>
      ask(coordinator, { relations: [home], records: [objection, ...records] });
    expect((await asked()).reads).toEqual([]);
    expect((await asked(consent)).reads).toEqual([]);
    expect((await asked(stricter)).reads).toEqual(['CONTACT']);
  });

  test('reads of an emergency access that it reviews that session alone', async () => {
    const review = relation('BREAK_GLASS_REVIEW', `community:${GEES}`, {
      caseId: CASE,
      categories: 0,
      caseCategories: maskOf('ACCESS_LOG'),
    });
    const inIt = await ask(coordinator, { relations: [review], inCase: CASE });
    expect(inIt.reads).toEqual(['ACCESS_LOG']);
    expect((await ask(coordinator, { relations: [review], inCase: OTHER_CASE })).reads).toEqual([]);
  });

  test('stops at the instant at which the resident moves away', async () => {
    const until = (validUntil: Date) => ({ relations: [{ ...home, validUntil }] });
    expect((await ask(coordinator, until(NOW))).reached).toBe(false);
    expect((await ask(coordinator, until(new Date(NOW.getTime() + 1)))).reached).toBe(true);
  });

  test('its app reads only what the village switched on', async () => {
    expect((await ask(app, { relations: [home] })).reads).toEqual(['HELP_REQUESTS']);
  });

  test('its app reads no more by consent', async () => {
    const consent = permit(`organisation:${VILLAGE}`, 'ALL', ['SUPPORT_NETWORK']);
    const { reads } = await ask(app, { relations: [home], records: [consent] });
    expect(reads).toEqual(['CONSENTS', 'HELP_REQUESTS']);
  });

  test('an app without a switch reads nothing', async () => {
    expect((await ask({ ...app, subject: 'app-of-nobody' }, { relations: [home] })).reads).toEqual(
      [],
    );
  });
});

describe('a match', () => {
  const helper = relation('MATCHED_RESIDENT', `resident:${RESIDENT_KEY}`, {
    categories: maskOf('VOLUNTEER_CONTACT'),
  });
  const matched = relation('MATCH', 'person:volunteer', {
    caseId: CASE,
    categories: maskOf('IDENTITY', 'CONTACT', 'ADDRESS'),
    caseCategories: maskOf('HELP_REQUESTS', 'VOLUNTEER_MATCHES'),
  });
  const proposed = relation('MATCH', 'person:volunteer', {
    caseId: CASE,
    categories: 0,
    caseCategories: maskOf('HELP_REQUESTS'),
    reachesSubject: false,
  });

  test('while proposed shows the request and no person', async () => {
    const inIt = await ask(volunteer, { relations: [proposed], inCase: CASE });
    expect(inIt.reads).toEqual(['HELP_REQUESTS']);
    expect((await ask(volunteer, { relations: [proposed] })).reached).toBe(false);
  });

  test('once accepted shows the person, and that request alone', async () => {
    const inIt = await ask(volunteer, { relations: [matched], inCase: CASE });
    expect(inIt.reads).toEqual([
      'ADDRESS',
      'CONTACT',
      'HELP_REQUESTS',
      'IDENTITY',
      'VOLUNTEER_MATCHES',
    ]);
    expect(inIt.basisOf('ADDRESS')).toBe('MATCH');
    const inAnother = await ask(volunteer, { relations: [matched], inCase: OTHER_CASE });
    expect(inAnother.reads).toEqual(['ADDRESS', 'CONTACT', 'IDENTITY']);
  });

  test('never shows the logbook, whatever its relation says', async () => {
    const careless = { ...matched, categories: ALL_CATEGORIES, caseCategories: ALL_CATEGORIES };
    expect((await ask(volunteer, { relations: [careless], inCase: CASE })).reads).not.toContain(
      'LOGBOOK',
    );
  });

  test('shows the resident who comes to help', async () => {
    const elsewhere = { subject: RESIDENT_KEY, relations: [itself] };
    const { reads, basisOf } = await ask(resident, { relations: [helper], elsewhere });
    expect(reads).toEqual(['VOLUNTEER_CONTACT']);
    expect(basisOf('VOLUNTEER_CONTACT')).toBe('MATCH');
    const neighbour = { ...resident, subject: 'neighbour' };
    expect((await ask(neighbour, { relations: [helper], elsewhere })).reads).toEqual([]);
  });

  test('shows whoever acts for the resident who comes, within a mandate for it', async () => {
    const asked = async (categories: CategoryMask, who = representative) => {
      const mandate = relation('REPRESENTATIVE', 'person:representative', { categories });
      const elsewhere = { subject: RESIDENT_KEY, relations: [mandate] };
      return (await ask(who, { relations: [helper], elsewhere })).reads;
    };
    expect(await asked(ALL_CATEGORIES)).toEqual(['VOLUNTEER_CONTACT']);
    expect(await asked(maskOf('VOLUNTEER_MATCHES'))).toEqual(['VOLUNTEER_CONTACT']);
    expect(await asked(maskOf('IDENTITY', 'LOGBOOK'))).toEqual([]);
    const atHome: Who = { ...representative, role: 'RESIDENT', purpose: 'RESIDENT_REQUEST' };
    expect(await asked(ALL_CATEGORIES, atHome)).toEqual([]);
  });

  test('is closed by an objection to that volunteer', async () => {
    const objection = deny('person:volunteer', 'ALL', ['SUPPORT_NETWORK']);
    const given = { relations: [matched], records: [objection], inCase: CASE };
    expect(await ask(volunteer, given)).toMatchObject({ reads: [], reached: false });
  });
});

describe('a case', () => {
  const content = maskOf('REFERRAL_STATUS', 'REFERRAL_CONTENT');
  const party = (kind: string, rest: Partial<Relation> = {}) =>
    relation(kind, toPractice, {
      caseId: CASE,
      categories: maskOf('IDENTITY', 'BIRTH_YEAR'),
      caseCategories: content,
      ...rest,
    });

  test('opens its content to its sender by that case alone', async () => {
    const sender = [party('SENDER')];
    expect((await ask(gp, { relations: sender, inCase: CASE })).reads).toEqual([
      'BIRTH_YEAR',
      'IDENTITY',
      'REFERRAL_CONTENT',
      'REFERRAL_STATUS',
    ]);
    expect((await ask(gp, { relations: sender, inCase: OTHER_CASE })).reads).toEqual([
      'BIRTH_YEAR',
      'IDENTITY',
    ]);
    expect((await ask(otherGp, { relations: sender, inCase: CASE })).reads).toEqual([]);
  });

  test('stays open to its sender against an objection, and closes to its receiver', async () => {
    const records = [deny(toPractice, 'ALL', ['TREATMENT'])];
    const asked = (kind: string) => ask(gp, { relations: [party(kind)], records, inCase: CASE });
    expect((await asked('SENDER')).reads).toContain('REFERRAL_CONTENT');
    expect((await asked('RECEIVER')).reads).toEqual([]);
    expect((await asked('CANDIDATE')).reads).toEqual([]);
  });

  test('to which the resident agreed outranks every objection, and no restriction', async () => {
    const relations = [party('RECEIVER', { agreed: true })];
    const records = [deny('person:gp', 'ALL', ['TREATMENT'])];
    const asked = (more: readonly DisclosureRecord[]) =>
      ask(gp, { relations, records: [...records, ...more], inCase: CASE });
    expect((await asked([])).reads).toContain('REFERRAL_CONTENT');
    expect((await asked([restriction()])).reads).toEqual([]);
  });

  test('shows a candidate the notice, no content and no person', async () => {
    const candidate = party('CANDIDATE', {
      categories: 0,
      caseCategories: content,
      reachesSubject: false,
    });
    const inIt = await ask(gp, { relations: [candidate], inCase: CASE });
    expect(inIt.reads).toEqual(['REFERRAL_STATUS']);
    expect(inIt.reached).toBe(false);
  });

  test('reaches the person where only its own rows hold something', async () => {
    const receiver = party('RECEIVER', { categories: 0 });
    expect(await ask(gp, { relations: [receiver] })).toMatchObject({ reads: [], reached: true });
  });
});

describe('oversight and emergencies', () => {
  test('the privacy officer reads consents and the access log, a restriction notwithstanding', async () => {
    const { reads, basisOf } = await ask(privacyOfficer, {
      relations: [home],
      records: [restriction()],
    });
    expect(reads).toEqual(['ACCESS_LOG', 'CONSENTS']);
    expect(basisOf('CONSENTS')).toBe('OVERSIGHT');
  });

  const session = relation('BREAK_GLASS', 'person:gp');
  const emergency: Who = { ...gp, purpose: 'BREAK_GLASS' };
  const withRecords = (...records: DisclosureRecord[]) =>
    ask(emergency, { relations: [session], records });

  test('an emergency opens its set, unless the resident forbade just that', async () => {
    expect(await withRecords()).toMatchObject({ reads: ['EMERGENCY_SET'], reached: true });
    const toTreatment = deny(toPractice, 'ALL', ['TREATMENT']);
    expect((await withRecords(toTreatment)).reads).toEqual(['EMERGENCY_SET']);
    const toEmergencies = deny(toPractice, 'ALL', ['BREAK_GLASS']);
    expect(await withRecords(toEmergencies)).toMatchObject({ reads: [], reached: false });
    const whoever = deny('everybody', 'ALL', ['BREAK_GLASS']);
    expect(await withRecords(whoever)).toMatchObject({ reads: [], reached: false });
  });

  test('an emergency may not be stated without an open session, not even for oneself', async () => {
    const own = relation('SELF', 'self:gp');
    expect((await ask(emergency, { relations: [own] })).reads).toEqual([]);
    const elsewhere = { subject: RESIDENT_KEY, relations: [session] };
    expect((await ask(emergency, { relations: [own], elsewhere })).reads).toHaveLength(25);
  });

  test('the session of a colleague, or about another resident, opens nothing', async () => {
    const colleague: Who = { ...emergency, subject: 'nurse', role: 'PRACTICE_NURSE' };
    expect((await ask(colleague, { relations: [session] })).reads).toEqual([]);
    const consent = permit(toPractice, ['HEALTH_SUMMARY'], ['BREAK_GLASS']);
    const elsewhere = { subject: RESIDENT_KEY, relations: [session] };
    expect((await ask(emergency, { records: [consent], elsewhere })).reads).toEqual([]);
  });

  test('a consent for emergencies widens an open one', async () => {
    const consent = permit(toPractice, ['HEALTH_SUMMARY'], ['BREAK_GLASS']);
    expect((await withRecords(consent)).reads).toEqual(['EMERGENCY_SET', 'HEALTH_SUMMARY']);
  });

  test('a session outlives no employment', async () => {
    const left: Who = { ...formerGp, purpose: 'BREAK_GLASS' };
    const own = relation('BREAK_GLASS', 'person:former-gp');
    expect((await ask(left, { relations: [own] })).reads).toEqual([]);
  });

  const alone = { caseId: CASE, categories: 0, caseCategories: maskOf('CONSENTS') };

  test('whoever answers a request reads that one, an objection and a restriction notwithstanding', async () => {
    const records = [restriction(), deny(`organisation:${VILLAGE}`, 'ALL', ['SUPPORT_NETWORK'])];
    const asked = (role: ActorRole, who: Who, inCase = CASE) => {
      const answers = relation('RIGHTS_REQUEST', `role:${VILLAGE}:${role}`, alone);
      return ask(who, { relations: [answers], records, inCase });
    };
    const officer = await asked('PRIVACY_OFFICER', privacyOfficer);
    expect({ reads: officer.reads, basis: officer.basisOf('CONSENTS') }).toEqual({
      reads: ['CONSENTS'],
      basis: 'OVERSIGHT',
    });
    const village = await asked('COORDINATOR', coordinator);
    expect({ reads: village.reads, basis: village.basisOf('CONSENTS') }).toEqual({
      reads: ['CONSENTS'],
      basis: 'HOME_VILLAGE',
    });
    expect((await asked('COORDINATOR', coordinator, OTHER_CASE)).reads).toEqual([]);
    expect((await asked('PRIVACY_OFFICER', coordinator)).reads).toEqual([]);
    expect((await asked('PRIVACY_OFFICER', gp)).reads).toEqual([]);
  });

  test('a role that read something is told that it changed: that notice alone, and of no person', async () => {
    const recipient = relation('RECIPIENT', `role:${PRACTICE}:GP`, {
      ...alone,
      reachesSubject: false,
    });
    const asked = (who: Who, inCase = CASE) =>
      ask(who, { relations: [recipient], records: [restriction()], inCase });
    expect(await asked(gp)).toMatchObject({ reads: ['CONSENTS'], reached: false });
    expect((await asked(gp, OTHER_CASE)).reads).toEqual([]);
    expect((await asked(formerGp)).reads).toEqual([]);
    expect((await asked(coordinator)).reads).toEqual([]);
  });

  test('the privacy officer reads what its own staff did, about anybody', async () => {
    const asked = (byOrganisation: string, who = privacyOfficer) =>
      ask(who, { byOrganisation, records: [restriction()] });
    const { reads, reached, basisOf } = await asked(VILLAGE);
    expect({ reads, reached }).toEqual({ reads: ['ACCESS_LOG', 'CONSENTS'], reached: false });
    expect(basisOf('ACCESS_LOG')).toBe('OVERSIGHT');
    expect((await asked(PRACTICE)).reads).toEqual([]);
    expect((await asked(VILLAGE, coordinator)).reads).toEqual([]);
    expect((await asked(VILLAGE, { ...privacyOfficer, subject: 'nobody' })).reads).toEqual([]);
  });
});

describe('whoever acts for the resident', () => {
  const mandated = (categories: CategoryMask, who: Who = representative) =>
    ask(who, {
      relations: [relation('REPRESENTATIVE', 'person:representative', { categories })],
      records: [deny('person:representative', 'ALL', ['REPRESENTATIVE']), restriction()],
    });

  test('reads what the mandate names, whatever was objected to', async () => {
    const { reads, basisOf } = await mandated(maskOf('CONTACT', 'LOGBOOK'));
    expect(reads).toEqual(['CONTACT', 'LOGBOOK']);
    expect(basisOf('LOGBOOK')).toBe('REPRESENTATIVE');
  });

  test('reads signals, concerns and mental health only where the mandate names them', async () => {
    // As a mandate for all is written.
    const { reads } = await mandated(ALL_CATEGORIES & ~SILENT_CATEGORIES);
    expect(reads).toHaveLength(22);
    expect(reads).not.toContain('SIGNALS');
    const named = await mandated((ALL_CATEGORIES & ~SILENT_CATEGORIES) | maskOf('SIGNALS'));
    expect(named.reads).toHaveLength(23);
  });

  test('reads nothing in another role', async () => {
    const asGp: Who = { ...gp, subject: 'representative' };
    expect((await mandated(ALL_CATEGORIES, asGp)).reads).toEqual([]);
  });
});
