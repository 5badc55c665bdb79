import type { AlreadySo } from '../../../platform/user-errors.ts';
import type { ReviewSide } from './break-glass.ts';
import type { MandateStatus } from './mandate.ts';
import type { ProposalStatus } from './proposal.ts';
import type { RightsRequestState } from './rights-request.ts';

/** What somebody reads who does once more what was done before. */
export const ALREADY_WITHDRAWN: Readonly<Record<'PERMIT' | 'DENY' | 'RESTRICT', AlreadySo>> = {
  PERMIT: {
    message: 'This consent was withdrawn already.',
    messageNl: 'Deze toestemming is al ingetrokken.',
  },
  DENY: {
    message: 'This objection was withdrawn already.',
    messageNl: 'Dit bezwaar is al ingetrokken.',
  },
  RESTRICT: {
    message: 'This restriction was withdrawn already.',
    messageNl: 'Deze beperking is al ingetrokken.',
  },
};

/** Of what ended by itself there is nothing to withdraw. */
export const EXPIRED_ALREADY: Readonly<Record<'PERMIT' | 'DENY' | 'RESTRICT', AlreadySo>> = {
  PERMIT: {
    message: 'This consent has expired already: there is nothing to withdraw.',
    messageNl: 'Deze toestemming is al verlopen. U hoeft niets meer in te trekken.',
  },
  DENY: {
    message: 'This objection has expired already: there is nothing to withdraw.',
    messageNl: 'Dit bezwaar is al verlopen. U hoeft niets meer in te trekken.',
  },
  RESTRICT: {
    message: 'This restriction has expired already: there is nothing to withdraw.',
    messageNl: 'Deze beperking is al verlopen. U hoeft niets meer in te trekken.',
  },
};

export const ALREADY_RESTRICTED: AlreadySo = {
  message: 'Everything is restricted already.',
  messageNl: 'Er geldt al een beperking voor alle gegevens.',
};

export const ALREADY_ENDED: AlreadySo = {
  message: 'This mandate has ended already.',
  messageNl: 'Deze machtiging is al gestopt.',
};

/** A mandate that ended by itself, or never began. */
export const OVER_ALREADY: Readonly<Partial<Record<MandateStatus, AlreadySo>>> = {
  EXPIRED: {
    message: 'This mandate has expired already: there is nothing to end.',
    messageNl: 'Deze machtiging is al verlopen. U hoeft niets meer te stoppen.',
  },
  LAPSED: {
    message: 'This mandate was not accepted in time and holds no more: there is nothing to end.',
    messageNl:
      'Deze machtiging is niet op tijd aangenomen en geldt niet. U hoeft niets te stoppen.',
  },
};

export const ALREADY_ANSWERED: Readonly<Record<'CONFIRMED' | 'DECLINED', AlreadySo>> = {
  CONFIRMED: {
    message: 'This consent was confirmed already.',
    messageNl: 'Deze toestemming is al bevestigd.',
  },
  DECLINED: {
    message: 'This consent was declined already.',
    messageNl: 'Deze toestemming is al geweigerd.',
  },
};

/** What became of a proposal that can be answered no more, and what to do. */
export const NO_LONGER_PROPOSED: Readonly<Partial<Record<ProposalStatus, AlreadySo>>> = {
  LAPSED: {
    message: 'This proposal has lapsed. Ask for the consent to be written down anew.',
    messageNl: 'Dit voorstel is vervallen. Vraag om het opnieuw op te schrijven.',
  },
  CONFIRMED: {
    message: 'This consent was confirmed already. Withdraw the consent to end it.',
    messageNl:
      'Deze toestemming is al bevestigd. Wilt u die niet meer? Trek de toestemming dan in.',
  },
  DECLINED: {
    message: 'This consent was declined already. Ask for it to be written down anew.',
    messageNl: 'Deze toestemming is al geweigerd. Vraag om het opnieuw op te schrijven.',
  },
};

export const ALREADY_CLOSED: AlreadySo = {
  message: 'This emergency access was closed already.',
  messageNl: 'Deze noodtoegang is al gesloten.',
};

export const ALREADY_REVIEWED: Readonly<Record<ReviewSide, AlreadySo>> = {
  OVERSIGHT: {
    message: 'This emergency access was judged already, by a privacy officer.',
    messageNl: 'Deze noodtoegang is al beoordeeld door een functionaris gegevensbescherming.',
  },
  VILLAGE_OR_RESIDENT: {
    message: 'This emergency access was judged already, by the village or for the resident.',
    messageNl: 'Deze noodtoegang is al beoordeeld, door het dorp of namens de inwoner.',
  },
};

export const ALREADY_ACKNOWLEDGED: AlreadySo = {
  message: 'This notice was acknowledged already.',
  messageNl: 'Dit bericht is al bevestigd.',
};

const OF_REQUEST: Readonly<Record<RightsRequestState, AlreadySo>> = {
  RECEIVED: {
    message: 'This request was received already.',
    messageNl: 'Dit verzoek is al ontvangen.',
  },
  EXTENDED: {
    message: 'The time for this request was extended already.',
    messageNl: 'De tijd voor dit verzoek is al verlengd.',
  },
  GRANTED: {
    message: 'This request was granted already.',
    messageNl: 'Dit verzoek is al toegewezen.',
  },
  PARTLY_GRANTED: {
    message: 'This request was granted in part already.',
    messageNl: 'Dit verzoek is al voor een deel toegewezen.',
  },
  REFUSED: {
    message: 'This request was refused already.',
    messageNl: 'Dit verzoek is al afgewezen.',
  },
  WITHDRAWN: {
    message: 'This request was withdrawn already.',
    messageNl: 'Dit verzoek is al ingetrokken.',
  },
};

/** Whoever withdraws a request that was answered need not. */
export function answeredAlready(state: RightsRequestState): AlreadySo | undefined {
  if (state !== 'GRANTED' && state !== 'PARTLY_GRANTED' && state !== 'REFUSED') return undefined;
  return {
    message: 'This request was answered already: there is nothing to withdraw.',
    messageNl: 'Dit verzoek is al afgehandeld. U kunt het niet meer intrekken.',
  };
}

export function requestAlready(state: RightsRequestState): AlreadySo {
  return OF_REQUEST[state];
}
