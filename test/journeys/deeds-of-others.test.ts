import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import {
  AGREEMENT,
  CONTENT,
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

/** A line as the resident reads it, oldest first. */
interface Line {
  readonly role: string;
  readonly outcome: string;
  readonly fields: readonly string[];
  readonly cases: readonly string[];
  readonly categories: readonly { category: string; basis: string; textNl: string; text: string }[];
}

describe('what somebody else changes about a resident', () => {
  let hub: TestHub;
  let story: Story;
  let move: MovementStory;
  let gees: Village;
  let practice: Organisation;
  let team: Organisation;
  let coordinator: Caller;
  let officer: Caller;
  let gp: Caller;
  let worker: Caller;
  let resident: Resident;
  let idFor: (organisation: Organisation) => string;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    move = createMovementStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    coordinator = await story.staff(gees, 'COORDINATOR');
    officer = { ...(await story.staff(gees, 'PRIVACY_OFFICER')), purpose: 'LEGAL' };
    gp = await story.staff(practice, 'GP');
    worker = await story.staff(team, 'SOCIAL_WORKER');
    resident = await story.resident(gees);
    const pseudonyms = createPseudonyms(inject('template').hubSecret);
    idFor = ({ id }) => pseudonyms.forOrganisation(id).idOf(resident.key);
  });
  afterAll(() => hub.stop());

  /** Asks for nothing but what became of it. */
  const tried = async (caller: Caller, mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await hub.ask(
      caller,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
      { input: { ...input } },
    );
    expect(errors).toEqual([]);
    return data[mutation].__typename as string;
  };
  const change = async (caller: Caller, mutation: string, input: object) => {
    expect(await tried(caller, mutation, input)).toMatch(/Success$/);
  };
  const linesOf = async ({ self }: Resident = resident): Promise<Line[]> => {
    const { data } = await hub.ask(
      self,
      `{ myAccessLog(first: 100) { edges { node {
        role outcome fields cases categories { category basis textNl text }
      } } } }`,
    );
    return data.myAccessLog.edges.map(({ node }: any) => node).reverse();
  };
  const tellsOf = ({ fields }: Line) => fields.some((field) => field.startsWith('Mutation.'));
  /** What of the log is new after something was done, but for what the resident reads of it. */
  const newAfter = async (work: () => Promise<unknown>): Promise<Line[]> => {
    const ofOthers = async () => (await linesOf()).filter(({ role }) => role !== 'RESIDENT');
    const before = (await ofOthers()).length;
    await work();
    return (await ofOthers()).slice(before);
  };
  const versionOf = async (id: string) => {
    const [row] = await hub.admin`
      select version from referrals.referrals where id = ${id}
      union all select version from referrals.handovers where id = ${id}
      union all select version from volunteers.matches where id = ${id}
      union all select version from consents.mandates where id = ${id}`;
    return row?.['version'] as number;
  };
  const newest = async (table: string) => {
    const [row] = await hub.admin.unsafe(`select id from ${table} order by ctid desc limit 1`);
    return row?.['id'] as string;
  };

  test('by the village stands in the log as a change, with why it might', async () => {
    const asked = await story.helpRequest(resident);
    const entry = { helpRequestId: asked.id, text: 'Gebeld.' };
    const app = await story.app(gees, 'HELP_REQUESTS');
    const residentId = idFor(gees);
    const lines = await newAfter(async () => {
      await change(coordinator, 'recordEmergencySet', { residentId, mobility: 'Rollator.' });
      const question = { residentId, kind: 'WALK', text: 'Samen lopen.', origin: 'OUTREACH' };
      await change(coordinator, 'createHelpRequest', question);
      await change(app, 'createHelpRequest', question);
      await change(coordinator, 'addLogEntry', entry);
      await change(coordinator, 'issueReferralCode', { residentId });
    });
    const basis = 'HOME_VILLAGE';
    expect(lines).toMatchObject(
      [
        ['COORDINATOR', 'recordEmergencySet', 'EMERGENCY_SET'],
        ['COORDINATOR', 'createHelpRequest', 'HELP_REQUESTS'],
        ['VILLAGE_APP', 'createHelpRequest', 'HELP_REQUESTS'],
        ['COORDINATOR', 'addLogEntry', 'LOGBOOK'],
        ['COORDINATOR', 'issueReferralCode', 'IDENTITY'],
      ].map(([role, name, category]) => ({
        role,
        outcome: 'DISCLOSED',
        fields: [`Mutation.${name!}`],
        categories: [{ category, basis }],
      })),
    );
    expect(lines[3]?.cases).toEqual([asked.id]);
    expect(lines[0]?.categories[0]).toMatchObject({
      textNl:
        'Gewijzigd of vastgelegd (noodgegevens), omdat u in dit dorp woont en het dorp dit mag doen.',
      text: 'Changed or recorded (details for emergencies), because you live in this village, which may do this.',
    });
  });

  test('is told as what it was, also where who did it may not read that', async () => {
    const grantee = { kind: 'ORGANISATION', organisationId: practice.id };
    const consent = { grantee, categories: ['CONTACT'], purposes: ['TREATMENT'] };
    const [line, ...others] = await newAfter(() =>
      change(coordinator, 'proposeConsent', { residentId: idFor(gees), ...consent }),
    );
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      fields: ['Mutation.proposeConsent'],
      categories: [
        {
          basis: 'HOME_VILLAGE',
          textNl:
            'Gewijzigd of vastgelegd (toestemmingen en bezwaren), omdat u in dit dorp woont en het dorp dit mag doen.',
        },
      ],
    });
  });

  test('on a right of its own, not on a consent that lets them read the same', async () => {
    await story.record(resident, {
      to: gees,
      categories: ['CONSENTS'],
      purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
    });
    const grantee = { kind: 'ORGANISATION', organisationId: practice.id };
    const consent = { grantee, categories: ['ADDRESS'], purposes: ['TREATMENT'] };
    const [line] = await newAfter(() =>
      change(coordinator, 'proposeConsent', { residentId: idFor(gees), ...consent }),
    );
    expect(line?.categories).toMatchObject([{ basis: 'HOME_VILLAGE' }]);
  });

  test('by oversight', async () => {
    const mandate = {
      representativeName: 'Mentor Voorbeeld',
      categories: ['CONTACT', 'CONSENTS'],
      basis: 'MENTORSHIP',
      documentReference: 'KTN-1',
      validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    };
    const lines = await newAfter(async () => {
      await change(officer, 'recordMandate', { residentId: idFor(gees), ...mandate });
      const mandateId = await newest('consents.mandates');
      await change(officer, 'endMandate', { mandateId, version: await versionOf(mandateId) });
    });
    expect(lines.map(({ fields }) => fields)).toEqual([
      ['Mutation.recordMandate'],
      ['Mutation.endMandate'],
    ]);
    for (const { role, categories } of lines) {
      expect(role).toBe('PRIVACY_OFFICER');
      expect(categories).toMatchObject([{ category: 'CONSENTS', basis: 'OVERSIGHT' }]);
    }
  });

  test('a request of theirs that is answered', async () => {
    const { data } = await hub.ask(resident.self, `{ me { resident { id } } }`);
    const own = data.me.resident.id as string;
    await change(resident.self, 'requestRectification', {
      record: { kind: 'PERSON', id: own },
      wrong: 'Ik woon niet alleen.',
      correction: 'Wij wonen met zijn tweeën.',
    });
    const requestId = await newest('consents.rights_requests');
    const lines = await newAfter(() =>
      change(coordinator, 'answerRightsRequest', {
        requestId,
        version: 1,
        decision: 'GRANT',
        answer: 'Wij hebben het aangepast.',
      }),
    );
    expect(lines).toMatchObject([
      {
        role: 'COORDINATOR',
        fields: ['Mutation.answerRightsRequest'],
        categories: [{ category: 'CONSENTS' }],
      },
    ]);
  });

  test('by volunteers, and about them', async () => {
    const volunteer = await story.volunteer(gees);
    const asked = await story.helpRequest(resident);
    const helped: Caller = { ...volunteer.self };
    const lines = await newAfter(async () => {
      const proposed = { helpRequestId: asked.id, volunteerId: volunteer.id };
      await change(coordinator, 'proposeMatch', proposed);
      const [row] = await hub.admin`
        select id from volunteers.matches where help_request_id = ${asked.id}`;
      const matchId = row?.['id'] as string;
      await change(helped, 'acceptMatch', { matchId, version: await versionOf(matchId) });
      await change(helped, 'completeMatch', { matchId, version: await versionOf(matchId) });
    });
    const deeds = lines.filter(tellsOf);
    expect(deeds.map(({ role, fields }) => [role, ...fields])).toEqual([
      ['COORDINATOR', 'Mutation.proposeMatch'],
      ['VOLUNTEER', 'Mutation.acceptMatch'],
      ['VOLUNTEER', 'Mutation.completeMatch'],
    ]);
    expect(deeds.map(({ categories }) => categories[0]?.basis)).toEqual([
      'HOME_VILLAGE',
      'MATCH',
      'MATCH',
    ]);
    for (const { categories } of deeds)
      expect(categories.map(({ category }) => category)).toEqual(['VOLUNTEER_MATCHES']);
  });

  test('in a referral and a handover, from the first draft on, whoever’s code named the resident', async () => {
    const resident2 = await story.resident(gees);
    const code = await move.codeOf(resident2);
    await change(gp, 'createReferral', {
      resident: { referralCode: code },
      target: { organisationId: team.id },
      kind: 'WALK',
      reason: 'WELLBEING_PRESCRIPTION',
      letter: 'Graag kennismaken.',
      agreement: AGREEMENT,
    });
    const [row] = await hub.admin`
      select id from referrals.referrals where resident_key = ${resident2.key}`;
    const referralId = row?.['id'] as string;
    const at = async () => ({ referralId, version: await versionOf(referralId) });
    await change(gp, 'sendReferral', await at());
    await change(worker, 'acceptReferral', await at());
    await change(worker, 'sendMessage', { referralId, text: 'Wij bellen morgen.' });
    const upToMessageId = await newest('referrals.referral_messages');
    await change(gp, 'markMessagesRead', { referralId, upToMessageId });
    const offered = { resident: { referralCode: await move.codeOf(resident2) } };
    await change(worker, 'offerHandover', {
      ...offered,
      receiverId: gees.id,
      topics: [{ kind: 'ADMINISTRATION', content: CONTENT }],
      agreement: AGREEMENT,
    });
    const [offer] = await hub.admin`
      select id from referrals.handovers where resident_key = ${resident2.key}`;
    const handoverId = offer?.['id'] as string;
    await change(coordinator, 'acceptHandover', {
      handoverId,
      version: await versionOf(handoverId),
    });
    const deeds = (await linesOf(resident2)).filter(tellsOf);
    expect(deeds.map(({ role, fields, cases }) => [role, fields.join(), cases.join()])).toEqual([
      ['GP', 'Mutation.createReferral', referralId],
      ['GP', 'Mutation.sendReferral', referralId],
      ['SOCIAL_WORKER', 'Mutation.acceptReferral', referralId],
      ['SOCIAL_WORKER', 'Mutation.sendMessage', referralId],
      ['GP', 'Mutation.markMessagesRead', referralId],
      ['SOCIAL_WORKER', 'Mutation.offerHandover', handoverId],
      ['COORDINATOR', 'Mutation.acceptHandover', handoverId],
    ]);
    for (const { categories } of deeds)
      expect(categories).toMatchObject([
        { basis: 'CASE', textNl: expect.stringMatching(/^Gewijzigd of vastgelegd \(/) },
      ]);
  });

  test('an emergency access that is closed is told as that', async () => {
    const lines = await newAfter(async () => {
      const opened = await hub.ask(
        gp,
        `mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) {
          ... on OpenBreakGlassSuccess { sessionId } } }`,
        { input: { residentId: idFor(practice), reason: 'Gevallen in huis, geen contact.' } },
      );
      const { sessionId } = opened.data.openBreakGlass;
      await change(gp, 'closeBreakGlass', { sessionId });
    });
    expect(lines.map(({ outcome, fields }) => [outcome, ...fields])).toEqual([
      ['EMERGENCY', 'Mutation.openBreakGlass'],
      ['EMERGENCY', 'Mutation.closeBreakGlass'],
    ]);
    expect(lines[1]?.categories[0]?.textNl).toBe(
      'Noodtoegang gesloten (noodgegevens). Dat wordt achteraf beoordeeld.',
    );
  });

  test('what was refused is no change', async () => {
    const asked = await story.helpRequest(resident);
    const lines = await newAfter(async () => {
      const residentId = idFor(gees);
      const empty = { helpRequestId: asked.id, text: '' };
      expect(await tried(coordinator, 'addLogEntry', empty)).toBe('InvalidInput');
      const proposed = { helpRequestId: asked.id, volunteerId: residentId };
      expect(await tried(coordinator, 'proposeMatch', proposed)).toBe('NotFound');
    });
    expect(lines.filter(tellsOf)).toEqual([]);
  });

  test('what residents do themselves is none, in whichever role', async () => {
    const { subject } = coordinator;
    const own = await story.resident(gees);
    await hub.admin`update villages.residents set account = ${subject} where key = ${own.key}`;
    await hub.admin`select villages.refresh_relations(${own.key})`;
    const residentId = createPseudonyms(inject('template').hubSecret)
      .forOrganisation(gees.id)
      .idOf(own.key);
    await change(coordinator, 'recordEmergencySet', { residentId, mobility: 'Rollator.' });
    const { data } = await hub.ask(
      { subject, role: 'RESIDENT' },
      `{ myAccessLog { edges { node { fields } } } }`,
    );
    expect(data.myAccessLog.edges).toEqual([]);
  });
});
