import { expect, test } from 'vitest';
import type { AccessRecorder } from './access-log.ts';
import { maskOf, type DataCategory } from './categories.ts';
import type { DecisionBasis, Ground } from './decide.ts';
import { changedBy, noteDeed } from './deeds.ts';

const KEY = '00000000-0000-4000-8000-000000000001';

/** What a deed of somebody who reaches a resident so leaves in the log. */
function noted(...reached: readonly (readonly [DecisionBasis, ...DataCategory[]])[]) {
  const lines: unknown[] = [];
  const access: AccessRecorder = {
    disclosed: ({ subject }, category, field) => lines.push([subject, category, field]),
    refused: () => undefined,
    refusedRow: () => undefined,
    write: () => Promise.resolve(),
  };
  const grounds = reached.map(([basis, ...categories]): Ground => ({
    basis,
    categories: maskOf(...categories),
    record: null,
  }));
  const permitted = grounds.reduce((mask, { categories }) => mask | categories, 0);
  noteDeed({ access }, 'proposeConsent', KEY, { permitted, grounds });
  return lines;
}
const line = (category: DataCategory) => [[KEY, maskOf(category), 'Mutation.proposeConsent']];

test('a deed names what it changed, where its doer may read that', () => {
  expect(noted(['OVERSIGHT', 'CONSENTS', 'ACCESS_LOG'])).toEqual(line('CONSENTS'));
  expect(noted(['REPRESENTATIVE', 'IDENTITY', 'CONSENTS'])).toEqual(line('CONSENTS'));
});

test('else the first category that they may read, with its basis', () => {
  expect(noted(['HOME_VILLAGE', 'HELP_REQUESTS', 'CONTACT'])).toEqual(line('CONTACT'));
});

test('a consent to read is not why somebody may write', () => {
  const village = ['HOME_VILLAGE', 'CONTACT'] as const;
  expect(noted(village, ['CONSENT', 'CONSENTS'])).toEqual(line('CONTACT'));
  // Where nothing else is open it is still named: no deed goes without a line.
  expect(noted(['CONSENT', 'CONSENTS'])).toEqual(line('CONSENTS'));
});

test('of themselves, and of whom nothing may be read, there is no line', () => {
  expect(noted(['SELF', 'CONSENTS'], ['HOME_VILLAGE', 'CONTACT'])).toEqual([]);
  expect(noted()).toEqual([]);
});

test('what the fields of a line say was changed, once each', () => {
  expect(changedBy(['Mutation.giveConsent', 'Mutation.revokeConsent', 'Resident.name'])).toEqual([
    'CONSENTS',
  ]);
  expect(changedBy(['Mutation.setCapacity', 'Mutation.nothingOfOurs', 'Consent.status'])).toEqual(
    [],
  );
});
