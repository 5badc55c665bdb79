import type { ActorRole } from '../../../platform/actor.ts';
import type { Day } from '../../../platform/days.ts';
import type { BreakGlassStatus, ReviewSide } from './break-glass.ts';
import { readerLabel } from './grantee-labels.ts';
import { calendarDayWords, instantWords, sentences, type ToldTo } from './phrases.ts';
import type { Words } from './words.ts';

/** What stands in the words of an emergency access. */
export interface SessionFacts {
  readonly actorName: string | null;
  readonly role: ActorRole;
  readonly organisation: string | null;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
  readonly status: BreakGlassStatus;
  readonly reviewDueOn: Day;
  readonly reviews: readonly {
    readonly side: ReviewSide;
    readonly justified: boolean;
    readonly role: ActorRole;
  }[];
  readonly told: ToldTo;
}

/** Who could look in an emergency, from and until when, and whether it was judged, by whom. */
export function explainSession(session: SessionFacts): Words {
  const { actorName, role, organisation, openedAt, told } = session;
  const who = readerLabel(actorName, { role, organisation });
  const at = instantWords(openedAt);
  const your =
    told === 'RESIDENT'
      ? { nl: 'uw gegevens', en: 'your data' }
      : { nl: 'de gegevens van de inwoner', en: 'the data of the resident' };
  return sentences(
    {
      nl: `${who.nl} opende op ${at.nl} noodtoegang tot ${your.nl}.`,
      en: `${who.en} opened emergency access to ${your.en} on ${at.en}.`,
    },
    endOf(session),
    told === 'RESIDENT'
      ? {
          nl: 'Wat er is bekeken, staat in uw inzagelogboek.',
          en: 'What was looked at stands in your access log.',
        }
      : null,
    ...session.reviews.map((review) => judged(review, told)),
    waiting(session),
  );
}

function endOf({ status, closedAt, expiresAt }: SessionFacts): Words {
  const expiry = instantWords(expiresAt);
  switch (status) {
    case 'OPEN':
      return {
        nl: `Die is nu open, en stopt uiterlijk op ${expiry.nl}.`,
        en: `It is open now, and ends on ${expiry.en} at the latest.`,
      };
    case 'CLOSED': {
      const end = instantWords(closedAt ?? expiresAt);
      return { nl: `Die is op ${end.nl} gesloten.`, en: `It was closed on ${end.en}.` };
    }
    case 'EXPIRED':
      return { nl: `Die duurde tot ${expiry.nl}.`, en: `It lasted until ${expiry.en}.` };
  }
}

function judged({ side, justified, role }: SessionFacts['reviews'][number], told: ToldTo): Words {
  const by = judgeOf(side, role, told);
  return {
    nl: `Beoordeeld ${by.nl}: er was ${justified ? '' : 'niet '}genoeg reden voor.`,
    en: `Judged ${by.en}: there was ${justified ? '' : 'not '}reason enough for it.`,
  };
}

const OFFICER: Words = {
  nl: 'door een functionaris gegevensbescherming',
  en: 'by a privacy officer',
};
const VILLAGE: Words = { nl: 'door het dorp', en: 'by the village' };

function judgeOf(side: ReviewSide, role: ActorRole, told: ToldTo): Words {
  if (side === 'OVERSIGHT') return OFFICER;
  const own = told === 'RESIDENT';
  if (role === 'RESIDENT')
    return own ? { nl: 'door u', en: 'by you' } : { nl: 'door de inwoner', en: 'by the resident' };
  if (role === 'REPRESENTATIVE')
    return own
      ? { nl: 'namens u', en: 'for you' }
      : { nl: 'namens de inwoner', en: 'for the resident' };
  return VILLAGE;
}

/** Which sides have yet to judge it, and by when they should have. */
function waiting({ reviews, reviewDueOn, told }: SessionFacts): Words | null {
  const own = told === 'RESIDENT';
  const other = own
    ? { nl: 'door het dorp, u, of iemand namens u', en: 'by the village, you, or somebody for you' }
    : {
        nl: 'door het dorp, de inwoner, of iemand namens de inwoner',
        en: 'by the village, the resident, or somebody for the resident',
      };
  const done = new Set(reviews.map(({ side }) => side));
  const left = [
    ...(done.has('OVERSIGHT') ? [] : [OFFICER]),
    ...(done.has('VILLAGE_OR_RESIDENT') ? [] : [other]),
  ];
  if (left.length === 0) return null;
  const due = calendarDayWords(reviewDueOn);
  return {
    nl: `Nog te beoordelen, uiterlijk op ${due.nl}: ${left.map(({ nl }) => nl).join('; en ook ')}.`,
    en: `Yet to be judged, by ${due.en}: ${left.map(({ en }) => en).join('; and also ')}.`,
  };
}
