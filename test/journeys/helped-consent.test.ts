import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createNoticeCodes } from '../../disclosure/notices/notice-codes.ts';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import { representativeOf } from '../../subgraphs/consents/testing/mandate-story.ts';
import { startTestJobs } from '../kit/jobs.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const PROPOSE = `mutation ($input: ProposeConsentInput!) { proposeConsent(input: $input) {
  __typename
  ... on ProposeConsentSuccess { proposalId codeExpiresAt }
  ... on InvalidInput { problems { path code messageNl } }
} }`;
const CONFIRM = `mutation ($input: ConfirmConsentInput!) { confirmConsent(input: $input) {
  __typename
  ... on ConfirmConsentSuccess { consent { id status categories validUntil } effect { readableNow } }
  ... on WrongCode { triesLeft message messageNl }
  ... on InvalidTransition { from }
} }`;
const DECLINE = `mutation ($input: DeclineConsentInput!) { declineConsent(input: $input) {
  __typename ... on DeclineConsentSuccess { proposal { status } }
} }`;
const REVOKE = `mutation ($id: ID!) { revokeConsent(input: { consentId: $id, version: 1 }) {
  ... on RevokeConsentSuccess { disclosedBefore { organisation { name } roles categories times } }
} }`;
const READ = `query ($id: ID!) { resident(id: $id) { telephone } }`;
const DAY = 86_400_000;

describe('a consent with help', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let gp: Caller;
  let coordinator: Caller & { name: string };

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
    coordinator = await story.staff(gees, 'COORDINATOR');
  });
  afterAll(() => hub.stop());

  const idFor = (caller: Caller, { key }: Resident) =>
    createPseudonyms(inject('template').hubSecret)
      .for({
        kind: 'PERSON',
        subject: caller.subject,
        role: caller.role,
        organisationId: caller.organisationId ?? null,
        purpose: 'TREATMENT',
        actingFor: null,
      })
      .idOf(key);
  const consent = (residentId: string, rest: object = {}) => ({
    residentId,
    grantee: { kind: 'ORGANISATION', organisationId: practice.id },
    categories: ['CONTACT'],
    purposes: ['TREATMENT'],
    ...rest,
  });
  const propose = async (caller: Caller, resident: Resident, rest: object = {}) =>
    (await hub.ask(caller, PROPOSE, { input: consent(idFor(caller, resident), rest) })).data
      ?.proposeConsent;
  const confirm = (caller: Caller | null, proposalId: string, code: string) =>
    hub.ask(caller, CONFIRM, { input: { proposalId, code } });
  const codeOf = async (proposalId: string) => {
    const [notice] = await hub.admin`
      select id from disclosure.notices where occasion = 'CONSENT_CODE' and about = ${proposalId}`;
    return createNoticeCodes(inject('template').hubSecret).codeOf(notice?.['id']);
  };
  const readsTelephone = async (resident: Resident) =>
    (await hub.ask(gp, READ, { id: idFor(gp, resident) })).data.resident?.telephone ?? null;

  test('is written down many times at once: no change waits for a second connection', async () => {
    const residents = await Promise.all(Array.from({ length: 12 }, () => story.resident(gees)));
    const proposed = await Promise.all(residents.map((resident) => propose(coordinator, resident)));
    expect(proposed.map(({ __typename }) => __typename)).toEqual(
      residents.map(() => 'ProposeConsentSuccess'),
    );
  });

  test('is written down once, however often somebody presses; and no more than ten in an hour', async () => {
    const resident = await story.resident(gees);
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => propose(coordinator, resident)));
    const once = five.filter(({ __typename }) => __typename === 'ProposeConsentSuccess');
    expect(once).toHaveLength(1);
    const [refusal] = five.filter(({ __typename }) => __typename === 'InvalidInput');
    expect(refusal.problems).toEqual([
      {
        path: 'residentId',
        code: 'NOT_ALLOWED',
        messageNl:
          'U heeft dit net al opgeschreven. De code is verstuurd. Moet het opnieuw? Wacht dan een minuut.',
      },
    ]);
    const of = (validUntil: string) => propose(coordinator, resident, { validUntil });
    const inAMonth = (hour: number) => new Date(Date.now() + 30 * DAY + hour * 3_600_000);
    for (let hour = 1; hour < 10; hour += 1)
      expect((await of(inAMonth(hour).toISOString())).__typename).toBe('ProposeConsentSuccess');
    expect((await of(inAMonth(10).toISOString())).problems[0].messageNl).toContain('al 10 keer');
    // Somebody else's are their own.
    const another = await story.staff(gees, 'COORDINATOR');
    expect((await propose(another, resident)).__typename).toBe('ProposeConsentSuccess');
  });

  test('that is answered by several at once has one answer, which each is told', async () => {
    const resident = await story.resident(gees);
    const { proposalId } = await propose(coordinator, resident);
    const code = await codeOf(proposalId);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => confirm(resident.self, proposalId, code)),
    );
    const told = answers.map(({ data }) => data.confirmConsent);
    expect(told.filter(({ __typename }) => __typename === 'ConfirmConsentSuccess')).toHaveLength(1);
    const others = told.filter(({ __typename }) => __typename === 'InvalidTransition');
    expect(others.map(({ from }) => from)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
  });

  test('counts for nothing until the resident confirms it with the code that was sent', async () => {
    const resident = await story.resident(gees, { telephone: '06 1234 5678' });
    const { proposalId } = await propose(coordinator, resident);
    expect(await readsTelephone(resident)).toBeNull();
    const jobs = await startTestJobs(hub);
    await jobs.idle();
    await jobs.stop();
    const [sent] = jobs.parcels.filter(({ to }) => to === '0612345678');
    const code = /(\d{3} \d{3})/.exec(sent?.text ?? '')?.[1] ?? '';
    expect(sent?.text).toContain('Geef de code aan niemand, ook niet aan wie u helpt.');
    expect(sent?.text).toContain('Give it to nobody, not even to who helps you.');
    // The minute tells two codes apart, as does the list that the resident reads.
    const minute = new Intl.DateTimeFormat('nl', {
      timeZone: 'Europe/Amsterdam',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    });
    const written = await hub.ask(resident.self, `{ myConsentProposals { proposedAt } }`);
    const at = new Date(written.data.myConsentProposals[0].proposedAt);
    expect(sent?.text).toContain(`van ${minute.format(at)} uur`);
    const listed = await hub.ask(
      resident.self,
      `{ myConsentProposals { id status categories proposedByName organisation { name } grantee { label } textNl } }`,
    );
    expect(listed.data.myConsentProposals).toEqual([
      {
        id: proposalId,
        status: 'PROPOSED',
        categories: ['CONTACT'],
        proposedByName: coordinator.name,
        organisation: { name: gees.name },
        grantee: { label: practice.name },
        textNl: expect.stringMatching(/ Dit geldt pas als u de code invult\. /),
      },
    ]);
    // In words it names the same minute.
    const [{ textNl }] = listed.data.myConsentProposals;
    const [hour] = /\d\d:\d\d uur/.exec(sent?.text ?? '') ?? [];
    expect(textNl).toContain(`om ${hour}`);
    expect(textNl).toContain(
      `schreef ${coordinator.name} van ${gees.name} voor u op dat ${practice.name} dit mag zien: uw telefoonnummer`,
    );

    const { data } = await confirm(resident.self, proposalId, code);
    expect(data.confirmConsent).toMatchObject({
      consent: { id: proposalId, status: 'ACTIVE', categories: ['CONTACT'] },
      effect: { readableNow: ['CONTACT'] },
    });
    const lasts = new Date(data.confirmConsent.consent.validUntil).getTime() - Date.now();
    expect(lasts).toBeGreaterThan(180 * DAY);
    expect(lasts).toBeLessThan(185 * DAY);
    expect(await readsTelephone(resident)).toBe('06 1234 5678');
    const again = await confirm(resident.self, proposalId, code);
    expect(again.data.confirmConsent).toEqual({
      __typename: 'InvalidTransition',
      from: 'CONFIRMED',
    });

    // And after it is withdrawn: who read something on it.
    const revoked = await hub.ask(resident.self, REVOKE, { id: proposalId });
    expect(revoked.data.revokeConsent.disclosedBefore).toEqual([
      { organisation: { name: practice.name }, roles: ['GP'], categories: ['CONTACT'], times: 1 },
    ]);
    expect(await readsTelephone(resident)).toBeNull();
  });

  test('is never confirmed by who wrote it down, nor by anybody else than the resident', async () => {
    const resident = await story.resident(gees);
    const { proposalId } = await propose(coordinator, resident);
    const code = await codeOf(proposalId);
    const neighbour = await story.resident(gees);
    const colleague = await story.staff(gees, 'COORDINATOR');
    const helper = await confirm(coordinator, proposalId, code);
    expect(helper.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    for (const caller of [colleague, gp, neighbour.self, null]) {
      const { data } = await confirm(caller, proposalId, code);
      expect(data.confirmConsent.__typename).toBe('NotFound');
    }
    // Not even where they act for the resident otherwise.
    await hub.admin`
      insert into consents.mandates (id, resident_key, representative_name, account, categories,
        all_categories, basis, valid_from, given_at, given_by, code_hash, code_expires_at, accepted_at)
      values (gen_random_uuid(), ${resident.key}, 'Naaste', ${coordinator.subject}, 0, true,
        'GIVEN_BY_RESIDENT', '2020-01-01', '2020-01-01', 'x', 'x', '2020-01-02', '2020-01-01')`;
    await hub.admin`select consents.refresh_relations(${resident.key})`;
    const asRepresentative: Caller = { subject: coordinator.subject, role: 'REPRESENTATIVE' };
    const { errors } = await confirm(asRepresentative, proposalId, code);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  test('may be confirmed by a representative whose mandate reaches it', async () => {
    const resident = await story.resident(gees);
    const { proposalId } = await propose(coordinator, resident);
    const code = await codeOf(proposalId);
    const narrow = await representativeOf(hub, resident, { categories: ['CONSENTS'] });
    expect((await confirm(narrow.self, proposalId, code)).data.confirmConsent.__typename).toBe(
      'NotFound',
    );
    const wide = await representativeOf(hub, resident, { categories: ['CONSENTS', 'CONTACT'] });
    expect((await confirm(wide.self, proposalId, code)).data.confirmConsent.__typename).toBe(
      'ConfirmConsentSuccess',
    );
    const { data } = await hub.ask(
      resident.self,
      '{ myConsents { edges { node { givenByRepresentative } } } }',
    );
    expect(data.myConsents.edges).toEqual([{ node: { givenByRepresentative: true } }]);
  });

  test('lapses after five wrong codes, or when its code is too old', async () => {
    const resident = await story.resident(gees);
    const { proposalId } = await propose(coordinator, resident);
    const code = await codeOf(proposalId);
    const wrong = code === '000000' ? '000001' : '000000';
    const left = [];
    for (let turn = 0; turn < 5; turn += 1)
      left.push((await confirm(resident.self, proposalId, wrong)).data.confirmConsent);
    expect(left.map(({ triesLeft }) => triesLeft)).toEqual([4, 3, 2, 1, 0]);
    expect(left.slice(2, 4).map(({ message, messageNl }) => [message, messageNl])).toEqual([
      [
        'This is not the code that was sent; 2 tries are left.',
        'Deze code klopt niet. U kunt het nog 2 keer proberen.',
      ],
      [
        'This is not the code that was sent; 1 try is left.',
        'Deze code klopt niet. U kunt het nog één keer proberen.',
      ],
    ]);
    const late = await confirm(resident.self, proposalId, code);
    expect(late.data.confirmConsent).toEqual({ __typename: 'InvalidTransition', from: 'LAPSED' });

    const old = await propose(coordinator, resident, { categories: ['ADDRESS'] });
    await hub.admin`
      update consents.proposals set code_expires_at = now() - interval '1 minute'
      where id = ${old.proposalId}`;
    const expired = await confirm(resident.self, old.proposalId, await codeOf(old.proposalId));
    expect(expired.data.confirmConsent.__typename).toBe('InvalidTransition');
    const again = await hub.ask(
      resident.self,
      `mutation ($id: ID!) { declineConsent(input: { proposalId: $id }) { ... on InvalidTransition { message messageNl } } }`,
      { id: old.proposalId },
    );
    expect(again.data.declineConsent).toEqual({
      message: 'This proposal has lapsed. Ask for the consent to be written down anew.',
      messageNl: 'Dit voorstel is vervallen. Vraag om het opnieuw op te schrijven.',
    });
    expect(await readsTelephone(resident)).toBeNull();
  });

  test('can be declined, and is then no more to confirm', async () => {
    const resident = await story.resident(gees);
    const { proposalId } = await propose(coordinator, resident);
    const declined = await hub.ask(resident.self, DECLINE, { input: { proposalId } });
    expect(declined.data.declineConsent.proposal.status).toBe('DECLINED');
    const { data } = await confirm(resident.self, proposalId, await codeOf(proposalId));
    expect(data.confirmConsent).toEqual({ __typename: 'InvalidTransition', from: 'DECLINED' });
  });

  test('is no wider and no longer than help allows; what is wrong is told in words', async () => {
    const resident = await story.resident(gees);
    const problems = async (rest: object) =>
      (await propose(coordinator, resident, rest)).problems.map(
        ({ path, code }: any) => `${path} ${code}`,
      );
    const in7Months = new Date(Date.now() + 215 * DAY).toISOString();
    expect(await problems({ validUntil: in7Months })).toEqual(['validUntil OUT_OF_RANGE']);
    expect(await problems({ categories: [] })).toEqual(['categories REQUIRED']);
    expect(await problems({ purposes: ['RESEARCH'] })).toEqual(['purposes NOT_ALLOWED']);
    const rows =
      await hub.admin`select from consents.proposals where resident_key = ${resident.key}`;
    expect(rows).toHaveLength(0);
  });

  test('is written down by the people of the village alone', async () => {
    const resident = await story.resident(gees);
    const elsewhere = await story.staff(await story.village('wedde'), 'COORDINATOR');
    for (const caller of [elsewhere, gp])
      expect((await propose(caller, resident)).__typename).toBe('NotFound');
    // Who reaches the resident is told that the role may not.
    const { errors } = await hub.ask(resident.self, PROPOSE, {
      input: consent(idFor(resident.self, resident)),
    });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('leaves no code anywhere in the database', async () => {
    const resident = await story.resident(gees);
    const { proposalId } = await propose(coordinator, resident);
    const code = await codeOf(proposalId);
    const [kept] = await hub.admin`
      select (select string_agg(p::text, ' ') from consents.proposals p)
        || (select string_agg(n::text, ' ') from disclosure.notices n)
        || (select coalesce(string_agg(j.payload::text, ' '), '') from graphile_worker._private_jobs j)
        as text`;
    expect(kept?.['text']).not.toMatch(new RegExp(`\\b${code}\\b`));
  });
});
