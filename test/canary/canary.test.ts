import { expect, test } from 'vitest';
import { openParts } from '../../hub/parts.ts';
import { createStory } from '../kit/story.ts';
import { startTestHub } from '../kit/test-hub.ts';

test('every hub of a test fails at its end when it told of a person outside of its answers', async () => {
  const said = { name: '' };
  const hub = await startTestHub({
    open: async (options) => {
      const parts = await openParts(options);
      const close = () => {
        options.log.info({ reason: `said too much of ${said.name}` }, 'closed');
        return parts.close();
      };
      return { ...parts, close };
    },
  });
  const story = createStory(hub);
  const resident = await story.resident(await story.village('gees'));
  said.name = resident.name;
  await expect(hub.stop()).rejects.toThrow(resident.name);
});
