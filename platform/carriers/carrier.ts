/** Ways to reach somebody outside the hub. */
export const CHANNELS = ['LETTER', 'EMAIL', 'SMS'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One message to one person. */
export interface Parcel {
  /** The same for each attempt, so that a carrier can tell a repetition. */
  readonly id: string;
  /** An e-mail address, a telephone number, or a postal address by lines. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Brings messages by one channel. Throws a CarrierProblem when it does not take one. */
export interface Carrier {
  send(parcel: Parcel): Promise<void>;
}

/** By channel; one that is not there waits for its carrier. */
export type Carriers = Readonly<Partial<Record<Channel, Carrier>>>;

/** Why a message was not taken: a code, since a carrier's own text repeats addresses. */
export class CarrierProblem extends Error {
  override readonly name = 'CarrierProblem';
  readonly code: string;
  /** Trying again would not help. */
  readonly permanent: boolean;

  constructor(code: string, permanent: boolean) {
    super(`the carrier did not take the message: ${code}`);
    this.code = code;
    this.permanent = permanent;
  }
}
