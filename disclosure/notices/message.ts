import type { Channel, Parcel } from '../../platform/carriers/carrier.ts';
import { minuteInDutch, minuteInEnglish } from '../../platform/moments.ts';
import type { Occasion } from './occasions.ts';

/**
 * What is said, Dutch first: that there is something to see, and where. Never what it is about, for a
 * letter lies on a table and a telephone is read by whoever holds it.
 */
export function messageOf(options: {
  readonly occasion: Occasion;
  readonly channel: Channel;
  /** Where the recipient signs in. */
  readonly url: string;
  /** Of a CONSENT_CODE alone. */
  readonly code: string;
  /** When what it is about was written: it tells two codes apart. */
  readonly at: Date;
}): Pick<Parcel, 'subject' | 'text'> {
  const { occasion, channel, url, code, at } = options;
  const lines = occasion === 'CONSENT_CODE' ? codeLines({ code, url, at }) : noticeLines(url);
  // A text message has no room for a greeting.
  const text = channel === 'SMS' ? lines.join(' ') : [...lines, '', 'Noaberhub'].join('\n');
  return { subject: 'Er is een bericht voor u / There is a message for you', text };
}

const noticeLines = (url: string) => [
  `Er staat een bericht voor u klaar in Noaberhub. U leest het na inloggen: ${url}.`,
  `There is a message for you in Noaberhub. Sign in to read it: ${url}.`,
];

const codeLines = ({ code, url, at }: { code: string; url: string; at: Date }) => {
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return [
    `Uw code voor Noaberhub van ${minuteInDutch(at)} is ${spaced}. Log zelf in op ${url} en vul de code daar in. Geef de code aan niemand, ook niet aan wie u helpt.`,
    `Your code for Noaberhub of ${minuteInEnglish(at)} is ${spaced}. Sign in yourself at ${url} and type the code there. Give it to nobody, not even to who helps you.`,
  ];
};
