/** Where the time comes from. Domain code takes the instant as an argument; this is for the edges. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = Object.freeze({ now: () => new Date() });
