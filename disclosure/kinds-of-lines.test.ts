import { expect, test } from 'vitest';
import { maskOf } from './categories.ts';
import { emptyKinds } from './kinds-of-lines.ts';

const CONTACT = maskOf('CONTACT');
const IDENTITY = maskOf('IDENTITY');

test('lines of one kind share one object, in whatever order their values came', () => {
  const { DISCLOSED: empty } = emptyKinds('villages');
  const kind = empty
    .withCategory(IDENTITY, 'CASE')
    .withField('Resident.name')
    .withCategory(CONTACT, 'CONSENT')
    .withField('Resident.telephone')
    .withField('Resident.name');
  const other = emptyKinds('villages')
    .DISCLOSED.withCategory(CONTACT, 'CONSENT')
    .withField('Resident.telephone')
    .withCategory(IDENTITY, 'CASE')
    .withField('Resident.name');

  expect(kind).toBe(other);
  expect(kind).toMatchObject({
    subgraph: 'villages',
    outcome: 'DISCLOSED',
    categories: [
      ['CONTACT', 'CONSENT'],
      ['IDENTITY', 'CASE'],
    ],
    fields: ['Resident.name', 'Resident.telephone'],
    seen: CONTACT | IDENTITY,
  });
});

test('another subgraph, outcome, basis or field is another kind', () => {
  const { DISCLOSED, REFUSED, EMERGENCY } = emptyKinds('villages');
  const others = [DISCLOSED, REFUSED, EMERGENCY, emptyKinds('housing').DISCLOSED].flatMap((empty) =>
    ([null, 'CASE'] as const).flatMap((basis) =>
      ['Resident.name', 'Resident.id'].map((field) =>
        empty.withCategory(IDENTITY, basis).withField(field),
      ),
    ),
  );
  expect(new Set(others).size).toBe(others.length);
});

test('kinds are forgotten when there are very many, and the next are like them', () => {
  const first = emptyKinds('referrals').DISCLOSED.withField('Referral.status');
  for (let n = 0; n < 10_000; n += 1) emptyKinds('referrals').REFUSED.withField(`Referral.f${n}`);
  const next = emptyKinds('referrals').DISCLOSED.withField('Referral.status');
  expect(next).not.toBe(first);
  expect({ ...next, withField: null, withCategory: null }).toEqual({
    ...first,
    withField: null,
    withCategory: null,
  });
});
