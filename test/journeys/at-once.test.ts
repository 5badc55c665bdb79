import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createNoticeCodes } from '../../disclosure/notices/notice-codes.ts';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import { relations } from '../../hub/reconcile/relations.ts';
import { openDatabase, type Database } from '../../platform/database.ts';
import { AGREEMENT, CONTENT } from '../../subgraphs/referrals/testing/movement-story.ts';
import {
  createStory,
  type Resident,
  type Story,
  type Village,
  type Volunteer,
} from '../kit/story.ts';
import { startTestHub, type Answer, type Caller, type TestHub } from '../kit/test-hub.ts';

type Input = Readonly<Record<string, unknown>>;
interface Row {
  readonly id: string;
  readonly version: number;
}

let hub: TestHub;
let database: Database;
let story: Story;
let village: Village;
let staff: Readonly<Record<'gp' | 'worker' | 'nurse' | 'coordinator' | 'officer', Caller>>;

beforeAll(async () => {
  hub = await startTestHub();
  database = openDatabase({ url: hub.databaseUrl, poolSize: 1, applicationName: 'test' });
  story = createStory(hub);
  village = await story.village('gees');
  const partner = async (kind: string, role: 'GP' | 'SOCIAL_WORKER' | 'HOME_CARE_NURSE') =>
    story.staff(await story.careOrganisation(kind, [village]), role);
  staff = {
    gp: await partner('GP_PRACTICE', 'GP'),
    worker: await partner('SOCIAL_TEAM', 'SOCIAL_WORKER'),
    nurse: await partner('HOME_CARE', 'HOME_CARE_NURSE'),
    coordinator: await story.staff(village, 'COORDINATOR'),
    officer: await story.staff(village, 'PRIVACY_OFFICER'),
  };
});
afterAll(async () => {
  await database.close();
  await hub.stop();
});

/** One thing that somebody does. What it is about is one of what is there at that moment. */
interface Deed {
  readonly what: keyof ReturnType<typeof deedsAbout>['does'];
  readonly one: number;
  readonly other: number;
}

type Does = (one: number, other: number) => Promise<Answer | null>;

async function change(caller: Caller, mutation: string, input: Input, told = '__typename') {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  return hub.ask(
    caller,
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
      __typename ... on ${type}Success { ${told} } ... on UserError { message messageNl } } }`,
    { input },
  );
}

/** Everything that people around this resident do, by name. */
function deedsAbout(resident: Resident, representative: Caller, helpers: readonly Volunteer[]) {
  const { admin } = hub;
  const { key, self } = resident;
  const { hubSecret } = inject('template');
  const nameFor = ({ subject, role, organisationId = null }: Caller) =>
    createPseudonyms(hubSecret)
      .for({ kind: 'PERSON', subject, role, organisationId, purpose: 'LEGAL', actingFor: null })
      .idOf(key);
  const professionals = [staff.gp, staff.worker, staff.nurse, staff.coordinator] as const;
  const pick = <T>(list: readonly T[], place: number) => list[place % list.length]!;
  const organisation = (place: number) => ({
    kind: 'ORGANISATION',
    organisationId: pick(professionals, place).organisationId,
  });
  const categories = (place: number) => [
    pick(['CONTACT', 'ADDRESS', 'HOUSEHOLD', 'BIRTH_YEAR'], place),
  ];
  const whoActs = (place: number) => pick([self, self, representative], place);
  const forWhom = (who: Caller) => (who === self ? {} : { residentId: nameFor(who) });
  const any = async (place: number, rows: Promise<readonly Row[]>) => {
    const all = await rows;
    return all.length === 0 ? null : pick(all, place);
  };
  const records = () => admin<Row[]>`
    select id, version from disclosure.records where subject = ${key} order by given_at`;
  const sessions = () => admin<Row[]>`
    select id, 1 as version from consents.break_glass_sessions where resident_key = ${key} order by opened_at`;
  const mandates = () => admin<Row[]>`
    select id, version from consents.mandates where resident_key = ${key} order by given_at`;
  const requests = () => admin<Row[]>`
    select id, version from consents.rights_requests where resident_key = ${key} order by received_at`;
  const questions = () => admin<Row[]>`
    select id, version from villages.help_requests where resident_key = ${key} order by created_at`;
  const matches = () => admin<Row[]>`
    select m.id, m.version from volunteers.matches m
    join villages.help_requests q on q.id = m.help_request_id
    where q.resident_key = ${key} order by m.proposed_at`;
  const referrals = () => admin<Row[]>`
    select id, version from referrals.referrals where resident_key = ${key} order by created_at`;
  const handovers = () => admin<Row[]>`
    select id, version from referrals.handovers where resident_key = ${key} order by created_at`;
  const cases = () => admin<Row[]>`
    select id, version from referrals.cases where resident_key = ${key} order by opened_at`;
  const proposals = () => admin<(Row & { notice: string })[]>`
    select id, 1 as version, notice_id as notice from consents.proposals
    where resident_key = ${key} order by proposed_at`;
  const move = async (caller: Caller, mutation: string, place: number, input: Input = {}) => {
    const isHandover = mutation.includes('Handover');
    const found = await any(place, isHandover ? handovers() : referrals());
    if (found === null) return null;
    const which = { [isHandover ? 'handoverId' : 'referralId']: found.id };
    return change(caller, mutation, { ...which, version: found.version, ...input });
  };

  // Who looked at what would go and what must end can have it erased.
  const lookedAt = async () => {
    const { data } = await hub.ask(self, `{ erasurePreview { confirmation openMatters { id } } }`);
    if (data?.erasurePreview == null) return null;
    const { confirmation, openMatters } = data.erasurePreview as {
      confirmation: string;
      openMatters: { id: string }[];
    };
    const withdraw = openMatters.map(({ id }) => id);
    return () => change(self, 'requestErasure', { confirmation, withdraw });
  };

  const does = {
    giveConsent: (one: number, other: number) => {
      const who = whoActs(one);
      return change(who, 'giveConsent', {
        ...forWhom(who),
        grantee: organisation(other),
        categories: categories(one),
        purposes: ['TREATMENT', 'COORDINATION_OF_CARE'],
      });
    },
    revokeConsent: async (one: number, other: number) => {
      const found = await any(one, records());
      if (found === null) return null;
      const { id: consentId, version } = found;
      return change(whoActs(other), 'revokeConsent', { consentId, version });
    },
    giveObjection: async (one: number, other: number) => {
      const open = [...(await referrals()), ...(await handovers()), ...(await matches())];
      return change(self, 'giveObjection', {
        against: pick([organisation(other), { kind: 'HOME_VILLAGE' }, { kind: 'EVERYBODY' }], one),
        ...(one % 3 === 2
          ? { allCategories: true, purposes: ['BREAK_GLASS'] }
          : { categories: categories(one), withdraw: open.map(({ id }) => id) }),
      });
    },
    restrict: () => change(self, 'restrict', {}),
    giveMandate: async (one: number) => {
      const given = await change(
        self,
        'giveMandate',
        { representativeName: 'Naaste Voorbeeld', categories: categories(one) },
        'code',
      );
      const code = given.data?.giveMandate?.code as string | undefined;
      return code === undefined ? given : change(representative, 'acceptMandate', { code });
    },
    endMandate: async (one: number, other: number) => {
      const found = await any(one, mandates());
      if (found === null) return null;
      const { id: mandateId, version } = found;
      return change(whoActs(other), 'endMandate', { mandateId, version });
    },
    proposeConsent: (one: number, other: number) =>
      change(staff.coordinator, 'proposeConsent', {
        residentId: nameFor(staff.coordinator),
        grantee: organisation(other),
        categories: categories(one),
        purposes: ['TREATMENT'],
      }),
    confirmConsent: async (one: number, other: number) => {
      const found = await any(one, proposals());
      if (found === null) return null;
      const { id: proposalId, notice } = found as Row & { notice: string };
      if (other % 4 === 0) return change(self, 'declineConsent', { proposalId });
      const code = createNoticeCodes(hubSecret).codeOf(notice);
      return change(self, 'confirmConsent', { proposalId, code });
    },
    openBreakGlass: (one: number) => {
      const who = pick([staff.gp, staff.nurse], one);
      const input = { residentId: nameFor(who), reason: 'Gevallen, niet aanspreekbaar.' };
      return change(who, 'openBreakGlass', input);
    },
    closeBreakGlass: async (one: number, other: number) => {
      const found = await any(one, sessions());
      if (found === null) return null;
      const who = pick([staff.gp, staff.nurse], other);
      return change(who, 'closeBreakGlass', { sessionId: found.id });
    },
    reviewBreakGlass: async (one: number, other: number) => {
      const found = await any(one, sessions());
      if (found === null) return null;
      const who = pick([staff.officer, staff.coordinator, self], other);
      const judged = { justified: true, note: 'Terecht, niemand was bereikbaar.' };
      return change(who, 'reviewBreakGlass', { sessionId: found.id, ...judged });
    },
    createHelpRequest: (one: number) => {
      const kind = pick(['TRANSPORT', 'COMPANY', 'WALK'], one);
      const input = { residentId: nameFor(self), kind, text: 'Graag hulp.' };
      return change(self, 'createHelpRequest', input);
    },
    addLogEntry: async (one: number) => {
      const found = await any(one, questions());
      if (found === null) return null;
      return change(staff.coordinator, 'addLogEntry', { helpRequestId: found.id, text: 'Gebeld.' });
    },
    proposeMatch: async (one: number, other: number) => {
      const found = await any(one, questions());
      if (found === null) return null;
      const { id: volunteerId } = pick(helpers, other);
      return change(staff.coordinator, 'proposeMatch', { helpRequestId: found.id, volunteerId });
    },
    changeMatch: async (one: number, other: number) => {
      const found = await any(one, matches());
      if (found === null) return null;
      const mutation = pick(['acceptMatch', 'acceptMatch', 'declineMatch', 'completeMatch'], other);
      const { self: who } = pick(helpers, other >> 2);
      return change(who, mutation, { matchId: found.id, version: found.version });
    },
    cancelMatch: async (one: number) => {
      const found = await any(one, matches());
      if (found === null) return null;
      const { id: matchId, version } = found;
      return change(staff.coordinator, 'cancelMatch', { matchId, version });
    },
    createReferral: async (one: number, other: number) => {
      const who = pick(professionals, one);
      const code = await change(self, 'issueReferralCode', {}, 'code');
      const made = await change(
        who,
        'createReferral',
        {
          resident: { referralCode: code.data?.issueReferralCode?.code ?? 'X' },
          target: { organisationId: pick(professionals, other).organisationId },
          kind: 'COMPANY',
          reason: 'LONELINESS',
          letter: 'Graag kennismaken.',
          transfersResponsibility: one % 2 === 0,
          ...(other % 3 === 0 ? {} : { agreement: AGREEMENT }),
        },
        'referral { id version }',
      );
      const row = made.data?.createReferral?.referral as Row | null | undefined;
      if (row == null) return made;
      return change(who, 'sendReferral', { referralId: row.id, version: row.version });
    },
    moveReferral: (one: number, other: number) => {
      const [mutation, input] = pick(
        [
          ['acceptReferral', {}],
          ['acceptReferral', {}],
          ['startReferral', {}],
          ['rejectReferral', { reason: 'WAITLIST' }],
          ['cancelReferral', { reason: 'DUPLICATE' }],
          ['completeReferral', { outcome: 'CONTINUING', note: 'Klaar.' }],
        ] as const,
        one,
      );
      return move(pick(professionals, other), mutation, one >> 2, input);
    },
    decideReferral: (one: number, other: number) =>
      other % 3 === 0
        ? move(self, 'withdrawReferral', one)
        : move(self, 'decideReferral', one, { agree: other % 3 === 1 }),
    offerHandover: async (one: number, other: number) => {
      const who = pick(professionals, one);
      const known = await cases();
      const topics = known
        .slice(0, 1 + (other % 3))
        .map(({ id: caseId }) => ({ caseId, content: CONTENT }));
      return change(who, 'offerHandover', {
        receiverId: pick(professionals, other).organisationId,
        topics,
        agreement: AGREEMENT,
      });
    },
    moveHandover: (one: number, other: number) => {
      const [mutation, input] = pick(
        [
          ['acceptHandover', {}],
          ['acceptHandover', {}],
          ['startHandover', {}],
          ['rejectHandover', { reason: 'WAITLIST' }],
          ['cancelHandover', { reason: 'DUPLICATE' }],
          ['confirmHandoverReturn', {}],
        ] as const,
        one,
      );
      return move(pick(professionals, other), mutation, one >> 2, input);
    },
    withdrawHandover: (one: number) => move(self, 'withdrawHandover', one),
    requestRectification: async (one: number) => {
      const found = await any(one, questions());
      if (found === null) return null;
      return change(self, 'requestRectification', {
        record: { kind: 'HELP_REQUEST', id: found.id },
        wrong: 'Dit klopt niet.',
        correction: 'Het is anders.',
      });
    },
    answerRightsRequest: async (one: number, other: number) => {
      const found = await any(one, requests());
      if (found === null) return null;
      const { id: requestId, version } = found;
      if (other % 2 === 0) return change(self, 'withdrawRightsRequest', { requestId, version });
      const answer = { decision: 'GRANT', answer: 'Verbeterd.' };
      return change(staff.officer, 'answerRightsRequest', { requestId, version, ...answer });
    },
    readSelf: () =>
      hub.ask(
        self,
        `{ myAccessLog(first: 50) { edges { node { textNl } } }
          myConsents(first: 50) { edges { node { status text } } } }`,
      ),
    readAsProfessional: (one: number) => {
      const who = pick(professionals, one);
      return hub.ask(
        who,
        `query ($id: ID!) { resident(id: $id) { name telephone address { street } birthYear } }`,
        { id: nameFor(who) },
      );
    },
    issueReferralCode: (one: number) => {
      const who = pick([self, staff.coordinator, representative], one);
      const input = who === self ? {} : { residentId: nameFor(who) };
      return change(who, 'issueReferralCode', input, 'code');
    },
    chooseNoticeChannel: (one: number) =>
      change(self, 'chooseNoticeChannel', {
        ...(one % 2 === 0
          ? { channel: 'EMAIL', email: 'inwoner@voorbeeld.test' }
          : { channel: 'LETTER' }),
      }),
    recordEmergencySet: (one: number) => {
      const who = pick([self, staff.coordinator], one);
      return change(who, 'recordEmergencySet', { ...forWhom(who), keyHolder: 'De buurvrouw' });
    },
    eraseVolunteerRecord: (one: number) => {
      const { id: volunteerId, self: who } = pick(helpers, one);
      return change(who, 'eraseVolunteerRecord', { volunteerId, confirm: true });
    },
    requestErasure: async () => (await lookedAt())?.() ?? null,
  } satisfies Readonly<Record<string, Does>>;
  return { does, lookedAt };
}

const AT_ONCE = 10;
const RUNS = Number(process.env['AT_ONCE_RUNS'] ?? 5);

/** One resident with two questions for help, and who may do something about them. */
async function somebody() {
  const resident = await story.resident(village);
  const helpers = await Promise.all([1, 2].map(() => story.volunteer(village)));
  for (const kind of ['COMPANY', 'WALK']) await story.helpRequest(resident, kind);
  const representative = { ...NOBODY, subject: `representative-of-${resident.self.subject}` };
  const { does, lookedAt } = deedsAbout(resident, representative, helpers);
  return { does: does as Readonly<Record<string, Does>>, lookedAt };
}

const NOBODY: Caller = { subject: 'nobody', role: 'REPRESENTATIVE' };

async function deedsOf(minLength: number, maxLength: number) {
  const { does } = await somebody();
  const names = Object.keys(does) as Deed['what'][];
  const often = names.filter((name) => /Referral|Handover|Match|HelpRequest/.test(name));
  return fc.array(
    fc.record({
      what: fc.constantFrom(...names, ...often, ...often),
      one: fc.nat(60),
      other: fc.nat(60),
    }),
    { minLength, maxLength, size: 'max' },
  );
}

function expectNothingWrong(answers: readonly (Answer | null)[]) {
  const texts = answers.flatMap((answer) => answer?.text ?? []);
  expect(texts.filter((text) => text.includes('INTERNAL_SERVER_ERROR'))).toEqual([]);
}

test(
  'whatever people do about somebody at once, nobody is told that something went wrong',
  async () => {
    await fc.assert(
      fc.asyncProperty(await deedsOf(60, 120), async (all) => {
        const { does } = await somebody();
        // After an erasure there is nobody to do anything about.
        const last = (what: Deed['what']) =>
          what.startsWith('eras') || what === 'requestErasure' ? 1 : 0;
        const inOrder = all.toSorted((a, b) => last(a.what) - last(b.what));
        for (let start = 0; start < inOrder.length; start += AT_ONCE)
          expectNothingWrong(
            await Promise.all(
              inOrder
                .slice(start, start + AT_ONCE)
                .map(({ what, one, other }) => does[what]!(one, other)),
            ),
          );
        // What decisions read still follows from the facts.
        expect(await relations.find(database.sql, () => undefined)).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  36_000 * RUNS,
);

test(
  'nor while that somebody, and who helps them, are erased',
  async () => {
    let erased = 0;
    const places = fc.array(fc.nat(AT_ONCE), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(await deedsOf(AT_ONCE, AT_ONCE), places, async (all, [a, b, c, d]) => {
        const { does, lookedAt } = await somebody();
        const erase = await lookedAt();
        const doing = all.map(
          ({ what, one, other }) =>
            () =>
              does[what]!(one, other),
        );
        const erasing = async () => {
          const answer = await erase!();
          if (answer.data?.requestErasure?.__typename === 'RequestErasureSuccess') erased += 1;
          return answer;
        };
        for (const place of [a!, b!]) doing.splice(place, 0, erasing);
        for (const place of [c!, d!])
          doing.splice(place, 0, () => does['eraseVolunteerRecord']!(0, 0));
        expectNothingWrong(await Promise.all(doing.map((deed) => deed())));
        expect(await relations.find(database.sql, () => undefined)).toEqual([]);
      }),
      { numRuns: RUNS * 6, endOnFailure: true },
    );
    expect(erased).toBeGreaterThan(0);
  },
  36_000 * RUNS,
);
