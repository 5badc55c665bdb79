import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../platform/actor.ts';
import { createPseudonyms, NOBODY } from './pseudonyms.ts';

const [OLD, NEW] = ['the first secret of a hub', 'the second secret of a hub'];
const of = (organisationId: string): Actor => ({
  kind: 'PERSON',
  subject: 'somebody',
  role: 'GP',
  organisationId,
  purpose: 'TREATMENT',
  actingFor: null,
});
const [mine, other] = [of(randomUUID()), of(randomUUID())];
const key = randomUUID();

describe('the id of a resident', () => {
  const before = createPseudonyms(OLD);

  test('leads back for its recipient, and for another to nobody it could know', () => {
    const id = before.for(mine).idOf(key);
    expect(before.for(mine).keyOf(id)).toBe(key);
    expect(before.for(other).keyOf(id)).not.toBe(key);
    expect(before.for(other).idOf(key)).not.toBe(id);
  });

  test.each(['', 'x', 'AAAA', 'A'.repeat(23), `${'A'.repeat(22)}=`])('%s leads to nobody', (id) => {
    expect(before.for(mine).keyOf(id)).toBe(NOBODY);
  });

  test('of before a rotation is still read, and a new one is issued', () => {
    const after = createPseudonyms(NEW, { version: 2, before: new Map([[1, OLD]]) });
    const old = before.for(mine).idOf(key);
    const id = after.for(mine).idOf(key);
    expect(id).not.toBe(old);
    expect(after.for(mine).keyOf(old)).toBe(key);
    expect(after.for(mine).keyOf(id)).toBe(key);
    expect(after.for(other).keyOf(old)).not.toBe(key);
    expect(before.for(mine).keyOf(id)).toBe(NOBODY);
  });

  test('of a secret that was thrown away is the id of nobody', () => {
    const later = createPseudonyms(NEW, { version: 2, before: new Map() });
    expect(later.for(mine).keyOf(before.for(mine).idOf(key))).toBe(NOBODY);
  });

  test('of a secret cannot be passed off as one of another version', () => {
    const after = createPseudonyms(NEW, { version: 2, before: new Map([[1, OLD]]) });
    const bytes = Buffer.from(before.for(mine).idOf(key), 'base64url');
    bytes[0] = 2;
    expect(after.for(mine).keyOf(bytes.toString('base64url'))).not.toBe(key);
  });
});
