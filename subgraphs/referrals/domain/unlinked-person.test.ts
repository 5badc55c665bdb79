import { expect, test } from 'vitest';
import { checkInput } from '../../../platform/input.ts';
import { checkTypedPerson, type TypedPerson } from './unlinked-person.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

function problemsOf(person: Partial<TypedPerson>): string[] {
  const check = checkInput();
  checkTypedPerson(check, 'unlinkedPerson', { name: 'A. Nieuwkomer', ...person }, NOW);
  return check.problems.map(({ path, code }) => `${path} ${code}`);
}

test('a name is enough', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ birthYear: 1948, address: 'Brink 1', telephone: '+31 6 10001000' })).toEqual(
    [],
  );
});

test.each([
  [{ name: '' }, 'name EMPTY'],
  [{ name: 'x'.repeat(201) }, 'name TOO_LONG'],
  [{ name: 'A. (111222333)' }, 'name CONTAINS_BSN'],
  [{ birthYear: 1889 }, 'birthYear OUT_OF_RANGE'],
  [{ birthYear: 2027 }, 'birthYear OUT_OF_RANGE'],
  [{ address: 'x'.repeat(501) }, 'address TOO_LONG'],
  [{ telephone: 'bel haar zoon' }, 'telephone OUT_OF_RANGE'],
  [{ telephone: '111222333' }, 'telephone CONTAINS_BSN'],
])('%o is refused', (person, problem) => {
  expect(problemsOf(person)).toEqual([`unlinkedPerson.${problem}`]);
});
