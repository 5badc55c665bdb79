import { describe, expect, test } from 'vitest';
import { CHANNELS, type Channel } from '../../platform/carriers/carrier.ts';
import { chooseChannel, type Contact } from './contact.ts';

const NOBODY: Contact = { chosen: null, email: null, telephone: null, postal: null };
const ALL = new Set(CHANNELS);
const POSTAL = 'Naam\nStraat 1\n1234 AB Plaats';

const CASES: [string, Partial<Contact>, ReadonlySet<Channel>, object][] = [
  [
    'a mobile telephone comes first',
    { telephone: '06 1234 5678', postal: POSTAL },
    ALL,
    { channel: 'SMS', to: '0612345678' },
  ],
  [
    'a number abroad or at home gets no text',
    { telephone: '0591 123456', postal: POSTAL },
    ALL,
    { channel: 'LETTER', to: POSTAL },
  ],
  [
    'what was chosen and nothing else',
    { chosen: 'LETTER', telephone: '0612345678', postal: POSTAL },
    ALL,
    { channel: 'LETTER', to: POSTAL },
  ],
  [
    'e-mail where it was chosen',
    { chosen: 'EMAIL', email: 'a@b.example' },
    ALL,
    { channel: 'EMAIL', to: 'a@b.example' },
  ],
  [
    'a choice that has no address any more',
    { chosen: 'SMS', postal: POSTAL },
    ALL,
    { problem: 'NO_CHANNEL' },
  ],
  [
    'nobody brings texts, so a letter',
    { telephone: '0612345678', postal: POSTAL },
    new Set(['LETTER']),
    { channel: 'LETTER', to: POSTAL },
  ],
  [
    'a choice waits for its carrier',
    { chosen: 'SMS', telephone: '0612345678', postal: POSTAL },
    new Set(['LETTER']),
    { problem: 'NO_CARRIER', channel: 'SMS' },
  ],
  [
    'nobody brings anything',
    { postal: POSTAL },
    new Set(),
    { problem: 'NO_CARRIER', channel: 'LETTER' },
  ],
  ['nothing is on record', {}, ALL, { problem: 'NO_CHANNEL' }],
];

describe('the channel', () => {
  test.each(CASES)('%s', (_name, contact, carried, chosen) => {
    expect(chooseChannel({ ...NOBODY, ...contact }, carried)).toEqual(chosen);
  });
});
