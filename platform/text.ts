/**
 * Whether a text seems to hold a BSN (citizen service number): eight or nine digits, also with spaces,
 * dots or dashes between, that pass the eleven test. Free text must not hold one (UAVG art. 46). One
 * in eleven other numbers of that length passes too; days, telephone numbers and IBANs are let through.
 */
export function containsBsn(text: string): boolean {
  const masked = HARMLESS.reduce((rest, shape) => rest.replace(shape, '#'), text.normalize('NFKC'));
  for (const [run] of masked.matchAll(DIGIT_RUN)) {
    if (wholeNumbersIn(run.split(/\D+/)).some(passesElevenTest)) return true;
  }
  return false;
}

const GAP = String.raw`[ \t.\-‐‑–—/]{1,2}`;
const DIGIT_RUN = new RegExp(String.raw`\d+(?:${GAP}\d+)*`, 'g');

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const HARMLESS = [
  new RegExp(`(?<!\\d)${DAY}([-/. ])${MONTH}\\1${YEAR}(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)${YEAR}([-/. ])${MONTH}\\1${DAY}(?!\\d)`, 'g'),
  // Dutch telephone numbers: ten digits from 0 and another one, or nine after the country.
  new RegExp(
    String.raw`(?<!\d)(?:(?:\+|00)31${GAP}|(?:\+|00)31|0(?=[1-9]))(?:\d(?:${GAP})?){8}\d(?!\d)`,
    'g',
  ),
  /\b[A-Z]{2}\d{2} ?[A-Z]{4} ?\d{4} ?\d{4} ?\d{2}(?!\d)/g,
];

/** Eight and nine digits out of neighbouring groups: "12 1234.56.782" is 12 and a number, or a longer one. */
function wholeNumbersIn(groups: readonly string[]): string[] {
  const numbers: string[] = [];
  for (let start = 0; start < groups.length; start += 1) {
    let digits = '';
    for (let end = start; end < groups.length && digits.length < 9; end += 1) {
      digits += groups[end] ?? '';
      if (digits.length === 8 || digits.length === 9) numbers.push(digits);
    }
  }
  return numbers;
}

/** The weighted sum of the digits, the last with weight -1, is divisible by eleven (elfproef). */
function passesElevenTest(number: string): boolean {
  const digits = [...number.padStart(9, '0')].map(Number);
  const sum = digits.reduce(
    (total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0 && digits.some((digit) => digit !== 0);
}
