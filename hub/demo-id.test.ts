import { expect, test } from 'vitest';
import { demoId } from './demo-id.ts';

test('a demo id is a UUID of version 5 and never changes', () => {
  const id = demoId('organisation', 'nei-noaberschap');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(id).toBe('c9a35491-1c62-5a32-86c3-495c53663524');
});

test('the kind is a part of the id', () => {
  expect(demoId('community', 'gees')).not.toBe(demoId('organisation', 'gees'));
});
