import { expect, test } from 'vitest';
import { createStory } from '../kit/story.ts';
import { startTestHub } from '../kit/test-hub.ts';

test('every hub of a test fails at its end when a person stands outside of its answers', async () => {
  const hub = await startTestHub();
  const story = createStory(hub);
  const { name } = await story.resident(await story.village('gees'));
  await hub.admin`select graphile_worker.add_job('tell', ${hub.admin.json({ name })}::json)`;
  await expect(hub.stop()).rejects.toThrow(name);
});
