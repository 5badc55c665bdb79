import type { Channel, Parcel } from '../../platform/carriers/carrier.ts';
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
}): Pick<Parcel, 'subject' | 'text'> {
  const { occasion, channel, url, code } = options;
  const lines = occasion === 'CONSENT_CODE' ? codeLines(code) : noticeLines(url);
  // A text message has no room for a greeting.
  const text = channel === 'SMS' ? lines.join(' ') : [...lines, '', 'Noaberhub'].join('\n');
  return { subject: 'Er is een bericht voor u / There is a message for you', text };
}

const noticeLines = (url: string) => [
  `Er staat een bericht voor u klaar in Noaberhub. U leest het na inloggen: ${url}.`,
  `There is a message for you in Noaberhub. Sign in to read it: ${url}.`,
];

const codeLines = (code: string) => {
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return [
    `Uw code voor Noaberhub is ${spaced}. Geef hem alleen aan wie u nu helpt.`,
    `Your code for Noaberhub is ${spaced}. Give it only to who is helping you now.`,
  ];
};
