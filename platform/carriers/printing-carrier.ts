import type { Carrier, Channel } from './carrier.ts';

/** For development: a line instead of a message, that says neither to whom nor where. */
export function printingCarrier(channel: Channel, print: (line: string) => void): Carrier {
  return {
    send({ id, text }) {
      const [first = ''] = text.split('\n', 1);
      print(`[${channel.toLowerCase()}] notice ${id}: ${first}`);
      return Promise.resolve();
    },
  };
}
