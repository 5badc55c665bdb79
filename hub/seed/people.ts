/** The values of plainly synthetic people: each unique in the demo region, so that a search can find it. */

export const FIRST_NAMES = [
  'Geertje',
  'Harm',
  'Aaltje',
  'Roelof',
  'Jantje',
  'Berend',
  'Hillechien',
  'Lammert',
  'Trijntje',
  'Albert',
  'Grietje',
  'Jan',
  'Margje',
  'Hendrik',
  'Annechien',
  'Klaas',
  'Wemeltje',
  'Geert',
  'Femmechien',
  'Willem',
  'Siena',
  'Egbert',
  'Zwaantje',
  'Otto',
  'Roelie',
  'Derk',
  'Alie',
  'Jannes',
  'Hennie',
  'Reint',
  'Fenna',
  'Tinus',
  'Marchje',
  'Evert',
  'Sjoukje',
  'Rieks',
  'Antje',
  'Wubbo',
] as const;

/** Numbers of one width, so that none is the beginning of another. */
export type Serial = (n: number) => string;

export function serialFor(most: number): Serial {
  const width = Math.max(4, String(most).length);
  return (n) => String(n).padStart(width, '0');
}

/** Telephone numbers of nobody (060 is not in use), a range for each kind of person. */
export type TelephoneRange = 'resident' | 'volunteer' | 'contact';

const RANGE_SIZE = 10_000_000;
const RANGES: readonly TelephoneRange[] = ['resident', 'volunteer', 'contact'];

export function telephone(range: TelephoneRange, n: number): string {
  const digits = String(RANGES.indexOf(range) * RANGE_SIZE + n).padStart(8, '0');
  return `06 ${digits.slice(0, 4)} ${digits.slice(4)}`;
}

/**
 * Postcodes of nowhere: no letters of a Dutch postcode begin with these. There are 702,000 of them, so
 * that of so many residents and more two may share one.
 */
const UNUSED_LETTERS = 'QUY';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CODES = 9000;

export function postcode(n: number): string {
  const letters = Math.floor(n / CODES) % (UNUSED_LETTERS.length * ALPHABET.length);
  const first = UNUSED_LETTERS.charAt(Math.floor(letters / ALPHABET.length));
  return `${1000 + (n % CODES)} ${first}${ALPHABET.charAt(letters % ALPHABET.length)}`;
}
