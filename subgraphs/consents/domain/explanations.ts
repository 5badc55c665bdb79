import type { CategoryMask } from '../../../disclosure/categories.ts';
import type { DataCategory } from '../../../disclosure/categories.ts';
import type { DecisionBasis } from '../../../disclosure/decide.ts';
import { deniedPurposes, purposesOfMask, type PurposeMask } from '../../../disclosure/purposes.ts';
import type { Purpose } from '../../../platform/actor.ts';
import {
  dayInDutch,
  dayInEnglish,
  momentInDutch,
  momentInEnglish,
} from '../../../platform/moments.ts';
import type { ConsentStatus } from './consent-status.ts';
import {
  capital,
  nameOf,
  purposeWords,
  untilWords,
  whatOf,
  wordsOfAll,
  type NamedInWords,
  type ToldTo,
} from './phrases.ts';
import { CATEGORY_WORDS, type Words } from './words.ts';

/** What of a consent stands in an explanation. */
export interface ConsentFacts {
  readonly givenAt: Date;
  /** Then nobody is told that the resident gave it. */
  readonly givenByRepresentative: boolean;
  readonly validUntil: Date | null;
}

/** The rule behind each basis, to go on after "omdat" and "because". */
function ruleOf(
  basis: Exclude<DecisionBasis, 'CONSENT'>,
  told: ToldTo,
  doing: 'READING' | 'CHANGING' = 'READING',
): Words {
  const own = told === 'RESIDENT';
  const { nl, en } = nameOf(told);
  switch (basis) {
    case 'SELF':
      return own
        ? { nl: 'het uw eigen gegevens zijn', en: 'it is your own' }
        : { nl: 'het gegevens van de inwoner zelf zijn', en: 'it is the resident’s own' };
    case 'REPRESENTATIVE':
      return {
        nl: `deze persoon met een machtiging namens ${nl} mag handelen`,
        en: `this person may act for ${en} under a mandate`,
      };
    case 'HOME_VILLAGE':
      if (doing === 'CHANGING')
        return {
          nl: `${nl} in dit dorp woont en het dorp dit mag doen`,
          en: `${en} ${own ? 'live' : 'lives'} in this village, which may do this`,
        };
      return {
        nl: `${nl} in dit dorp woont en het dorp deze gegevens zelf bijhoudt`,
        en: `${en} ${own ? 'live' : 'lives'} in this village, which keeps this itself`,
      };
    case 'MATCH':
      return {
        nl: `${nl} en deze vrijwilliger aan elkaar gekoppeld zijn, tot 7 dagen daarna`,
        en: `${en} and this volunteer are matched, until 7 days after it ends`,
      };
    case 'CASE':
      return {
        nl: `er een verwijzing of overdracht over ${nl} is waar deze organisatie bij hoort`,
        en: `there is a referral or handover about ${en} to which this organisation is a party`,
      };
    case 'BREAK_GLASS':
      return {
        nl: 'er noodtoegang is geopend; dat wordt achteraf beoordeeld',
        en: 'emergency access was opened; that is reviewed afterwards',
      };
    case 'OVERSIGHT':
      if (doing === 'CHANGING')
        return {
          nl: 'deze persoon controleert of iedereen zich aan de regels houdt, of omdat de wet zegt dat deze organisatie dit moet doen',
          en: 'this person oversees that the rules are kept, or the law says that this organisation must do this',
        };
      return {
        nl: 'deze persoon controleert of iedereen zich aan de regels houdt, of omdat de wet zegt dat deze organisatie dit moet weten',
        en: 'this person oversees that the rules are kept, or the law says that this organisation must know of it',
      };
  }
}

/**
 * What a line of the log is about: values that were asked for, something that was done, or both in one
 * request. A line does not say which of several categories was changed and which was shown alone.
 */
export type LineIsAbout =
  | 'VALUES'
  | 'A_CHANGE'
  | 'A_CHANGE_AND_VALUES'
  | 'A_CHANGE_AND_VALUES_OF_SEVERAL'
  | 'EMERGENCY_ACCESS_OPEN_ALREADY'
  | 'OPENING_EMERGENCY_ACCESS'
  | 'OPENING_EMERGENCY_ACCESS_AND_VALUES'
  | 'CLOSING_EMERGENCY_ACCESS';

const EMERGENCY_ACCESS: readonly string[] = ['Mutation.openBreakGlass', 'Mutation.closeBreakGlass'];

/** Stands in a line for what was asked and opened nothing, as it was open. */
export const OPEN_ALREADY = 'BreakGlassAlreadyOpen.sessionId';

/**
 * What a line is about, by the fields that stand in it: what was done is named `Mutation.x`, and is told
 * whatever was selected beside it.
 */
export function lineIsAbout(
  named: readonly string[],
  categories: readonly DataCategory[],
): LineIsAbout {
  const fields = named.filter((field) => field !== OPEN_ALREADY);
  if (fields.length === 0 && named.length > 0) return 'EMERGENCY_ACCESS_OPEN_ALREADY';
  const done = fields.filter((field) => field.startsWith('Mutation.'));
  if (done.length === 0) return 'VALUES';
  const alone = done.length === fields.length;
  const sessions = done.filter((field) => EMERGENCY_ACCESS.includes(field));
  if (alone && done.every((field) => field === 'Mutation.closeBreakGlass'))
    return 'CLOSING_EMERGENCY_ACCESS';
  if (sessions.length === done.length && done.includes('Mutation.openBreakGlass'))
    return alone ? 'OPENING_EMERGENCY_ACCESS' : 'OPENING_EMERGENCY_ACCESS_AND_VALUES';
  if (alone) return 'A_CHANGE';
  return categories.length > 1 ? 'A_CHANGE_AND_VALUES_OF_SEVERAL' : 'A_CHANGE_AND_VALUES';
}

const DONE: Readonly<Record<LineIsAbout, Words>> = {
  VALUES: { nl: 'Getoond', en: 'Shown' },
  A_CHANGE: { nl: 'Gewijzigd of vastgelegd', en: 'Changed or recorded' },
  A_CHANGE_AND_VALUES: {
    nl: 'Gewijzigd of vastgelegd, en getoond',
    en: 'Changed or recorded, and shown',
  },
  A_CHANGE_AND_VALUES_OF_SEVERAL: {
    nl: 'Getoond, gewijzigd of vastgelegd',
    en: 'Shown, changed or recorded',
  },
  EMERGENCY_ACCESS_OPEN_ALREADY: {
    nl: 'Nog eens om noodtoegang gevraagd die al open was',
    en: 'Asked again for emergency access that was open already',
  },
  OPENING_EMERGENCY_ACCESS: { nl: 'Noodtoegang geopend', en: 'Emergency access opened' },
  OPENING_EMERGENCY_ACCESS_AND_VALUES: {
    nl: 'Noodtoegang geopend',
    en: 'Emergency access opened',
  },
  CLOSING_EMERGENCY_ACCESS: { nl: 'Noodtoegang gesloten', en: 'Emergency access closed' },
};
const NOT_DONE: Readonly<Record<LineIsAbout, Words>> = {
  VALUES: { nl: 'Niet getoond', en: 'Not shown' },
  A_CHANGE: {
    nl: 'Geprobeerd iets te wijzigen of vast te leggen, en geweigerd',
    en: 'Tried to change or record something, and refused',
  },
  A_CHANGE_AND_VALUES: {
    nl: 'Geprobeerd iets te wijzigen of vast te leggen, en te bekijken, en geweigerd',
    en: 'Tried to change or record something, and to see it, and refused',
  },
  A_CHANGE_AND_VALUES_OF_SEVERAL: {
    nl: 'Geprobeerd iets te bekijken, te wijzigen of vast te leggen, en geweigerd',
    en: 'Tried to see, change or record something, and refused',
  },
  EMERGENCY_ACCESS_OPEN_ALREADY: {
    nl: 'Geprobeerd noodtoegang te openen, en geweigerd',
    en: 'Tried to open emergency access, and refused',
  },
  OPENING_EMERGENCY_ACCESS: {
    nl: 'Geprobeerd noodtoegang te openen, en geweigerd',
    en: 'Tried to open emergency access, and refused',
  },
  OPENING_EMERGENCY_ACCESS_AND_VALUES: {
    nl: 'Geprobeerd noodtoegang te openen of iets te bekijken, en geweigerd',
    en: 'Tried to open emergency access or to see something, and refused',
  },
  CLOSING_EMERGENCY_ACCESS: {
    nl: 'Geprobeerd noodtoegang te sluiten, en geweigerd',
    en: 'Tried to close emergency access, and refused',
  },
};

const isOfEmergencyAccess = (about: LineIsAbout): boolean =>
  about === 'OPENING_EMERGENCY_ACCESS' ||
  about === 'OPENING_EMERGENCY_ACCESS_AND_VALUES' ||
  about === 'CLOSING_EMERGENCY_ACCESS';

/** What else happened in the same request, where the category alone does not tell. */
const ALSO: Readonly<Record<LineIsAbout, Words>> = {
  VALUES: { nl: '', en: '' },
  A_CHANGE: { nl: '', en: '' },
  A_CHANGE_AND_VALUES: { nl: '', en: '' },
  A_CHANGE_AND_VALUES_OF_SEVERAL: {
    nl: ' In elk geval is er toen iets gewijzigd of vastgelegd.',
    en: ' In any case something was changed or recorded then.',
  },
  EMERGENCY_ACCESS_OPEN_ALREADY: {
    nl: ' Er is toen niets geopend en niets getoond.',
    en: ' Nothing was opened or shown then.',
  },
  OPENING_EMERGENCY_ACCESS: { nl: '', en: '' },
  OPENING_EMERGENCY_ACCESS_AND_VALUES: {
    nl: ' Daarbij zijn ook gegevens getoond.',
    en: ' Data were shown with it, too.',
  },
  CLOSING_EMERGENCY_ACCESS: { nl: '', en: '' },
};

/** Why a category was shown, or not, in a line of the log; or why something was done with it, or not. */
export function explainLine(
  category: DataCategory,
  basis: DecisionBasis | null,
  consent: ConsentFacts | null,
  line: {
    readonly told: ToldTo;
    readonly isAbout: LineIsAbout;
    /** What was changed, where something was. */
    readonly changed?: readonly DataCategory[];
  },
): Words {
  const what = whatOfLine(category, line);
  const { nl, en } = nameOf(line.told);
  if (basis === null) {
    const not = NOT_DONE[line.isAbout];
    const own = line.told === 'RESIDENT' ? { nl: 'uw', en: 'your' } : { nl: 'de', en: 'their' };
    return {
      nl: `${not.nl} (${what.nl}): er was geen regel en geen toestemming waardoor het mocht, of ${nl} had bezwaar gemaakt of het gebruik van ${own.nl} gegevens laten beperken.`,
      en: `${not.en} (${what.en}): there was no rule and no consent that allowed it, or ${en} had objected or had the use of ${own.en} data restricted.`,
    };
  }
  const done = DONE[line.isAbout];
  const also = ALSO[line.isAbout];
  if (isOfEmergencyAccess(line.isAbout) && basis === 'BREAK_GLASS')
    return {
      nl: `${done.nl} (${what.nl}).${also.nl} Dat wordt achteraf beoordeeld.`,
      en: `${done.en} (${what.en}).${also.en} That is reviewed afterwards.`,
    };
  if (line.isAbout === 'EMERGENCY_ACCESS_OPEN_ALREADY')
    return {
      nl: `${done.nl} (${what.nl}).${also.nl}`,
      en: `${done.en} (${what.en}).${also.en}`,
    };
  const why = reasonOf(
    basis,
    consent,
    line.told,
    line.isAbout === 'A_CHANGE' ? 'CHANGING' : 'READING',
  );
  return {
    nl: `${done.nl} (${what.nl}), omdat ${why.nl}.${also.nl}`,
    en: `${done.en} (${what.en}), because ${why.en}.${also.en}`,
  };
}

/**
 * What a line is about in words. A change may be made by who does not read the very category that it
 * changes; the line names another one then, which is not what was changed.
 */
function whatOfLine(
  category: DataCategory,
  { isAbout, changed = [] }: { isAbout: LineIsAbout; changed?: readonly DataCategory[] },
): Words {
  if (isAbout !== 'A_CHANGE' || changed.length === 0 || changed.includes(category))
    return CATEGORY_WORDS[category];
  return wordsOfAll(changed.map((name) => CATEGORY_WORDS[name]));
}

/** Why somebody could see a category now, for a purpose. */
export function explainReader(
  reader: Words,
  category: DataCategory,
  purpose: Purpose,
  reason: {
    readonly basis: DecisionBasis;
    readonly consent: ConsentFacts | null;
    /** Whether it is about certain cases alone. */
    readonly onCasesAlone: boolean;
    readonly told: ToldTo;
  },
): Words {
  const why = reasonOf(reason.basis, reason.consent, reason.told);
  const what = CATEGORY_WORDS[category];
  const whatFor = purposeWords(purpose, reason.told);
  const only = reason.onCasesAlone
    ? { nl: ' Het gaat alleen om die ene zaak.', en: ' It is about that one case alone.' }
    : { nl: '', en: '' };
  return {
    nl: `${reader.nl} kan dit zien (${what.nl}) voor ${whatFor.nl}, omdat ${why.nl}.${only.nl}`,
    en: `${reader.en} could see this (${what.en}) for ${whatFor.en}, because ${why.en}.${only.en}`,
  };
}

/** Who could see a category once they open emergency access, and why: on a consent, or without one. */
export function explainReaderInEmergency(
  reader: Words,
  category: DataCategory,
  reason: {
    readonly basis: DecisionBasis;
    readonly consent: ConsentFacts | null;
    readonly told: ToldTo;
  },
): Words {
  const what = CATEGORY_WORDS[category];
  const own = reason.told === 'RESIDENT';
  const why = reasonOf(reason.basis, reason.consent, reason.told);
  const because =
    reason.basis === 'CONSENT'
      ? { nl: `, omdat ${why.nl}.`, en: `, because ${why.en}.` }
      : {
          nl: `. Daar is geen toestemming voor nodig. ${own ? 'U kunt' : 'De inwoner kan'} er wel bezwaar tegen maken.`,
          en: `. No consent is needed for that, but ${own ? 'you' : 'the resident'} may object to it.`,
        };
  const told = own
    ? { nl: 'U krijgt', en: 'You are' }
    : { nl: 'De inwoner krijgt', en: 'The resident is' };
  return {
    nl: `${reader.nl} kan dit in een noodgeval zien (${what.nl}), als deze persoon noodtoegang opent met een reden${because.nl} ${told.nl} daar meteen bericht van, en het wordt achteraf beoordeeld.`,
    en: `${reader.en} could see this in an emergency (${what.en}), on opening emergency access with a reason${because.en} ${told.en} told of it at once, and it is reviewed afterwards.`,
  };
}

/** Who may not: "everybody may not" is not what is meant. */
function whoMayNot(
  grantee: NamedInWords,
): Words & { readonly nietNl: string; readonly notEn: string } {
  return grantee.everybody
    ? { nl: 'niemand', en: 'nobody', nietNl: '', notEn: '' }
    : { nl: grantee.nl, en: grantee.en, nietNl: 'niet ', notEn: ' not' };
}

/** Why somebody is kept from a category, for a purpose: the resident's own objection or restriction. */
export function explainBlock(
  grantee: NamedInWords,
  block: {
    readonly decision: 'DENY' | 'RESTRICT';
    readonly category: DataCategory;
    readonly purpose: Purpose;
    readonly givenAt: Date;
    readonly givenByRepresentative: boolean;
    readonly validUntil: Date | null;
    readonly told: ToldTo;
  },
): Words {
  const { decision, category, purpose, givenAt, validUntil, told } = block;
  const { nl, en } = nameOf(told);
  const what = CATEGORY_WORDS[category];
  const whatFor = purposeWords(purpose, told);
  const until = untilWords(validUntil);
  const on = { nl: dayInDutch(givenAt), en: dayInEnglish(givenAt) };
  const byOther = block.givenByRepresentative;
  if (decision === 'RESTRICT') {
    const your = told === 'RESIDENT' ? { nl: 'uw', en: 'your' } : { nl: 'de', en: 'the' };
    const restricted = byOther
      ? {
          nl: `het gebruik van ${your.nl} gegevens op ${on.nl} namens ${nl} is beperkt`,
          en: `the use of ${your.en} data was restricted on ${on.en} for ${en}, under a mandate`,
        }
      : {
          nl: `${nl} op ${on.nl} het gebruik van ${your.nl} gegevens liet beperken`,
          en: `${en} had the use of ${your.en} data restricted on ${on.en}`,
        };
    const watching = OPEN_TO_OVERSIGHT.has(category) ? ` ${overseersSee(told).nl}` : '';
    const watchingEn = OPEN_TO_OVERSIGHT.has(category) ? ` ${overseersSee(told).en}` : '';
    return {
      nl: `Behalve ${nl}, en wie met een machtiging namens ${nl} handelt, kan niemand dit zien (${what.nl}) voor ${whatFor.nl}, omdat ${restricted.nl}${until.nl}.${watching}`,
      en: `But for ${en}, and whoever acts for ${en} under a mandate, nobody can see this (${what.en}) for ${whatFor.en}, because ${restricted.en}${until.en}.${watchingEn}`,
    };
  }
  const who = whoMayNot(grantee);
  const objected = byOther
    ? {
        nl: `daar op ${on.nl} namens ${nl} bezwaar tegen is gemaakt`,
        en: `an objection to it was made on ${on.en} for ${en}, under a mandate`,
      }
    : {
        nl: `${nl} daar op ${on.nl} bezwaar tegen maakte`,
        en: `${en} objected to it on ${on.en}`,
      };
  return {
    nl: `${capital(who.nl)} ${grantee.several ? 'kunnen' : 'kan'} dit ${who.nietNl}zien (${what.nl}) voor ${whatFor.nl}, omdat ${objected.nl}${until.nl}. Dat is anders als ${nl} precies hiervoor toestemming gaf.`,
    en: `${capital(who.en)} can${who.notEn === '' ? '' : 'not'} see this (${what.en}) for ${whatFor.en}, because ${objected.en}${until.en}. It is otherwise where ${en} gave consent for just this.`,
  };
}

/** What overseers, and whoever answers a request, still read of under a restriction. */
const OPEN_TO_OVERSIGHT: ReadonlySet<DataCategory> = new Set(['CONSENTS', 'ACCESS_LOG']);

function overseersSee(told: ToldTo): Words {
  const { nl, en } = nameOf(told);
  const [uw, your] = told === 'RESIDENT' ? ['uw ', 'your'] : ['', 'the'];
  return {
    nl: `Wie de regels bewaakt of een verzoek van ${nl} behandelt, ziet daarvoor nog wel iets van ${uw}toestemmingen en bezwaren, ${uw}verzoeken en ${told === 'RESIDENT' ? 'uw' : 'het'} inzagelogboek.`,
    en: `Whoever oversees the rules or answers a request of ${told === 'RESIDENT' ? 'yours' : en} still sees something of ${your} consents and objections, requests and access log for that.`,
  };
}

/** What stands in an explanation of a record. */
export interface RecordFacts {
  readonly decision: 'PERMIT' | 'DENY' | 'RESTRICT';
  readonly grantee: NamedInWords;
  readonly categories: CategoryMask;
  readonly purposes: PurposeMask;
  readonly status: ConsentStatus;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly revokedAt: Date | null;
  /** Whether one of equal scope took its place when it ended; else it was withdrawn. */
  readonly replaced: boolean;
  /** Of a consent: whether a restriction stands in the way of it now. */
  readonly restricted: boolean;
  readonly told: ToldTo;
  /** Of an objection: what those whom it is against can read all the same. */
  readonly open?: StillOpen | null;
}

export interface StillOpen {
  readonly byConsent: CategoryMask;
  readonly byCase: CategoryMask;
}

/** A record in a few sentences: what the resident decided, about whom, for what, from and until when. */
export function explainRecord(record: RecordFacts): Words {
  const { decision, grantee, told, status } = record;
  if (decision === 'RESTRICT') return explainRestriction(record);
  const tense = tenseOf(status);
  const ofThem =
    told === 'RESIDENT' ? { nl: '', en: '' } : { nl: ' van de inwoner', en: ' of the resident' };
  const what = whatOf(record.categories, told);
  // Who objects to one of the care purposes objects to all of them.
  const purposes = decision === 'DENY' ? deniedPurposes(record.purposes) : record.purposes;
  const whatFor = wordsOfAll(purposesOfMask(purposes).map((name) => purposeWords(name, told)));
  const permits = decision === 'PERMIT';
  const past = tense === 'PAST';
  const [mag, mogen] = past ? ['mocht', 'mochten'] : ['mag', 'mogen'];
  const verb = grantee.several ? mogen : mag;
  const who = permits
    ? { nl: grantee.nl, en: grantee.en, nietNl: '', notEn: '' }
    : whoMayNot(grantee);
  const seeing = `${past ? 'could' : 'may'}${who.notEn} see`;
  const from = { nl: momentInDutch(record.validFrom), en: momentInEnglish(record.validFrom) };
  const start =
    tense === 'FUTURE'
      ? {
          nl: `Vanaf ${from.nl} ${verb} ${who.nl} dit`,
          en: `From ${from.en} ${who.en} ${seeing} this`,
        }
      : { nl: `${capital(who.nl)} ${verb} dit`, en: `${capital(who.en)} ${seeing} this` };
  const until = past ? { nl: '', en: '' } : untilWords(record.validUntil);
  const holds = permits ? mag : past ? 'gold' : 'geldt';
  const is = past ? 'was' : 'is';
  const still = record.open ? stillOpenWords(record.open, told) : suspendedWords(record);
  const ended = endWords(
    record,
    permits
      ? { nl: 'Deze toestemming', en: 'This consent' }
      : { nl: 'Dit bezwaar', en: 'This objection' },
  );
  return {
    nl: `${start.nl}${ofThem.nl} ${who.nietNl}zien: ${what.nl}. Dat ${holds} voor ${whatFor.nl}${until.nl}.${still.nl}${ended.nl}`,
    en: `${start.en}${ofThem.en}: ${what.en}. That ${is} for ${whatFor.en}${until.en}.${still.en}${ended.en}`,
  };
}

/** That a consent which holds counts for nothing while a restriction does. */
function suspendedWords({ decision, status, restricted, told }: RecordFacts): Words {
  if (decision !== 'PERMIT' || status !== 'ACTIVE' || !restricted) return { nl: '', en: '' };
  const own = told === 'RESIDENT';
  return {
    nl: ` Nu geldt dat niet, omdat het gebruik van ${own ? 'uw' : 'de'} gegevens is beperkt.`,
    en: ` It does not count now, because the use of ${own ? 'your' : 'the'} data is restricted.`,
  };
}

/** What an objection does not close: by a more specific consent, or where a case or match goes on. */
function stillOpenWords({ byConsent, byCase }: StillOpen, told: ToldTo): Words {
  const own = told === 'RESIDENT';
  const [consented, ongoing] = [whatOf(byConsent, told), whatOf(byCase, told)];
  const except =
    byConsent === 0
      ? { nl: '', en: '' }
      : {
          nl: ` Behalve ${consented.nl}, omdat daar eerder toestemming voor is gegeven. ${own ? 'Trek die toestemming in' : 'Die toestemming kan worden ingetrokken'} om ook dat te stoppen.`,
          en: ` Except ${consented.en}, because consent was given for that before. ${own ? 'Withdraw that consent' : 'That consent can be withdrawn'} to end that too.`,
        };
  const beside =
    byCase === 0
      ? { nl: '', en: '' }
      : {
          nl: ` Bij een verwijzing, overdracht of koppeling die doorgaat, blijft te zien: ${ongoing.nl}.`,
          en: ` In a referral, handover or match that goes on, this can still be seen: ${ongoing.en}.`,
        };
  return { nl: `${except.nl}${beside.nl}`, en: `${except.en}${beside.en}` };
}

/** A restriction leaves out who may act for the resident, and oversight of the rules. */
function explainRestriction(record: RecordFacts): Words {
  const { told, status } = record;
  const { nl, en } = nameOf(told);
  const ended = endWords(record, { nl: 'Deze beperking', en: 'This restriction' });
  const your =
    told === 'RESIDENT'
      ? { nl: 'uw gegevens', en: 'your data' }
      : { nl: 'de gegevens van de inwoner', en: 'the data of the resident' };
  if (tenseOf(status) === 'PAST')
    return {
      nl: `Behalve ${nl}, en wie met een machtiging namens ${nl} handelde, zag niemand ${your.nl}.${ended.nl}`,
      en: `But for ${en}, and whoever acted for ${en} under a mandate, nobody saw ${your.en}.${ended.en}`,
    };
  const until = untilWords(record.validUntil);
  const overseers = overseersSee(told);
  const from = tenseOf(status) === 'FUTURE';
  return {
    nl: `${from ? `Vanaf ${momentInDutch(record.validFrom)} ziet niemand ${your.nl}, behalve ${nl}` : `Niemand ziet ${your.nl}, behalve ${nl}`} en wie met een machtiging namens ${nl} handelt${until.nl}. ${overseers.nl}`,
    en: `${from ? `From ${momentInEnglish(record.validFrom)} nobody` : 'Nobody'} sees ${your.en} but ${en} and whoever acts for ${en} under a mandate${until.en}. ${overseers.en}`,
  };
}

type Tense = 'PRESENT' | 'FUTURE' | 'PAST';

function tenseOf(status: ConsentStatus): Tense {
  if (status === 'ACTIVE') return 'PRESENT';
  return status === 'FUTURE' ? 'FUTURE' : 'PAST';
}

/** From when until when a record held that holds no longer, and whether another took its place. */
function endWords(record: RecordFacts, it: Words): Words {
  const { status, validFrom, validUntil, revokedAt } = record;
  const from = { nl: momentInDutch(validFrom), en: momentInEnglish(validFrom) };
  if (status === 'REVOKED' && revokedAt !== null) {
    const end = { nl: momentInDutch(revokedAt), en: momentInEnglish(revokedAt) };
    const how = record.replaced
      ? { nl: 'vervangen', en: 'replaced' }
      : { nl: 'ingetrokken', en: 'withdrawn' };
    if (revokedAt < validFrom)
      return {
        nl: ` ${it.nl} zou gelden vanaf ${from.nl}, maar is op ${end.nl} ${how.nl}.`,
        en: ` ${it.en} was to hold from ${from.en}, but was ${how.en} on ${end.en}.`,
      };
    return {
      nl: ` ${it.nl} gold vanaf ${from.nl} en is op ${end.nl} ${how.nl}.`,
      en: ` ${it.en} held from ${from.en} and was ${how.en} on ${end.en}.`,
    };
  }
  if (status === 'EXPIRED' && validUntil !== null)
    return {
      nl: ` ${it.nl} gold van ${from.nl} tot ${momentInDutch(validUntil)}.`,
      en: ` ${it.en} held from ${from.en} until ${momentInEnglish(validUntil)}.`,
    };
  return { nl: '', en: '' };
}

function reasonOf(
  basis: DecisionBasis,
  consent: ConsentFacts | null,
  told: ToldTo,
  doing: 'READING' | 'CHANGING' = 'READING',
): Words {
  if (basis !== 'CONSENT') return ruleOf(basis, told, doing);
  const { nl, en } = nameOf(told);
  const own = told === 'RESIDENT' ? 'your consent' : 'consent';
  // Its own category may be withheld from who asks: then only that there was one is told, not who gave it.
  if (consent === null)
    return { nl: 'daar toestemming voor is gegeven', en: 'consent was given for it' };
  const { givenAt, givenByRepresentative, validUntil } = consent;
  const until = untilWords(validUntil);
  if (givenByRepresentative)
    return {
      nl: `daar op ${dayInDutch(givenAt)} namens ${nl} toestemming voor is gegeven${until.nl}`,
      en: `consent was given on ${dayInEnglish(givenAt)} for ${en}, under a mandate${until.en}`,
    };
  return {
    nl: `${nl} daar op ${dayInDutch(givenAt)} toestemming voor gaf${until.nl}`,
    en: `${en} gave ${own} on ${dayInEnglish(givenAt)}${until.en}`,
  };
}
