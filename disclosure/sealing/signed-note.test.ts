import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Canonical } from './canonical-json.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { openLogKey } from './log-key.ts';
import { leafHash } from './merkle-tree.ts';
import { canonicalLine } from './sealed-line.ts';
import { createNoteSigner, openNote, parseVerifierKey, type NoteVerifier } from './signed-note.ts';

describe('a signed note', () => {
  // The example of the Go package golang.org/x/mod/sumdb/note, whose format this is.
  const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
  const verifierKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const text =
    'If you think cryptography is the answer to your problem,\n' +
    "then you don't know what your problem is.\n";
  const signature =
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
  const signer = createNoteSigner('PeterNeumann', seed);
  const verifier = parseVerifierKey(verifierKey) as NoteVerifier;

  test('is what others write and read', () => {
    expect(signer.verifierKey).toBe(verifierKey);
    expect(signer.sign(text)).toBe(`${text}\n${signature}`);
    expect(openNote(`${text}\n${signature}`, verifier)).toEqual({ ok: true, text });
  });

  test('may carry signatures of others beside it', () => {
    const other = createNoteSigner('witness.example', Buffer.alloc(32, 7));
    const witnessed = signer.sign(text) + (other.sign(text).split('\n\n')[1] ?? '');
    expect(openNote(witnessed, verifier)).toEqual({ ok: true, text });
    expect(openNote(witnessed, other)).toEqual({ ok: true, text });
    expect(openNote(other.sign(text), verifier)).toEqual({ ok: false, reason: 'OTHER_KEY' });
  });

  test('with any of its letters changed is no note of this key', () => {
    const note = signer.sign(text);
    fc.assert(
      fc.property(
        fc.nat(note.length - 1),
        fc.constantFrom('A', '\n', '9', ' '),
        (place, letter) => {
          fc.pre(note[place] !== letter);
          const changed = note.slice(0, place) + letter + note.slice(place + 1);
          expect(openNote(changed, verifier).ok).toBe(false);
        },
      ),
    );
  });

  test.each([
    '',
    '\n',
    '\n\n',
    'text\n',
    'text\n\n',
    '\n\n— PeterNeumann x\n',
    `${text}\n—  x08go/Y=\n`,
  ])('is not %j', (note) => {
    expect(openNote(note, verifier)).toEqual({ ok: false, reason: 'NO_NOTE' });
  });

  test('is not made of a text that reads in two ways', () => {
    for (const wrong of ['', 'no end', 'two\n\nparts\n'])
      expect(() => signer.sign(wrong)).toThrow('a note consists');
  });

  test.each(['', 'PeterNeumann', verifierKey.replace('c74f', 'c74e'), verifierKey.slice(0, -4)])(
    'has no verifier %j',
    (wrong) => {
      expect(parseVerifierKey(wrong)).toBeNull();
    },
  );
});

describe('a checkpoint', () => {
  const { signer } = openLogKey('a secret', 'a-log');
  const checkpoint = {
    size: 12,
    root: leafHash(Buffer.from('a line')),
    minute: new Date('2026-11-22T17:32:00Z'),
    completeUntil: new Date('2026-11-22T17:31:00Z'),
  };

  test('says origin, size, root, and to the minute when', () => {
    const [text] = signCheckpoint(checkpoint, signer).split('\n\n');
    expect(text?.split('\n')).toEqual([
      'noaberhub/access-log/a-log',
      '12',
      checkpoint.root.toString('base64'),
      'sealed 2026-11-22T17:32Z',
      'complete 2026-11-22T17:31Z',
    ]);
  });

  test('comes back as it was', () => {
    const note = signCheckpoint(checkpoint, signer);
    expect(openCheckpoint(note, signer)).toEqual({ ok: true, checkpoint });
  });

  test('of another log or another hub is not of this one', () => {
    const note = signCheckpoint(checkpoint, signer);
    for (const other of [openLogKey('a secret', 'b-log'), openLogKey('another', 'a-log')])
      expect(openCheckpoint(note, other.signer)).toEqual({ ok: false, reason: 'OTHER_KEY' });
  });

  test('is none when the key signed something else', () => {
    const note = signer.sign(`${signer.name}/pruned\n0\n12\n`);
    expect(openCheckpoint(note, signer)).toEqual({ ok: false, reason: 'NO_NOTE' });
  });
});

describe('the seal of a leaf', () => {
  const key = openLogKey('a secret', 'a-log');
  const leaf = leafHash(Buffer.from('a line'));

  test('holds for this leaf in this place of this log', () => {
    const seal = key.seal(5_000_000_000, leaf, null);
    expect(key.isSeal(seal, 5_000_000_000, leaf, null)).toBe(true);
    expect(key.isSeal(seal, 5_000_000_001, leaf, null)).toBe(false);
    expect(key.isSeal(seal, 5_000_000_000, leafHash(Buffer.from('b')), null)).toBe(false);
    expect(key.isSeal(seal.subarray(1), 5_000_000_000, leaf, null)).toBe(false);
    expect(openLogKey('a secret', 'b-log').isSeal(seal, 5_000_000_000, leaf, null)).toBe(false);
    const person = key.sealPerson(Buffer.alloc(32, 1));
    expect(key.isSeal(seal, 5_000_000_000, leaf, person)).toBe(false);
    expect(key.isPersonSeal(person, Buffer.alloc(32, 1), 0)).toBe(true);
    expect(key.isPersonSeal(person, Buffer.alloc(32, 2), 0)).toBe(false);
  });
});

describe('canonical JSON', () => {
  test('is written in one way', () => {
    const value: Canonical = {
      b: ['x', null, ' '],
      a: { é: '"\\\n', e: true },
      A: 1,
      '\u{1f600}': 2,
      '\ufb33': 3,
    };
    expect(canonicalJson(value)).toBe(
      '{"A":1,"a":{"e":true,"é":"\\"\\\\\\n"},"b":["x",null," "],"\u{1f600}":2,"\ufb33":3}',
    );
  });

  test('of a line is the same as of any other value', () => {
    const line = {
      ...{ id: 'a1', at: '2026-11-22T10:00:00.000Z', subgraph: 'villages', subject_ref: 'b2' },
      ...{ outcome: 'DISCLOSED', categories: ['CONTACT', 'IDENTITY'], bases: ['CONSENT', null] },
      ...{ records: ['c3', null], fields: ['Resident.name', 'Resident.telephone'], cases: [] },
      ...{ actor_kind: 'PERSON', actor_subject: 'staff-0001', role: 'GP', organisation_id: 'd4' },
      ...{ acting_subject: null, purpose: 'TREATMENT', operation_name: 'Who' },
      ...{ operation_hash: '0'.repeat(64), request_id: 'e5', trace_id: '0'.repeat(32) },
    };
    expect(canonicalLine(line)).toBe(canonicalJson({ ...line, v: 1 }));
  });

  test('tells different values apart and says equal ones alike', () => {
    const shuffled = (value: Canonical): Canonical =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value;
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const value = JSON.parse(JSON.stringify(json)) as Canonical;
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });
});
