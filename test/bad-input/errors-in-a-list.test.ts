import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStory } from '../kit/story.ts';
import { startTestHub, type TestHub } from '../kit/test-hub.ts';

let hub: TestHub;
const unhandled: unknown[] = [];
const note = (error: unknown) => void unhandled.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  hub = await startTestHub();
  const story = createStory(hub);
  const villages = [await story.village('aalden'), await story.village('benneveld')];
  const { admin } = hub;
  await admin`insert into villages.municipalities (code, name, province, veenkolonien) values ('GM0109', 'Coevorden', 'Drenthe', false)`;
  // The first is read together with others and waits; the second is answered at once.
  await admin`update villages.communities set municipality_code = 'GM0109' where id = ${villages[0]?.communityId ?? ''}`;
});
afterAll(async () => {
  await hub.stop();
  process.off('unhandledRejection', note);
});

test('an error in a part of a list that is answered at once leaves no other error behind that would end the process', async () => {
  const { status, errors } = await hub.ask(
    null,
    '{ communities { municipality { name } helpRequests(after: "x") { totalCount } } }',
  );
  expect(status).toBe(200);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(unhandled).toEqual([]);
});
