import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStory } from '../kit/story.ts';
import { startTestHub, type TestHub } from '../kit/test-hub.ts';

let hubs: TestHub[];

beforeAll(async () => {
  hubs = [await startTestHub(), await startTestHub({ apart: {} })];
  for (const hub of hubs) await createStory(hub).village('gees');
});
afterAll(async () => {
  for (const hub of hubs) await hub.stop();
});

test.each([
  '{ __proto__: communities { slug } }',
  '{ communities { __proto__: slug constructor: slug toString: slug } }',
  '{ constructor: communities { hasOwnProperty: municipality { __proto__: name } } }',
  '{ communities { __proto__: volunteers { valueOf: totalCount } housingProjects { __proto__: name } } }',
])('%s is answered the same in one process and apart, and changes no prototype', async (query) => {
  const [whole, apart] = await Promise.all(hubs.map((hub) => hub.ask(null, query)));
  expect(apart?.text).toBe(whole?.text);
  expect(apart?.text).toContain('"data"');
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { slug?: unknown }).slug).toBeUndefined();
});
