import { expect, test } from 'vitest';
import { checkInput } from '../../../platform/input.ts';
import { checkAttachments, type Attachment } from './attachments.ts';

const LETTER: Attachment = {
  title: 'Brief van de specialist',
  mediaType: 'application/pdf',
  sizeInBytes: 24_000,
  sha256: 'a'.repeat(64),
  location: 'https://his.example.nl/documents/4711',
};

function problemsOf(...attachments: Partial<Attachment>[]): string[] {
  const check = checkInput();
  checkAttachments(
    check,
    'attachments',
    attachments.map((part) => ({ ...LETTER, ...part })),
  );
  return check.problems.map(({ path, code }) => `${path} ${code}`);
}

test('a reference is a title, a type, a size, a hash and a place', () => {
  expect(problemsOf({})).toEqual([]);
});

test.each([
  [{ title: ' ' }, 'title EMPTY'],
  [{ title: 'BSN 111222333' }, 'title CONTAINS_BSN'],
  [{ mediaType: 'pdf' }, 'mediaType OUT_OF_RANGE'],
  [{ mediaType: 'text/html; charset=utf-8' }, 'mediaType OUT_OF_RANGE'],
  [{ sizeInBytes: 0 }, 'sizeInBytes OUT_OF_RANGE'],
  [{ sha256: 'A'.repeat(64) }, 'sha256 OUT_OF_RANGE'],
  [{ sha256: 'a'.repeat(63) }, 'sha256 OUT_OF_RANGE'],
  [{ location: 'data:application/pdf;base64,JVBERi0=' }, 'location NOT_ALLOWED'],
  [{ location: 'http://his.example.nl/documents/4711' }, 'location NOT_ALLOWED'],
  [{ location: 'https://gp:secret@his.example.nl/4711' }, 'location NOT_ALLOWED'],
  [{ location: 'nowhere' }, 'location NOT_ALLOWED'],
])('%o is refused', (part, problem) => {
  expect(problemsOf({}, part)).toEqual([`attachments.1.${problem}`]);
});

test('twenty are enough', () => {
  expect(problemsOf(...Array.from({ length: 21 }, () => ({})))).toEqual([
    'attachments OUT_OF_RANGE',
  ]);
});
