import type { InputCheck } from '../../../platform/input.ts';

const MOST = 2000;

/**
 * An address that a hook may have: https, or http where private addresses are allowed (in development
 * and inside one network), without a name or password in it. Where it leads is checked at each
 * delivery, since a name may lead elsewhere then.
 */
export function checkAddress(
  check: InputCheck,
  path: string,
  url: string,
  privateAddresses: boolean,
): void {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const schemes = privateAddresses ? ['https:', 'http:'] : ['https:'];
  if (url.length > MOST) check.problem(path, 'TOO_LONG', `Write at most ${MOST} characters.`);
  else if (parsed === null || !schemes.includes(parsed.protocol))
    check.problem(
      path,
      'NOT_ALLOWED',
      'Give an address that begins with https://, like https://system.example.org/hook.',
      'Geef een adres dat begint met https://.',
    );
  else if (parsed.username !== '' || parsed.password !== '')
    check.problem(
      path,
      'NOT_ALLOWED',
      'Leave name and password out of the address; deliveries are signed.',
      'Laat naam en wachtwoord weg uit het adres.',
    );
}
