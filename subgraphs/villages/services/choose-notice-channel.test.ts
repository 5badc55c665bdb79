import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const CHOOSE = `mutation ($input: ChooseNoticeChannelInput!) { chooseNoticeChannel(input: $input) {
  __typename
  ... on ChooseNoticeChannelSuccess { resident { noticeChannel { channel email chosenAt } } }
  ... on UserError { message messageNl }
  ... on InvalidInput { problems { path code } }
} }`;

describe('how a resident is told', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let resident: Resident;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
  });
  afterAll(() => hub.stop());
  beforeEach(async () => {
    resident = await story.resident(gees);
  });

  const choose = async (caller: Caller | null, input: object) =>
    hub.ask(caller, CHOOSE, { input: { ...input } });
  const stored = () =>
    hub.admin`select channel, email from villages.contact_channels where resident_key = ${resident.key}`;

  test('is chosen by the resident, and chosen anew', async () => {
    const { data } = await choose(resident.self, { channel: 'EMAIL', email: 'anna@voorbeeld.nl' });
    expect(data.chooseNoticeChannel.resident.noticeChannel).toEqual({
      channel: 'EMAIL',
      email: 'anna@voorbeeld.nl',
      chosenAt: expect.any(String),
    });
    await choose(resident.self, { channel: 'LETTER' });
    expect([...(await stored())]).toEqual([{ channel: 'LETTER', email: null }]);
  });

  test.each([
    [{ channel: 'EMAIL' }, 'email', 'REQUIRED'],
    [{ channel: 'EMAIL', email: 'anna' }, 'email', 'OUT_OF_RANGE'],
    [{ channel: 'LETTER', email: 'anna@voorbeeld.nl' }, 'email', 'NOT_ALLOWED'],
    [{ channel: 'SMS' }, 'channel', 'NOT_ALLOWED'],
  ])('%j is refused, and nothing is written', async (input, path, code) => {
    await hub.admin`update villages.residents set telephone = '0591 123456' where key = ${resident.key}`;
    const { data } = await choose(resident.self, input);
    expect(data.chooseNoticeChannel).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path, code }],
    });
    expect(await stored()).toHaveLength(0);
  });

  test('is chosen by nobody else', async () => {
    for (const caller of [
      await story.staff(gees, 'COORDINATOR'),
      (await story.volunteer(gees)).self,
      null,
    ]) {
      const { data, errors } = await choose(caller, { channel: 'LETTER' });
      expect(data?.chooseNoticeChannel.__typename ?? errors[0]?.extensions.code).toMatch(
        /^(NotFound|FORBIDDEN)$/,
      );
    }
    expect(await stored()).toHaveLength(0);
  });

  test('is read by whoever may read the telephone, and by nobody else', async () => {
    await choose(resident.self, { channel: 'EMAIL', email: 'anna@voorbeeld.nl' });
    const list = `{ community(slug: "gees") { residents { edges { node { noticeChannel { email } } } } } }`;
    const coordinator = await story.staff(gees, 'COORDINATOR');
    expect((await hub.ask(coordinator, list)).text).toContain('anna@voorbeeld.nl');
    await story.record(resident, { decision: 'DENY', to: gees, categories: ['CONTACT'] });
    expect((await hub.ask(coordinator, list)).text).not.toContain('anna@voorbeeld.nl');
  });
});
