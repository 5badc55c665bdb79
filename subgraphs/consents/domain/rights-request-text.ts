import type { Day } from '../../../platform/days.ts';
import { LEGAL_GROUNDS, type LegalGroundCode } from './legal-grounds.ts';
import {
  calendarDayWords,
  capital,
  dayWords,
  momentWords,
  nameOf,
  sentences,
  type ToldTo,
} from './phrases.ts';
import type {
  RecordToRectifyKind,
  RightsRequestKind,
  RightsRequestState,
} from './rights-request.ts';
import type { Words } from './words.ts';

/** What stands in the words of a request on the ground of the GDPR. */
export interface RequestFacts {
  readonly kind: RightsRequestKind;
  readonly state: RightsRequestState;
  readonly receivedAt: Date;
  readonly dueOn: Day;
  readonly overdue: boolean;
  readonly madeByRole: string;
  /** Who answers it; null where the hub did. */
  readonly organisation: string | null;
  readonly recordKind: RecordToRectifyKind | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly ground: LegalGroundCode | null;
  readonly answer: string | null;
  readonly told: ToldTo;
}

/** What was asked, where it stands, by when there is an answer, or what the answer was. */
export function explainRequest(request: RequestFacts): Words {
  return sentences(asked(request), ...stands(request), answered(request));
}

function asked({ kind, recordKind, madeByRole, receivedAt, told }: RequestFacts): Words {
  const on = dayWords(receivedAt);
  const { nl, en } = nameOf(told);
  const own = madeByRole !== 'REPRESENTATIVE';
  if (kind === 'OBJECTION')
    return own
      ? {
          nl: `Op ${on.nl} maakte ${nl} bezwaar tegen het gebruik van gegevens.`,
          en: `On ${on.en} ${en} objected to the use of data.`,
        }
      : {
          nl: `Op ${on.nl} is namens ${nl} bezwaar gemaakt tegen het gebruik van gegevens.`,
          en: `On ${on.en} an objection to the use of data was made for ${en}, under a mandate.`,
        };
  const what = askedFor(kind, recordKind, told);
  return own
    ? { nl: `Op ${on.nl} vroeg ${nl} om ${what.nl}.`, en: `On ${on.en} ${en} asked ${what.en}.` }
    : {
        nl: `Op ${on.nl} is namens ${nl} gevraagd om ${what.nl}.`,
        en: `On ${on.en} it was asked for ${en}, under a mandate, ${what.en}.`,
      };
}

function askedFor(
  kind: Exclude<RightsRequestKind, 'OBJECTION'>,
  recordKind: RecordToRectifyKind | null,
  told: ToldTo,
): Words {
  const own = told === 'RESIDENT';
  switch (kind) {
    case 'RECTIFICATION': {
      const record = recordWords(recordKind, own);
      return { nl: `${record.nl} te verbeteren`, en: `to rectify ${record.en}` };
    }
    case 'ERASURE':
      return own
        ? { nl: 'al uw gegevens te wissen', en: 'to erase all your data' }
        : { nl: 'alle gegevens te wissen', en: 'to erase all data' };
    case 'RESTRICTION':
      return own
        ? { nl: 'het gebruik van uw gegevens te beperken', en: 'to restrict the use of your data' }
        : { nl: 'het gebruik van de gegevens te beperken', en: 'to restrict the use of the data' };
  }
}

function recordWords(kind: RecordToRectifyKind | null, own: boolean): Words {
  switch (kind) {
    case 'HELP_REQUEST':
      return { nl: 'een hulpvraag', en: 'a question for help' };
    case 'LOG_ENTRY':
      return { nl: 'een regel in het logboek van het dorp', en: 'an entry in the village’s log' };
    case 'REFERRAL':
      return { nl: 'een verwijzing', en: 'a referral' };
    case 'HANDOVER':
      return { nl: 'een overdracht', en: 'a handover' };
    case 'PERSON':
    case null:
      return own
        ? { nl: 'uw eigen gegevens', en: 'your own data' }
        : { nl: 'de eigen gegevens', en: 'the resident’s own data' };
  }
}

const COMPLAIN: Words = {
  nl: 'U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.',
  en: 'You may complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).',
};

/** Where it stands. Whoever answers is named; without an organisation the hub did, at once. */
function stands(request: RequestFacts): readonly (Words | null)[] {
  const { state, overdue, ground, told } = request;
  const own = told === 'RESIDENT';
  const { nl, en } = answers(request);
  const due = calendarDayWords(request.dueOn);
  const on = { nl: '', en: '', ...(request.answeredAt && dayWords(request.answeredAt)) };
  switch (state) {
    case 'RECEIVED':
    case 'EXTENDED':
      if (overdue)
        return [
          {
            nl: `${capital(nl)} moest uiterlijk op ${due.nl} antwoorden. Dat is niet gebeurd.`,
            en: `${capital(en)} should have answered by ${due.en}, and did not.`,
          },
          own ? { nl: 'Vraag daar naar uw antwoord.', en: 'Ask there for your answer.' } : null,
          own ? COMPLAIN : null,
        ];
      return state === 'RECEIVED'
        ? [
            {
              nl: `${capital(nl)} moet uiterlijk op ${due.nl} antwoorden.`,
              en: `${capital(en)} must answer by ${due.en}.`,
            },
          ]
        : [
            {
              nl: `${capital(nl)} heeft meer tijd nodig en moet uiterlijk op ${due.nl} antwoorden.`,
              en: `${capital(en)} needs more time and must answer by ${due.en}.`,
            },
          ];
    case 'GRANTED':
      return [granted(request, on), endOf(request)];
    case 'PARTLY_GRANTED':
      return [
        {
          nl: 'Dat is voor een deel gedaan. Bij elk deel staat wat bewaard blijft, en waarom.',
          en: 'That was done in part. With each part stands what is kept, and why.',
        },
      ];
    case 'REFUSED':
      return [
        {
          nl: `Op ${on.nl} heeft ${nl} dit geweigerd.`,
          en: `On ${on.en} ${en} refused it.`,
        },
        ground === null ? null : groundWords(ground, told),
        own ? COMPLAIN : null,
      ];
    case 'WITHDRAWN':
      return [
        {
          nl: `Op ${on.nl} is dit verzoek ingetrokken. Er komt geen antwoord.`,
          en: `On ${on.en} this request was withdrawn. There will be no answer.`,
        },
      ];
  }
}

function granted({ kind, organisation, ...request }: RequestFacts, on: Words): Words {
  switch (kind) {
    case 'RECTIFICATION': {
      const { nl, en } = answers({ organisation, ...request });
      return {
        nl: `Op ${on.nl} heeft ${nl} dit gedaan zoals gevraagd.`,
        en: `On ${on.en} ${en} did as was asked.`,
      };
    }
    case 'ERASURE':
      return { nl: 'Dat is gedaan.', en: 'That was done.' };
    case 'RESTRICTION':
      return { nl: 'Dat is meteen gedaan.', en: 'That was done at once.' };
    case 'OBJECTION':
      return { nl: 'Dat is meteen vastgelegd.', en: 'That was recorded at once.' };
  }
}

function endOf({ kind, endedAt }: RequestFacts): Words | null {
  if (endedAt === null) return null;
  const end = momentWords(endedAt);
  return kind === 'OBJECTION'
    ? { nl: `Het bezwaar is op ${end.nl} gestopt.`, en: `The objection ended on ${end.en}.` }
    : { nl: `De beperking is op ${end.nl} gestopt.`, en: `The restriction ended on ${end.en}.` };
}

function answers({ organisation }: Pick<RequestFacts, 'organisation'>): Words {
  return organisation === null
    ? { nl: 'de organisatie', en: 'the organisation' }
    : { nl: organisation, en: organisation };
}

/** What the law says is written to the resident. */
function groundWords(code: LegalGroundCode, told: ToldTo): Words {
  const { law, nl, en } = LEGAL_GROUNDS[code];
  return told === 'RESIDENT'
    ? { nl, en }
    : { nl: `De grond in de wet: ${law}.`, en: `The ground of the law: ${law}.` };
}

/** In the words of who answered, as they were written. */
function answered(request: RequestFacts): Words | null {
  if (request.answer === null) return null;
  const { nl, en } = answers(request);
  return {
    nl: `${capital(nl)} schreef: “${request.answer}”`,
    en: `${capital(en)} wrote: “${request.answer}”`,
  };
}
