import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const CREATE = `mutation ($input: CreateReferralInput!) {
  createReferral(input: $input) {
    __typename
    ... on CreateReferralSuccess { referral { id status version residentDecision } }
    ... on UserError { message }
  }
}`;

const READ = `query ($id: ID!) {
  referral(id: $id) {
    status businessStatus reason letter version outcome
    requester { name } owner { name } target { name }
    events { from to role organisation { name } }
    resident { name birthYear telephone address { street } informalNetwork { name } withheld }
    withheld
  }
}`;

describe('a practice asks what became of its referral', () => {
  let hub: TestHub;
  let gp: Caller;
  let system: Caller;
  let elsewhere: Caller;
  let supporter: Caller & { name: string };
  let resident: Resident;
  let residentId: string;
  let referralId: string;

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    const gees = await story.village('gees');
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const other = await story.careOrganisation('GP_PRACTICE', []);
    gp = await story.staff(practice, 'GP');
    system = await story.careSystem(practice);
    elsewhere = await story.staff(other, 'GP');
    supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
    resident = await story.resident(gees);

    // The practice names the resident by a code from the resident.
    const issued = await hub.ask(
      resident.self,
      `mutation { issueReferralCode(input: {}) { ... on IssueReferralCodeSuccess { code } } }`,
    );
    const created = await hub.ask(gp, CREATE, {
      input: {
        resident: { referralCode: issued.data.issueReferralCode.code },
        target: { organisationId: gees.id },
        kind: 'COMPANY',
        reason: 'LONELINESS',
        letter: 'Graag kennismaken.',
        agreement: { givenOn: '2026-01-05', how: 'In de spreekkamer.' },
      },
    });
    expect(created.errors).toEqual([]);
    expect(created.data.createReferral).toMatchObject({
      referral: { status: 'DRAFT', residentDecision: 'AGREED', version: 1 },
    });
    referralId = created.data.createReferral.referral.id;
  });
  afterAll(() => hub.stop());

  async function change(caller: Caller, mutation: string, version: number, rest = '') {
    const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    return hub.ask(
      caller,
      `mutation ($id: ID!, $version: Int!) { ${mutation}(input: { referralId: $id, version: $version ${rest} }) {
        __typename
        ... on ${name}Success { referral { id status version resident { id name telephone } } }
        ... on UserError { message }
      } }`,
      { id: referralId, version },
    );
  }

  test('a draft exists for its author alone', async () => {
    expect((await hub.ask(gp, READ, { id: referralId })).data.referral.status).toBe('DRAFT');
    expect((await hub.ask(supporter, READ, { id: referralId })).data.referral).toBeNull();
    expect((await hub.ask(elsewhere, READ, { id: referralId })).data.referral).toBeNull();
  });

  test('sent, accepted, started and completed, the practice sees each step and its dates', async () => {
    const sent = await change(gp, 'sendReferral', 1);
    expect(sent.data.sendReferral).toMatchObject({ referral: { status: 'REQUESTED', version: 2 } });
    const accepted = await change(supporter, 'acceptReferral', 2);
    expect(accepted.data.acceptReferral).toMatchObject({
      referral: { status: 'ACCEPTED', resident: { name: resident.name } },
    });
    await change(supporter, 'startReferral', 3, 'businessStatus: SUPPORT_STARTED');
    const completed = await change(
      supporter,
      'completeReferral',
      4,
      'outcome: RESOLVED_INFORMALLY',
    );
    expect(completed.data.completeReferral).toMatchObject({ referral: { status: 'COMPLETED' } });

    const { data } = await hub.ask(gp, READ, { id: referralId });
    expect(data.referral).toMatchObject({
      status: 'COMPLETED',
      outcome: 'RESOLVED_INFORMALLY',
      reason: 'LONELINESS',
      letter: 'Graag kennismaken.',
      owner: { name: supporter.organisationId && expect.any(String) },
    });
    expect(data.referral.events.map((event: { to: string }) => event.to)).toEqual([
      'DRAFT',
      'REQUESTED',
      'ACCEPTED',
      'IN_PROGRESS',
      'COMPLETED',
    ]);
  });

  test('what the practice may not see of the resident is null and named in withheld', async () => {
    const { data } = await hub.ask(gp, READ, { id: referralId });
    expect(data.referral.resident).toEqual({
      name: resident.name,
      birthYear: resident.birthYear,
      telephone: null,
      address: null,
      informalNetwork: null,
      withheld: [
        'ADDRESS',
        'CONTACT',
        'EMERGENCY_SET',
        'FUNCTIONAL_NEEDS',
        'HOUSEHOLD',
        'HOUSING_INTEREST',
        'INFORMAL_NETWORK',
      ],
    });
  });

  test('the information system of the practice reads the same, by machine', async () => {
    const asSystem = await hub.ask(system, READ, { id: referralId });
    const asPerson = await hub.ask(gp, READ, { id: referralId });
    expect(asSystem.data).toEqual(asPerson.data);
  });

  test('for a practice without a relation the id does not exist, as one that never was', async () => {
    const foreign = await hub.ask(elsewhere, READ, { id: referralId });
    const unknown = await hub.ask(elsewhere, READ, { id: '5b0e5e39-4e14-4c3c-9b3f-0d6b3c1a8b11' });
    const garbage = await hub.ask(elsewhere, READ, { id: 'x' });
    expect(foreign.text).toBe('{"data":{"referral":null}}\n');
    expect(unknown.text).toBe(foreign.text);
    expect(garbage.text).toBe(foreign.text);
  });

  test('SENT lists it for the practice, RECEIVED for the village, neither for anybody else', async () => {
    const list = (direction: string) =>
      `{ referrals(direction: ${direction}, status: COMPLETED) { totalCount edges { node { id } } pageInfo { hasNextPage } } }`;
    const one = { totalCount: 1, edges: [{ node: { id: referralId } }] };
    const none = { totalCount: 0, edges: [] };
    expect((await hub.ask(gp, list('SENT'))).data.referrals).toMatchObject(one);
    expect((await hub.ask(supporter, list('RECEIVED'))).data.referrals).toMatchObject(one);
    expect((await hub.ask(gp, list('RECEIVED'))).data.referrals).toMatchObject(none);
    expect((await hub.ask(elsewhere, list('SENT'))).data.referrals).toMatchObject(none);
    expect((await hub.ask(null, list('SENT'))).data.referrals).toMatchObject(none);
  });

  test('the two organisations know the resident under different ids', async () => {
    const query = `query ($id: ID!) { referral(id: $id) { resident { id } } }`;
    const byPractice = await hub.ask(gp, query, { id: referralId });
    const byVillage = await hub.ask(supporter, query, { id: referralId });
    residentId = byPractice.data.referral.resident.id;
    expect(byVillage.data.referral.resident.id).not.toBe(residentId);
    const read = `query ($id: ID!) { resident(id: $id) { name } }`;
    expect((await hub.ask(gp, read, { id: residentId })).data.resident).toEqual({
      name: resident.name,
    });
    expect((await hub.ask(supporter, read, { id: residentId })).data.resident).toBeNull();
  });
});
