import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

let hub: TestHub;
let story: Story;
let gees: Village;
let coordinator: Caller;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  gees = await story.village('gees');
  coordinator = await story.staff(gees, 'COORDINATOR');
});
afterAll(() => hub.stop());

const set = (caller: Caller | null, months: number, more: object = {}) =>
  hub.ask(
    caller,
    `mutation ($input: SetLogRetentionInput!) { setLogRetention(input: $input) {
      __typename
      ... on SetLogRetentionSuccess { community { slug logRetentionMonths } }
      ... on InvalidInput { problems { path code messageNl } }
      ... on UserError { message }
    } }`,
    { input: { communityId: gees.communityId, months, ...more } },
  );
const kept = async () => {
  const { data } = await hub.ask(null, '{ community(slug: "gees") { logRetentionMonths } }');
  return data.community.logRetentionMonths as number;
};

describe('how long a village keeps its log', () => {
  test('is 24 months, which everybody reads', async () => {
    expect(await kept()).toBe(24);
  });

  test('is shortened by its coordinator or its privacy officer', async () => {
    const { data } = await set(coordinator, 6, { idempotencyKey: 'six' });
    expect(data.setLogRetention).toEqual({
      __typename: 'SetLogRetentionSuccess',
      community: { slug: 'gees', logRetentionMonths: 6 },
    });
    const officer = await story.staff(gees, 'PRIVACY_OFFICER');
    expect((await set(officer, 12)).data.setLogRetention.community.logRetentionMonths).toBe(12);
    expect((await set(coordinator, 6, { idempotencyKey: 'six' })).data.setLogRetention).toEqual({
      __typename: 'SetLogRetentionSuccess',
      community: { slug: 'gees', logRetentionMonths: 12 },
    });
    expect(
      (await set(coordinator, 7, { idempotencyKey: 'six' })).data.setLogRetention.__typename,
    ).toBe('IdempotencyKeyReused');
  });

  test.each([0, 25, -1])('is never %s months', async (months) => {
    const before = await kept();
    expect((await set(coordinator, months)).data.setLogRetention.problems).toEqual([
      {
        path: 'months',
        code: 'OUT_OF_RANGE',
        messageNl: 'Kies een aantal maanden van 1 tot en met 24.',
      },
    ]);
    expect(await kept()).toBe(before);
  });

  test('is for no other village to say, and for no other role', async () => {
    const before = await kept();
    const elsewhere = await story.staff(await story.village('wedde'), 'COORDINATOR');
    expect((await set(elsewhere, 3)).data.setLogRetention.__typename).toBe('NotFound');
    expect((await set(coordinator, 3, { communityId: 'x' })).data.setLogRetention.__typename).toBe(
      'NotFound',
    );
    for (const role of ['VILLAGE_SUPPORTER', 'GP'] as const)
      expect((await set(await story.staff(gees, role), 3)).errors[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    const resident = await story.resident(gees);
    expect((await set(resident.self, 3)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await set(null, 3)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await kept()).toBe(before);
  });
});
