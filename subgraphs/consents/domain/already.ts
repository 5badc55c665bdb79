import type { AlreadySo } from '../../../platform/user-errors.ts';
import type { ReviewSide } from './break-glass.ts';
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

export const ALREADY_RESTRICTED: AlreadySo = {
  message: 'Everything is restricted already.',
  messageNl: 'Er geldt al een beperking voor alle gegevens.',
};

export const ALREADY_ENDED: AlreadySo = {
  message: 'This mandate has ended already.',
  messageNl: 'Deze machtiging is al gestopt.',
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

export function requestAlready(state: RightsRequestState): AlreadySo {
  return OF_REQUEST[state];
}
