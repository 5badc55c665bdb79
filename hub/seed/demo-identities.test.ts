import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestHub, type Caller, type TestHub } from '../../test/kit/test-hub.ts';
import { demoId } from '../demo-id.ts';
import { demoIdentity } from '../issuer/demo-identities.ts';
import { seedDemoRegion } from './seed.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  const { user, pass, host, port, database } = hub.admin.options;
  const adminUrl = `postgres://${user}:${String(pass)}@${String(host[0])}:${String(port[0])}/${database}`;
  await seedDemoRegion({ adminUrl, residents: 2000 });
});

afterAll(() => hub.stop());

function caller(name: string, purpose?: Caller['purpose']): Caller {
  const identity = demoIdentity(name);
  if (!identity) throw new Error(`No demo identity: ${name}`);
  const { subject, role, organisation } = identity;
  return {
    subject,
    role,
    organisationId: organisation?.id ?? null,
    ...(purpose ? { purpose } : {}),
  };
}

async function ask(name: string, query: string, variables: Record<string, unknown> = {}) {
  const answer = await hub.ask(caller(name), query, variables);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

const TOTALS = `{
  sent: referrals(direction: SENT) { totalCount }
  received: referrals(direction: RECEIVED) { totalCount }
  offered: handovers(direction: SENT) { totalCount }
  taken: handovers(direction: RECEIVED) { totalCount }
}`;

describe('a GP practice', () => {
  const statuses = ['DRAFT', 'REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED'].concat(
    ['FAILED', 'REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR'],
  );
  const query = `query ($status: ReferralStatus) {
    referrals(direction: SENT, status: $status) { edges { node { id target { name } } } }
  }`;

  test.each(statuses)(
    'sent referrals that are %s to Gees, social team and home care',
    async (status) => {
      for (const name of ['gp-oosterhesselen', 'gp-system-oosterhesselen']) {
        const { referrals } = await ask(name, query, { status });
        const targets = referrals.edges.map(({ node }: any) => node.target.name);
        expect(targets).toEqual(
          expect.arrayContaining([
            'Dorpscoöperatie Nei Noaberschap',
            'Sociaal team Coevorden (demo)',
            'Thuiszorg Coevorden (demo)',
          ]),
        );
      }
    },
  );

  test('received some from Gees', async () => {
    const { received } = await ask('gp-oosterhesselen', TOTALS);
    expect(received.totalCount).toBeGreaterThan(5);
  });

  test('reads of resident-gees no telephone and no address, until a consent says so', async () => {
    const id = demoId('referral', 'gp-oosterhesselen-to-gees-accepted');
    const query = `query ($id: ID!) { referral(id: $id) {
      status resident { name telephone functionalNeeds address { street } withheld }
    } }`;
    const { referral } = await ask('gp-oosterhesselen', query, { id });
    expect(referral.status).toBe('ACCEPTED');
    expect(referral.resident).toMatchObject({ telephone: null, address: null });
    expect(referral.resident.name).toContain('Voorbeeld-');
    expect(referral.resident.functionalNeeds.length).toBeGreaterThan(0);
    expect(referral.resident.withheld).toEqual(expect.arrayContaining(['ADDRESS', 'CONTACT']));

    const give = `mutation ($organisation: ID!) { giveConsent(input: {
      grantee: { kind: ORGANISATION, organisationId: $organisation }
      categories: [CONTACT, ADDRESS], purposes: [TREATMENT]
    }) { __typename } }`;
    const organisation = caller('gp-oosterhesselen').organisationId;
    const given = await ask('resident-gees', give, { organisation });
    expect(given.giveConsent.__typename).toBe('GiveConsentSuccess');
    const after = await ask('gp-oosterhesselen', query, { id });
    expect(after.referral.resident.telephone).toMatch(/^06 /);
    expect(after.referral.resident.address.street).toContain('Voorbeeldstraat-');

    expect((await ask('gp-veendam', query, { id })).referral).toBeNull();
  });
});

test('the social team is offered a handover by Gees, of which it reads the notice only', async () => {
  const id = demoId('handover', 'gees-to-social-team-coevorden-requested');
  const query = `query ($id: ID!) { handover(id: $id) {
    status sender { name } topics { kind content { situation } } resident { name telephone }
  } }`;
  const { handover } = await ask('social-team-coevorden', query, { id });
  expect(handover).toMatchObject({
    status: 'REQUESTED',
    sender: { name: 'Dorpscoöperatie Nei Noaberschap' },
    topics: [{ kind: 'RESPITE', content: null }],
    resident: { telephone: null },
  });
  expect(handover.resident.name).toContain('Voorbeeld-');
});

test.each(['social-team-coevorden', 'supporter-gees', 'coordinator-gees'])(
  '%s has sent and received referrals and handovers',
  async (name) => {
    const totals = await ask(name, TOTALS);
    expect(totals.received.totalCount).toBeGreaterThan(0);
    expect(totals.offered.totalCount).toBeGreaterThan(0);
    expect(totals.taken.totalCount).toBeGreaterThan(0);
  },
);

test.each(['home-care-coevorden', 'gp-veendam', 'supporter-wedde'])(
  '%s has received referrals',
  async (name) => {
    expect((await ask(name, TOTALS)).received.totalCount).toBeGreaterThan(0);
  },
);

describe('volunteer-gees', () => {
  test('has matches in every status, and reads a person only after a yes', async () => {
    const { myMatches } = await ask(
      'volunteer-gees',
      '{ myMatches { edges { node { status helpRequest { resident { name } } } } } }',
    );
    const nodes = myMatches.edges.map(({ node }: any) => node);
    const named = (status: string) =>
      nodes
        .filter((node: any) => node.status === status)
        .map((node: any) => node.helpRequest?.resident?.name ?? null);
    expect(named('PROPOSED')).toEqual([null]);
    expect(named('DECLINED')).toEqual([null]);
    expect(named('ACCEPTED')).toEqual([expect.stringContaining('Voorbeeld-')]);
    expect(named('COMPLETED')).toEqual([expect.stringContaining('Voorbeeld-')]);
    expect(named('CANCELLED')).toHaveLength(1);
  });

  test('reads nothing of the village beside', async () => {
    const { community } = await ask(
      'volunteer-gees',
      '{ community(slug: "gees") { residents { totalCount } } }',
    );
    expect(community.residents.totalCount).toBeLessThan(5);
  });
});

describe('village apps', () => {
  const query = `{
    community(slug: "gees") {
      organisations { name }
      helpRequests { totalCount edges { node { text log { totalCount } } } }
    }
    home: community(slug: "wedde") { helpRequests { totalCount } }
  }`;

  test('of Gees reads its questions with their log', async () => {
    const { community, home } = await ask('app-gees', query);
    expect(community.helpRequests.totalCount).toBeGreaterThan(100);
    expect(community.helpRequests.edges[0].node.text).toContain('(vraag ');
    expect(community.helpRequests.edges.some(({ node }: any) => node.log.totalCount > 0)).toBe(
      true,
    );
    expect(home.helpRequests.totalCount).toBe(0);
  });

  test('of Wedde reads its own, and of Gees what is public', async () => {
    const { community, home } = await ask('app-wedde', query);
    expect(community.organisations).toEqual([{ name: 'Dorpscoöperatie Nei Noaberschap' }]);
    expect(community.helpRequests.totalCount).toBe(0);
    expect(home.helpRequests.totalCount).toBeGreaterThan(50);
  });
});

test.each(['resident-gees', 'resident-grolloo'])('%s is known, with consents', async (name) => {
  const { me, myConsents } = await ask(
    name,
    '{ me { resident { name address { place } } } myConsents { totalCount } }',
  );
  expect(me.resident.name).toContain('Voorbeeld-');
  expect(me.resident.address.place.toLowerCase()).toBe(name.replace('resident-', ''));
  expect(myConsents.totalCount).toBeGreaterThan(0);
});

test.each(['analyst-drenthe', 'operator', 'privacy-officer'])(
  '%s is known and reads no person',
  async (name) => {
    const { me, community } = await ask(
      name,
      '{ me { role organisation { name } } community(slug: "gees") { helpRequests { totalCount } } }',
    );
    expect(me.role).toBe(demoIdentity(name)?.role);
    expect(me.organisation?.name).toBe(demoIdentity(name)?.organisation?.name);
    expect(community.helpRequests.totalCount).toBe(0);
  },
);
