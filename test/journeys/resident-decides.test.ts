import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Organisation, type Resident } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const GIVE = `mutation ($input: GiveConsentInput!) {
  giveConsent(input: $input) {
    __typename
    ... on GiveConsentSuccess {
      consent { id version status categories }
      effect { readableNow stillBlocked blockedBy { id } }
    }
    ... on UserError { message }
    ... on InvalidInput { problems { path code } }
  }
}`;

describe('the resident decides', () => {
  let hub: TestHub;
  let practice: Organisation;
  let gp: Caller & { name: string };
  let resident: Resident;
  let residentId: string;
  let consentId: string;

  const READ = `query Who($id: ID!) { resident(id: $id) { name telephone household { size } } }`;

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    const gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
    resident = await story.resident(gees);
    await story.record(resident, { to: practice, categories: ['IDENTITY'] });
    // The practice learns its own id of the resident by the resident's code.
    const issued = await hub.ask(
      resident.self,
      `mutation { issueReferralCode(input: {}) { ... on IssueReferralCodeSuccess { code } } }`,
    );
    const draft = await hub.ask(
      gp,
      `mutation ($input: CreateReferralInput!) { createReferral(input: $input) {
        ... on CreateReferralSuccess { referral { resident { id } } } ... on UserError { message }
      } }`,
      {
        input: {
          resident: { referralCode: issued.data.issueReferralCode.code },
          target: { organisationId: gees.id },
          kind: 'WALK',
          reason: 'PREVENTION',
          letter: 'Samen wandelen.',
        },
      },
    );
    residentId = draft.data.createReferral.referral.resident.id;
  });
  afterAll(() => hub.stop());

  test('a consent opens what it names, and says so', async () => {
    expect((await hub.ask(gp, READ, { id: residentId })).data.resident.telephone).toBeNull();
    const given = await hub.ask(resident.self, GIVE, {
      input: {
        grantee: { kind: 'ORGANISATION', organisationId: practice.id },
        categories: ['CONTACT'],
        purposes: ['TREATMENT'],
      },
    });
    expect(given.data.giveConsent).toMatchObject({
      consent: { status: 'ACTIVE', version: 1, categories: ['CONTACT'] },
      effect: { readableNow: ['CONTACT'], stillBlocked: [], blockedBy: [] },
    });
    consentId = given.data.giveConsent.consent.id;
    expect((await hub.ask(gp, READ, { id: residentId })).data.resident).toEqual({
      name: resident.name,
      telephone: resident.telephone,
      household: null,
    });
  });

  test('withdrawn, the very next query of the practice shows the difference', async () => {
    const revoked = await hub.ask(
      resident.self,
      `mutation ($id: ID!) { revokeConsent(input: { consentId: $id, version: 1 }) {
        ... on RevokeConsentSuccess { consent { status version } } ... on UserError { message }
      } }`,
      { id: consentId },
    );
    expect(revoked.data.revokeConsent).toEqual({ consent: { status: 'REVOKED', version: 2 } });
    expect((await hub.ask(gp, READ, { id: residentId })).data.resident.telephone).toBeNull();
  });

  test('the log shows who looked, for which purpose, on which basis, and what was refused', async () => {
    const { data } = await hub.ask(
      resident.self,
      `{ myAccessLog(first: 100) { edges { node {
        actorName role purpose outcome subgraph operationName organisation { name } fields
        categories { category basis consent { id } }
      } } } }`,
    );
    const lines = data.myAccessLog.edges
      .map((edge: { node: { operationName: string } }) => edge.node)
      .filter((line: { operationName: string }) => line.operationName === 'Who');
    const byGp = {
      actorName: gp.name,
      role: 'GP',
      purpose: 'TREATMENT',
      organisation: { name: practice.name },
      subgraph: 'villages',
    };
    expect(lines).toHaveLength(6);
    expect(lines).toContainEqual({
      ...byGp,
      outcome: 'DISCLOSED',
      operationName: 'Who',
      fields: ['Resident.name', 'Resident.telephone'],
      categories: [
        { category: 'CONTACT', basis: 'CONSENT', consent: { id: consentId } },
        { category: 'IDENTITY', basis: 'CASE', consent: null },
      ],
    });
    expect(lines).toContainEqual({
      ...byGp,
      outcome: 'REFUSED',
      operationName: 'Who',
      fields: ['Resident.household', 'Resident.telephone'],
      categories: [
        { category: 'CONTACT', basis: null, consent: null },
        { category: 'HOUSEHOLD', basis: null, consent: null },
      ],
    });
  });

  test('a line holds no key, name or text of the resident', async () => {
    const [stored] =
      await hub.admin`select string_agg(l::text, ' ') as text from disclosure.access_log l`;
    for (const value of [resident.key, resident.name, resident.telephone, residentId])
      expect(stored?.['text']).not.toContain(value);
  });

  test('when the log cannot be written, nothing is answered', async () => {
    await hub.admin`revoke execute on function disclosure.write_access_log from noaberhub_subgraph`;
    try {
      const { data, errors } = await hub.ask(gp, READ, { id: residentId });
      expect(data ?? null).toBeNull();
      expect(errors.map((error) => error.extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    } finally {
      await hub.admin`grant execute on function disclosure.write_access_log to noaberhub_subgraph`;
    }
  });

  test('nobody but the resident gives or reads consents', async () => {
    const given = await hub.ask(gp, GIVE, {
      input: {
        grantee: { kind: 'ORGANISATION', organisationId: practice.id },
        categories: ['CONTACT'],
        purposes: ['TREATMENT'],
        residentId,
      },
    });
    expect(given.data?.giveConsent?.__typename ?? given.errors[0]?.extensions.code).toMatch(
      /NotFound|FORBIDDEN/,
    );
    const read = `query ($id: ID!) { resident(id: $id) { consents { totalCount } accessLog { totalCount } } }`;
    expect((await hub.ask(gp, read, { id: residentId })).data.resident).toEqual({
      consents: { totalCount: 0 },
      accessLog: { totalCount: 0 },
    });
  });
});
