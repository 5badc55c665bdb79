// Refuses a dependency tree with a licence that the product may not carry, the Elastic one above all.
import { readFileSync } from 'node:fs';

const ALLOWED =
  /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|Unlicense|CC0-1\.0|CC-BY-3\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|PSF-2\.0|MPL-2\.0|PostgreSQL|Artistic-2\.0|WTFPL)\)?$/;

/** Packages whose manifest does not say it in a way that a machine reads; each looked at by hand. */
const READ_BY_HAND = {};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const wrong = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .filter(([path, { license }]) => !isAllowed(path, license))
  .map(([path, { version, license }]) => `${path}@${version}: ${license ?? 'no licence stated'}`);

if (wrong.length > 0) {
  console.error(`Licences that the product may not carry:\n${wrong.join('\n')}`);
  process.exit(1);
}
console.log(`${Object.keys(lock.packages).length - 1} packages, every licence allowed.`);

function isAllowed(path, license) {
  if (path in READ_BY_HAND) return true;
  if (typeof license !== 'string' || /elastic/i.test(license)) return false;
  return license
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((part) => ALLOWED.test(part.trim())));
}
