import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { representativeOf } from '../../subgraphs/consents/testing/mandate-story.ts';
import {
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import { createStory, type Organisation, type Resident } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

describe('what a representative does outside of consents', () => {
  let hub: TestHub;
  let move: MovementStory;
  let resident: Resident;
  let team: Organisation;
  let supporter: Caller;
  let self: Caller;
  let residentId: string;

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    move = createMovementStory(hub);
    const gees = await story.village('gees');
    team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
    resident = await story.resident(gees);
    ({ self, residentId } = await representativeOf(hub, resident, {
      categories: ['IDENTITY', 'HELP_REQUESTS', 'EMERGENCY_SET', 'REFERRAL_STATUS'],
    }));
  });
  afterAll(() => hub.stop());

  /** Asks for nothing but what became of it. */
  const change = async (caller: Caller, mutation: string, type: string, input: object) => {
    const { data, errors } = await hub.ask(
      caller,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
      { input: { ...input } },
    );
    expect(errors).toEqual([]);
    expect(data[mutation].__typename).toMatch(/Success$/);
  };
  const deedsOf = async (role: string) => {
    const { data } = await hub.ask(
      resident.self,
      `{ myAccessLog { edges { node {
        role onBehalfOfResident outcome fields cases categories { category basis }
      } } } }`,
    );
    return data.myAccessLog.edges
      .map(({ node }: any) => node)
      .filter((line: any) => line.role === role && /^Mutation/.test(line.fields[0]));
  };

  test('stands in the log as theirs, on the resident’s behalf, though nothing was read', async () => {
    const draft = await move.draft(supporter, resident, team, { agreement: null });
    const offer = await move.offered(supporter, resident, team);
    const by = (id: string) => hub.admin`
      select version from referrals.referrals where id = ${id}
      union all select version from referrals.handovers where id = ${id}`;
    const version = async (id: string) => (await by(id))[0]!['version'] as number;
    await change(self, 'createHelpRequest', 'CreateHelpRequestInput', {
      residentId,
      kind: 'WALK',
      text: 'Samen een eind lopen.',
    });
    await change(self, 'recordEmergencySet', 'RecordEmergencySetInput', {
      residentId,
      mobility: 'Met een rollator.',
    });
    await change(self, 'issueReferralCode', 'IssueReferralCodeInput', { residentId });
    await change(self, 'decideReferral', 'DecideReferralInput', {
      referralId: draft,
      version: await version(draft),
      agree: true,
    });
    await change(self, 'withdrawHandover', 'WithdrawHandoverInput', {
      handoverId: offer,
      version: await version(offer),
    });
    const deeds = await deedsOf('REPRESENTATIVE');
    expect(deeds.map(({ fields }: any) => fields).reverse()).toEqual([
      ['Mutation.acceptMandate'],
      ['Mutation.createHelpRequest'],
      ['Mutation.recordEmergencySet'],
      ['Mutation.issueReferralCode'],
      ['Mutation.decideReferral'],
      ['Mutation.withdrawHandover'],
    ]);
    for (const deed of deeds)
      expect(deed).toMatchObject({
        onBehalfOfResident: true,
        outcome: 'DISCLOSED',
        categories: [{ basis: 'REPRESENTATIVE' }],
      });
    expect(deeds[1]).toMatchObject({
      cases: [draft],
      categories: [{ category: 'REFERRAL_STATUS' }],
    });
  });

  test('is told of nobody else: what residents do themselves is no access', async () => {
    const before = (await deedsOf('RESIDENT')).length;
    await change(resident.self, 'recordEmergencySet', 'RecordEmergencySetInput', {
      mobility: 'Zonder rollator.',
    });
    expect(await deedsOf('RESIDENT')).toHaveLength(before);
  });
});
