import { expect, test } from 'vitest';
import { maskOf } from '../../../disclosure/categories.ts';
import { purposeMaskOf } from '../../../disclosure/purposes.ts';
import { explainLine, explainReader, explainRecord } from './explanations.ts';

const GIVEN = new Date('2026-03-01T09:00:00Z');

test('a line says what was shown, and on which rule', () => {
  expect(explainLine('CONTACT', 'HOME_VILLAGE', null)).toEqual({
    nl: 'Getoond (telefoonnummer), omdat u in dit dorp woont en het dorp deze gegevens zelf bijhoudt.',
    en: 'Shown (telephone number), because you live in this village, which keeps this itself.',
  });
});

test('a line on a consent says when it was given, and until when', () => {
  const consent = { givenAt: GIVEN, validUntil: new Date('2026-09-01T00:00:00Z') };
  expect(explainLine('CONTACT', 'CONSENT', consent).nl).toBe(
    'Getoond (telefoonnummer), omdat u daar op 1 maart 2026 toestemming voor gaf, tot 1 september 2026.',
  );
  expect(explainLine('CONTACT', 'CONSENT', null).en).toBe(
    'Shown (telephone number), because you gave your consent.',
  );
});

test('a refusal says that nothing allowed it', () => {
  expect(explainLine('HOUSEHOLD', null, null).nl).toMatch(/^Niet getoond \(huishouden\)/);
});

test('a possible reader is named, with the purpose, and whether it is about one case', () => {
  const reader = { nl: 'Huisarts bij De Brink', en: 'GP at De Brink' };
  const reason = { basis: 'CASE', consent: null, onCasesAlone: true } as const;
  expect(explainReader(reader, 'REFERRAL_CONTENT', 'TREATMENT', reason)).toEqual({
    nl: 'Huisarts bij De Brink kan dit zien (verwijzingen: wat erin staat) voor behandeling, omdat er een verwijzing of overdracht over u is waar deze organisatie bij hoort. Het gaat alleen om die ene zaak.',
    en: 'GP at De Brink could see this (referrals: what they say) for treatment, because there is a referral or handover about you to which this organisation is a party. It is about that one case alone.',
  });
});

test('a record is told in a sentence or two', () => {
  const record = {
    decision: 'PERMIT',
    grantee: { nl: 'Praktijk De Brink', en: 'De Brink practice' },
    categories: maskOf('CONTACT', 'ADDRESS'),
    purposes: purposeMaskOf('TREATMENT'),
    validUntil: new Date('2026-09-01T00:00:00Z'),
  } as const;
  expect(explainRecord(record)).toEqual({
    nl: 'Praktijk De Brink mag dit zien: uw adres; uw telefoonnummer. Dat mag voor behandeling, tot 1 september 2026.',
    en: 'De Brink practice may see this: your address; your telephone number. That is for treatment, until 1 September 2026.',
  });
  expect(explainRecord({ ...record, decision: 'DENY', categories: -1, validUntil: null }).nl).toBe(
    'Praktijk De Brink mag dit niet zien: al uw gegevens. Dat geldt voor regie op zorg en ondersteuning; afstemming van zorg; hulp uit het dorp; behandeling.',
  );
  expect(explainRecord({ ...record, decision: 'RESTRICT', validUntil: null }).en).toBe(
    'Nobody but you sees your data.',
  );
});
