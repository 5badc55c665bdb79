import type postgres from 'postgres';
import { inject } from 'vitest';
import { createNoticeCodes } from '../../../disclosure/notices/notice-codes.ts';
import { createPseudonyms } from '../../../disclosure/pseudonyms.ts';
import { demoId } from '../../../hub/demo-id.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { ScratchDatabase } from '../../../platform/testing/scratch-database.ts';
import { everyActor } from './actors.ts';
import { passTime } from './time-passed.ts';
import { BEGIN, LIVED_IN_IDS, serveWorld } from './world.ts';

/** What somebody goes on to do in a pair of worlds: what takes knowing more than the schema tells. */
export interface NextStep {
  /** The `sub` of their token. */
  readonly who: string;
  readonly does:
    | { readonly query: string }
    | {
        readonly mutation: string;
        readonly input: Input;
        /** After everything else: it ends much. */
        readonly isLast: boolean;
      };
}

type Input = Readonly<Record<string, unknown>>;
type Answered = Readonly<Record<string, string>>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const RESIDENT = 'resident-gees';
const REPRESENTATIVE = 'representative-gees';
const PRACTICE = 'gp-oosterhesselen';
const SOCIAL_TEAM = 'social-team-coevorden';
const HOME_CARE = 'home-care-coevorden';
const COORDINATOR = 'coordinator-gees';
const SUPPORTER = 'supporter-gees';
const VOLUNTEER = 'volunteer-gees';
const OFFICER = 'privacy-officer';
const PRACTICE_OFFICER = 'officer-oosterhesselen';

/**
 * What people of the demo region did before anybody asks, through the hub itself, so that there are rows
 * of every type: consents with help, mandates, emergencies, rights, messages, webhooks. Answers what they
 * go on to do.
 */
export async function liveIn(
  region: ScratchDatabase,
  admin: postgres.Sql,
): Promise<readonly NextStep[]> {
  const { hubSecret } = inject('template');
  const codes = createNoticeCodes(hubSecret);
  const pseudonyms = createPseudonyms(hubSecret);
  let now = BEGIN;
  let place = 0;
  const world = await serveWorld(region, undefined, { ids: LIVED_IN_IDS, now: () => now });
  const actorOf = (who: string): Actor => {
    const found = everyActor().find(({ name }) => name === who);
    if (!found) throw new Error(`Nobody is called ${who}.`);
    const { actor } = found;
    // Oversight is for this purpose alone.
    return who === OFFICER && actor.kind !== 'PUBLIC' ? { ...actor, purpose: 'LEGAL' } : actor;
  };

  async function ask(who: string, ago: number, query: string, variables: object = {}) {
    now = new Date(BEGIN.getTime() - ago);
    place += 1;
    world.at(place);
    const text = await world.ask(actorOf(who), { query, variables: { ...variables } });
    return JSON.parse(text.slice(text.indexOf('{'))) as { data?: Record<string, unknown> | null };
  }

  /** Throws unless it is done; answers what is told of it. */
  async function does(
    who: string,
    ago: number,
    mutation: string,
    input: Input,
    told = '__typename',
  ): Promise<Answered> {
    const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const query = `mutation ($input: ${name}Input!) { ${mutation}(input: $input) {
      __typename ... on ${name}Success { ${told} } ... on UserError { message } } }`;
    const answer = await ask(who, ago, query, { input });
    const result = answer.data?.[mutation] as Answered | null | undefined;
    if (result?.['__typename'] !== `${name}Success`)
      throw new Error(`${who} could not ${mutation}: ${JSON.stringify(answer)}`);
    return result;
  }

  /** Of a row that a change answers. */
  const inside = (answer: Answered, field: string) =>
    answer[field] as unknown as { readonly id: string; readonly version: number };

  const [self] = await admin<{ key: string }[]>`
    select subject::text as key from disclosure.relations where grantee = ${`self:demo:${RESIDENT}`} limit 1`;
  const key = self?.key ?? '';
  const residentOf = (who: string) => pseudonyms.for(actorOf(who)).idOf(key);
  const organisationOf = (who: string) => {
    const actor = actorOf(who);
    return actor.kind === 'PUBLIC' ? null : actor.organisationId;
  };
  const toPractice = { kind: 'ORGANISATION', organisationId: organisationOf(PRACTICE) };

  const nextSteps: NextStep[] = [];
  const then = (who: string, mutation: string, input: Input, isLast = false) =>
    void nextSteps.push({ who: `demo:${who}`, does: { mutation, input, isLast } });
  const atLast = (who: string, name: string, input: Input) => {
    then(who, name, input, true);
  };

  async function helpedConsents() {
    const propose = async (ago: number, category: string) => {
      const { proposalId = '' } = await does(
        COORDINATOR,
        ago,
        'proposeConsent',
        {
          residentId: residentOf(COORDINATOR),
          grantee: toPractice,
          categories: [category],
          purposes: ['TREATMENT'],
        },
        'proposalId',
      );
      const [notice] = await admin<{ id: string }[]>`
        select id::text from disclosure.notices where occasion = 'CONSENT_CODE' and about = ${proposalId}`;
      return { proposalId, code: codes.codeOf(notice?.id ?? '') };
    };
    const agreed = await propose(40 * DAY, 'HOUSEHOLD');
    await does(RESIDENT, 40 * DAY - MINUTE, 'confirmConsent', agreed);
    const declined = await propose(39 * DAY, 'CONTACT');
    await does(RESIDENT, 39 * DAY - MINUTE, 'declineConsent', { proposalId: declined.proposalId });
    await propose(38 * DAY, 'ADDRESS');
    const open = await propose(5 * MINUTE, 'BIRTH_YEAR');
    const another = await propose(4 * MINUTE, 'LOGBOOK');
    then(RESIDENT, 'confirmConsent', { ...open, code: open.code === '000000' ? '1' : '000000' });
    then(RESIDENT, 'confirmConsent', open);
    then(RESIDENT, 'declineConsent', { proposalId: another.proposalId });
  }

  async function mandates() {
    const give = (ago: number, input: Input) =>
      does(
        RESIDENT,
        ago,
        'giveMandate',
        { representativeName: 'Demo Gevolmachtigde', categories: ['CONTACT'], ...input },
        'code mandate { id version }',
      );
    await give(98 * DAY, {});
    const { code } = await give(3 * MINUTE, { categories: ['BIRTH_YEAR'] });
    // It ends the one that the representative has.
    atLast(REPRESENTATIVE, 'acceptMandate', { code });
  }

  async function emergencies() {
    const open = (who: string, ago: number) =>
      does(
        who,
        ago,
        'openBreakGlass',
        { residentId: residentOf(who), reason: 'Gevallen, niet aanspreekbaar (demo).' },
        'sessionId',
      );
    const review = (who: string, ago: number, { sessionId }: Answered) =>
      does(who, ago, 'reviewBreakGlass', {
        sessionId,
        justified: true,
        note: 'Terecht, er was niemand bereikbaar (demo).',
      });
    const judged = await open(HOME_CARE, 9 * DAY);
    await review(COORDINATOR, 8 * DAY, judged);
    await review(OFFICER, 8 * DAY - HOUR, judged);
    await open(HOME_CARE, 3 * DAY);
    const { sessionId } = await open(HOME_CARE, 20 * MINUTE);
    await open(PRACTICE, 15 * MINUTE);
    for (const reason of ['Weer gevallen (demo).', 'Nog steeds niet aanspreekbaar (demo).'])
      then(HOME_CARE, 'openBreakGlass', { residentId: residentOf(HOME_CARE), reason });
    then(HOME_CARE, 'closeBreakGlass', { sessionId });
  }

  async function readAndWithdrawn() {
    const read = async (ago: number, category: string, selection: string) => {
      const consent = await does(
        RESIDENT,
        ago,
        'giveConsent',
        { grantee: toPractice, categories: [category], purposes: ['TREATMENT'] },
        'consent { id version }',
      );
      await ask(PRACTICE, ago - HOUR, `query ($id: ID!) { resident(id: $id) { ${selection} } }`, {
        id: residentOf(PRACTICE),
      });
      const { id, version } = inside(consent, 'consent');
      return { consentId: id, version };
    };
    for (const [ago, category, selection] of [
      [34, 'CONTACT', 'telephone'],
      [33, 'ADDRESS', 'address { street }'],
      [32, 'BIRTH_YEAR', 'birthYear'],
      [31, 'IDENTITY', 'name'],
    ] as const) {
      const given = await read(ago * DAY, category, selection);
      await does(RESIDENT, ago * DAY - 2 * HOUR, 'revokeConsent', given);
    }
    then(RESIDENT, 'revokeConsent', await read(27 * DAY, 'ADDRESS', 'address { street }'));
  }

  async function readings() {
    const personal = `query ($id: ID!) { resident(id: $id) {
      name birthYear telephone household { size } functionalNeeds emergencySet { keyHolder } } }`;
    for (const [who, ago] of [
      [REPRESENTATIVE, 5],
      [HOME_CARE, 4],
      [COORDINATOR, 3],
      [SUPPORTER, 2],
    ] as const)
      await ask(who, ago * MINUTE, personal, { id: residentOf(who) });
    await ask(OFFICER, 2 * MINUTE, '{ breakGlassSessionsToReview { reason } }');
    await ask(OFFICER, MINUTE, '{ organisationAccessLog(first: 10) { edges { node { id } } } }');
  }

  async function rights() {
    const wrong = 'Dit klopt niet (demo).';
    const correction = 'Het is anders (demo).';
    const { data } = await ask(
      RESIDENT,
      10 * MINUTE,
      '{ myReferrals(first: 20) { edges { node { id } } } }',
    );
    const referrals = (data?.['myReferrals'] as { edges: { node: { id: string } }[] }).edges;
    const [question] = await admin<{ id: string }[]>`
      select id::text from villages.help_requests where resident_key = ${key} order by id limit 1`;
    const [one, two] = referrals.reverse().map(({ node }) => ({ kind: 'REFERRAL', id: node.id }));
    const request = (ago: number, record: object | undefined) =>
      does(
        RESIDENT,
        ago,
        'requestRectification',
        { record, wrong, correction },
        'request { id version }',
      );
    await request(20 * DAY, { kind: 'HELP_REQUEST', id: question?.id });
    const granted = inside(await request(9 * MINUTE, two), 'request');
    await does(PRACTICE_OFFICER, 8 * MINUTE, 'answerRightsRequest', {
      requestId: granted.id,
      version: granted.version,
      decision: 'GRANT',
      answer: 'Wij hebben het verbeterd (demo).',
    });
    const late = inside(await request(100 * DAY, one), 'request');
    then(RESIDENT, 'requestRectification', { record: one, wrong, correction });
    const person = { kind: 'PERSON', id: residentOf(RESIDENT) };
    then(RESIDENT, 'requestRectification', { record: person, wrong, correction });
    then(PRACTICE_OFFICER, 'answerRightsRequest', {
      requestId: late.id,
      version: late.version,
      decision: 'EXTEND',
      answer: 'Het is ingewikkeld (demo).',
    });
  }

  const agreement = (ago: number) => ({
    givenOn: new Date(BEGIN.getTime() - ago).toISOString().slice(0, 10),
    how: 'In de spreekkamer (demo).',
  });
  const about = (who: string, target: string) => ({
    resident: { residentId: residentOf(who) },
    target: { organisationId: organisationOf(target) },
    kind: 'COMPANY',
    reason: 'LONELINESS',
    letter: 'Graag samen op bezoek (demo).',
  });
  const created = 'referral { id version }';

  async function referrals() {
    const create = async (who: string, ago: number, input: Input) =>
      inside(await does(who, ago, 'createReferral', input, created), 'referral');
    const attachments = [
      {
        title: 'Brief (demo)',
        mediaType: 'application/pdf',
        sizeInBytes: 1000,
        sha256: 'a'.repeat(64),
        location: 'https://system.example.org/letter.pdf',
      },
    ];
    // What the resident has yet to decide on.
    const asked = await create(PRACTICE, 50 * MINUTE, {
      ...about(PRACTICE, SUPPORTER),
      attachments,
    });
    const asked2 = await create(PRACTICE, 49 * MINUTE, { ...about(PRACTICE, HOME_CARE) });
    await create(SUPPORTER, 48 * MINUTE, about(SUPPORTER, PRACTICE));
    then(RESIDENT, 'decideReferral', { referralId: asked.id, version: asked.version, agree: true });
    then(RESIDENT, 'withdrawReferral', { referralId: asked2.id, version: asked2.version });
    then(PRACTICE, 'sendReferral', { referralId: asked.id, version: asked.version });
    // Somebody of whom the hub knows nothing.
    const unlinkedPerson = {
      name: 'Demo Onbekend',
      birthYear: 1950,
      address: 'Dorpsstraat 1 (demo)',
      telephone: '0612345678',
      communityId: demoId('community', 'gees'),
    };
    const unknown = await create(PRACTICE, 46 * MINUTE, {
      ...about(PRACTICE, SUPPORTER),
      resident: undefined,
      unlinkedPerson,
      agreement: agreement(DAY),
    });
    await does(PRACTICE, 45 * MINUTE, 'sendReferral', {
      referralId: unknown.id,
      version: unknown.version,
    });
    const accepted = inside(
      await does(
        SUPPORTER,
        45 * MINUTE - 2000,
        'acceptReferral',
        { referralId: unknown.id, version: unknown.version + 1 },
        created,
      ),
      'referral',
    );
    then(SUPPORTER, 'linkUnlinkedPerson', {
      referralId: accepted.id,
      version: accepted.version,
      resident: { residentId: residentOf(SUPPORTER) },
    });
    // In an emergency: one that both sides judged, and one that is to be judged.
    const emergency = async (ago: number) => {
      const { id, version } = await create(PRACTICE, ago + MINUTE, about(PRACTICE, SOCIAL_TEAM));
      await does(PRACTICE, ago, 'sendReferralInEmergency', {
        referralId: id,
        version,
        reason: 'Verward aangetroffen, niemand bereikbaar (demo).',
      });
      return id;
    };
    const judgement = { justified: true, note: 'Terecht (demo).' };
    await does(RESIDENT, 5 * DAY, 'reviewEmergencyReferral', {
      referralId: await emergency(6 * DAY),
      ...judgement,
    });
    const unjudged = { referralId: await emergency(2 * DAY), ...judgement };
    for (const who of [OFFICER, RESIDENT]) then(who, 'reviewEmergencyReferral', unjudged);
    const draft = await create(PRACTICE, 44 * MINUTE, about(PRACTICE, SOCIAL_TEAM));
    then(PRACTICE, 'sendReferralInEmergency', {
      referralId: draft.id,
      version: draft.version,
      reason: 'Verward aangetroffen (demo).',
    });
    const sent = async (minutes: number, target: string) => {
      const { id, version } = await create(PRACTICE, minutes * MINUTE, {
        ...about(PRACTICE, target),
        agreement: agreement(DAY),
      });
      const given = { referralId: id, version };
      return inside(
        await does(PRACTICE, minutes * MINUTE - 1000, 'sendReferral', given, created),
        'referral',
      );
    };
    const refused = await sent(43, HOME_CARE);
    const { version: refusedVersion } = inside(
      await does(
        HOME_CARE,
        42 * MINUTE,
        'rejectReferral',
        { referralId: refused.id, version: refused.version, reason: 'NO_CAPACITY' },
        created,
      ),
      'referral',
    );
    then(PRACTICE, 'forwardReferral', {
      referralId: refused.id,
      version: refusedVersion,
      target: { organisationId: organisationOf(SOCIAL_TEAM) },
      despiteNoCapacity: true,
    });
    // What is waiting at each of them.
    for (const target of [SUPPORTER, SOCIAL_TEAM, HOME_CARE])
      for (const minutes of [40, 35]) await sent(minutes, target);
    await does(HOME_CARE, 30 * MINUTE, 'setCapacity', {
      kind: 'COMPANY',
      status: 'WAITLIST',
      expectedOn: new Date(BEGIN.getTime() + 30 * DAY).toISOString().slice(0, 10),
    });
    await does(SOCIAL_TEAM, 29 * MINUTE, 'setCapacity', { kind: 'COMPANY', status: 'NO_CAPACITY' });
    const full = await create(PRACTICE, 28 * MINUTE, {
      ...about(PRACTICE, SOCIAL_TEAM),
      agreement: agreement(DAY),
    });
    then(PRACTICE, 'sendReferral', { referralId: full.id, version: full.version });
    // Of one that was accepted, a conversation.
    const talkedOf = demoId('referral', 'gp-oosterhesselen-to-gees-accepted');
    for (const [turn, who] of [PRACTICE, SUPPORTER, PRACTICE].entries()) {
      const { messageId } = await does(
        who,
        (20 - turn) * HOUR,
        'sendMessage',
        { referralId: talkedOf, text: `Bericht ${String(turn + 1)} (demo).` },
        'messageId',
      );
      const reader = who === PRACTICE ? SUPPORTER : PRACTICE;
      const read = { referralId: talkedOf, upToMessageId: messageId };
      if (turn < 2) await does(reader, (20 - turn) * HOUR - MINUTE, 'markMessagesRead', read);
      else then(reader, 'markMessagesRead', read);
    }
  }

  async function handovers() {
    const content = {
      situation: 'Woont alleen (demo).',
      background: 'Weduwe (demo).',
      assessment: 'Eenzaam (demo).',
      recommendation: 'Samen eten (demo).',
      goals: ['Weer buiten komen (demo).'],
      agreements: ['Dinsdag bellen (demo).'],
      openTasks: ['Huisarts inlichten (demo).'],
    };
    const offer = async (
      who: string,
      to: string,
      ago: number,
      agreed: boolean,
      kinds: readonly string[] = ['COMPANY'],
    ) =>
      inside(
        await does(
          who,
          ago,
          'offerHandover',
          {
            resident: { residentId: residentOf(who) },
            receiverId: organisationOf(to),
            topics: kinds.map((kind) => ({ kind, content })),
            ...(agreed ? { agreement: agreement(DAY) } : {}),
          },
          'handover { id version }',
        ),
        'handover',
      );
    const undecided = await offer(SUPPORTER, SOCIAL_TEAM, 27 * MINUTE, false);
    then(RESIDENT, 'decideHandover', {
      handoverId: undecided.id,
      version: undecided.version,
      agree: true,
    });
    then(SUPPORTER, 'sendHandover', { handoverId: undecided.id, version: undecided.version });
    const changed = await offer(SUPPORTER, SOCIAL_TEAM, 26 * MINUTE, true);
    const topicsOf = async ({ id }: { readonly id: string }) => {
      const query = 'query ($id: ID!) { handover(id: $id) { topics { id } } }';
      const { data } = await ask(SUPPORTER, 25 * MINUTE, query, { id });
      return (data?.['handover'] as { topics: { id: string }[] }).topics;
    };
    const inPart = await offer(SUPPORTER, SOCIAL_TEAM, 27 * MINUTE, true, ['WALK', 'MEAL']);
    await does(SOCIAL_TEAM, 24 * MINUTE, 'acceptHandover', {
      handoverId: inPart.id,
      version: inPart.version,
      returned: [{ topicId: (await topicsOf(inPart))[1]?.id, reason: 'OUT_OF_SCOPE' }],
    });
    const [topic] = await topicsOf(changed);
    await does(SUPPORTER, 24 * MINUTE, 'updateHandoverContent', {
      handoverId: changed.id,
      version: changed.version,
      topicId: topic?.id,
      content: {
        situation: 'Woont bij haar zus (demo).',
        background: 'Gescheiden (demo).',
        assessment: 'Vergeet veel (demo).',
        recommendation: 'Samen wandelen (demo).',
        goals: [],
        agreements: [],
        openTasks: [],
      },
    });
  }

  async function webhooks() {
    for (const who of [PRACTICE, SOCIAL_TEAM])
      await does(who, 23 * MINUTE, 'createWebhook', {
        url: 'https://system.example.org/hook',
        events: ['REFERRAL', 'HANDOVER'],
      });
  }

  async function inTheVillage() {
    const asks = async (ago: number, text: string) => {
      const input = { residentId: residentOf(RESIDENT), kind: 'WALK', text };
      const made = await does(
        RESIDENT,
        ago,
        'createHelpRequest',
        input,
        'helpRequest { id version }',
      );
      return inside(made, 'helpRequest');
    };
    const withheld = (id: string) => ({
      helpRequestId: id,
      text: 'De dochter vertelde dit in vertrouwen (demo).',
      withholdFromSubject: {
        ground: 'CONFIDENTIAL_SOURCE',
        reviewOn: new Date(BEGIN.getTime() + 60 * DAY).toISOString().slice(0, 10),
      },
    });
    await admin`
      update volunteers.agreements set covers = covers || '{WALK}', valid_until = null
      where not 'WALK' = any (covers)`;
    const [volunteer, another] = await admin<{ id: string }[]>`
      select v.id::text from volunteers.volunteers v join volunteers.volunteers w
        on w.account = ${`demo:${VOLUNTEER}`} and w.community_id = v.community_id
      where exists (select from volunteers.agreements a where a.volunteer_key = v.key)
      order by v.account is distinct from w.account, v.id limit 2`;
    const withTwo = await asks(21 * MINUTE, 'Samen naar het bos (demo).');
    const { id: helpRequestId } = withTwo;
    await does(COORDINATOR, 21 * MINUTE - 1000, 'addLogEntry', withheld(helpRequestId));
    const match = inside(
      await does(
        COORDINATOR,
        20 * MINUTE,
        'proposeMatch',
        { helpRequestId, volunteerId: volunteer?.id },
        'match { id version }',
      ),
      'match',
    );
    await does(COORDINATOR, 19 * MINUTE, 'proposeMatch', {
      helpRequestId,
      volunteerId: another?.id,
    });
    const walk = await asks(18 * MINUTE, 'Naar de markt (demo).');
    then(COORDINATOR, 'proposeMatch', {
      helpRequestId: walk.id,
      volunteerId: volunteer?.id,
    });
    await does(RESIDENT, 17 * MINUTE, 'chooseNoticeChannel', {
      channel: 'EMAIL',
      email: 'inwoner@example.org',
    });
    // Whoever helps somebody still is not erased.
    const erased = { volunteerId: volunteer?.id, confirm: true };
    then(VOLUNTEER, 'eraseVolunteerRecord', erased);
    const open = await admin<{ id: string; version: number }[]>`
      select m.id::text, m.version from volunteers.matches m
      join volunteers.volunteers v on v.key = m.volunteer_key and v.id = ${volunteer?.id ?? ''}
      where m.status in ('PROPOSED', 'ACCEPTED') order by m.id`;
    for (const { id, version } of open)
      for (const [mutation, at] of [
        ['declineMatch', version],
        ['completeMatch', version],
        ['completeMatch', version + 1],
      ] as const)
        atLast(VOLUNTEER, mutation, { matchId: id, version: at });
    atLast(VOLUNTEER, 'eraseVolunteerRecord', erased);
    then(VOLUNTEER, 'declineMatch', { matchId: match.id, version: match.version });
    const urgent = await asks(15 * MINUTE, 'Niet alleen (demo).');
    await admin`
      update volunteers.help_requests set boundary_categories = '{ACUTE_DANGER}' where id = ${urgent.id}`;
    then(COORDINATOR, 'proposeMatch', { helpRequestId: urgent.id, volunteerId: volunteer?.id });
    await admin`
      update volunteers.agreements a set valid_until = greatest(a.signed_on, ${BEGIN}::date - 2)
      from volunteers.volunteers v where v.key = a.volunteer_key and v.id = ${another?.id ?? ''}`;
    then(COORDINATOR, 'proposeMatch', {
      helpRequestId: walk.id,
      volunteerId: another?.id,
    });
    const { text, withholdFromSubject } = withheld(helpRequestId);
    for (const ground of ['PRIVACY_OF_ANOTHER', 'SAFETY_OF_ANOTHER'])
      then(COORDINATOR, 'addLogEntry', {
        helpRequestId,
        text,
        withholdFromSubject: { ...withholdFromSubject, ground },
      });
    for (const bad of ['', 'x'.repeat(9000), 'Zijn nummer is 111222333.'])
      then(COORDINATOR, 'addLogEntry', { helpRequestId, text: bad });
    then(RESIDENT, 'giveConsent', {
      grantee: { kind: 'ORGANISATION', organisationId: organisationOf(SOCIAL_TEAM) },
      categories: ['HOUSEHOLD'],
      purposes: ['COORDINATION_OF_CARE'],
    });
    // A consent that is more specific than what is objected to goes on beside it.
    const homeCare = { kind: 'ORGANISATION', organisationId: organisationOf(HOME_CARE) };
    const purposes = ['COORDINATION_OF_CARE'];
    then(RESIDENT, 'giveConsent', { grantee: homeCare, categories: ['HOUSEHOLD'], purposes });
    then(RESIDENT, 'giveObjection', {
      against: homeCare,
      categories: ['HOUSEHOLD', 'LOGBOOK'],
      purposes,
    });
    then(RESIDENT, 'giveObjection', {
      against: { kind: 'HOME_VILLAGE' },
      allCategories: true,
    });
  }

  await helpedConsents();
  await mandates();
  await emergencies();
  await readAndWithdrawn();
  await referrals();
  await handovers();
  await webhooks();
  await inTheVillage();
  await rights();
  await readings();
  await passTime(admin, key, `demo:${REPRESENTATIVE}`);
  const [notice] = await admin<{ id: string }[]>`
    select id::text from consents.recipient_notices
    where organisation_id = ${organisationOf(PRACTICE)} and acknowledged_at is null and 'GP' = any (roles)
    order by told_at desc, id limit 1`;
  then(PRACTICE, 'acknowledgeRecipientNotice', { noticeId: notice?.id });
  const until = new Date(BEGIN.getTime() - MINUTE / 2).toISOString();
  const query = `{ myAccessLog(first: 60, until: "${until}") { edges { node {
    categories { category basis consent { id } text textNl } } } } }`;
  nextSteps.push({ who: `demo:${RESIDENT}`, does: { query } });
  await world.close();
  return nextSteps;
}
