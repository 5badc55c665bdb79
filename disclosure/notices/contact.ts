import { CHANNELS, type Channel } from '../../platform/carriers/carrier.ts';

/** What the owner of a person's address says of it. */
export interface Contact {
  /** How the person wants to be told; null: it never said. */
  readonly chosen: Channel | null;
  readonly email: string | null;
  readonly telephone: string | null;
  /** Name and postal address by lines. */
  readonly postal: string | null;
}

export type Chosen =
  | { readonly channel: Channel; readonly to: string }
  /** There is no way to reach this person. */
  | { readonly problem: 'NO_CHANNEL' }
  /** There is a way, and nobody who brings messages on it. */
  | { readonly problem: 'NO_CARRIER'; readonly channel: Channel };

/** A mobile number of the Netherlands; others get no text messages. */
const MOBILE = /^(06|\+316|00316)\d{8}$/;

/** Who never said how: the quickest way that there is. */
const BY_DEFAULT: readonly Channel[] = ['SMS', 'EMAIL', 'LETTER'];

/** By what channel somebody is told: the one chosen and no other, else the first that can be. */
export function chooseChannel(contact: Contact, carried: ReadonlySet<Channel>): Chosen {
  const wanted = contact.chosen === null ? BY_DEFAULT : [contact.chosen];
  const possible = wanted.flatMap((channel) => {
    const to = addressOf(contact, channel);
    return to === null ? [] : [{ channel, to }];
  });
  const [first] = possible;
  if (first === undefined) return { problem: 'NO_CHANNEL' };
  return (
    possible.find(({ channel }) => carried.has(channel)) ?? {
      problem: 'NO_CARRIER',
      channel: first.channel,
    }
  );
}

function addressOf({ email, telephone, postal }: Contact, channel: Channel): string | null {
  if (channel === 'EMAIL') return email;
  if (channel === 'LETTER') return postal;
  const number = telephone?.replaceAll(/[\s-]/g, '') ?? '';
  return MOBILE.test(number) ? number : null;
}

export function isChannel(value: string | null): value is Channel {
  return (CHANNELS as readonly (string | null)[]).includes(value);
}
