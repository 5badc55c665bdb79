/** Kinds of questions for help, each with what a resident might write: plainly synthetic. */
export const QUESTIONS = {
  TRANSPORT: [
    'Wie kan mij op dinsdagmiddag naar het ziekenhuis rijden?',
    'Ik zoek een lift naar de opticien, heen en terug.',
  ],
  COMPANY: [
    'Een kop koffie en een praatje in de week zou fijn zijn.',
    'Sinds de winter zit ik veel alleen; wie komt eens langs?',
  ],
  GROCERIES: [
    'Wie neemt op vrijdag een tas boodschappen mee?',
    'De winkel is voor mij te ver; kan iemand boodschappen halen?',
  ],
  HANDYMAN: [
    'De lamp in de gang moet vervangen, ik durf de trap niet op.',
    'De dakgoot zit vol blad.',
  ],
  MEDICINE_DELIVERY: [
    'Kan iemand mijn medicijnen bij de apotheek ophalen en brengen?',
    'De herhaalmedicijnen liggen klaar, ik kan ze niet halen.',
  ],
  WALK: [
    'Wie loopt een keer per week een ommetje mee?',
    'Met de rollator een rondje door het dorp.',
  ],
  MEAL: [
    'Op woensdag zou ik graag ergens mee-eten.',
    'Na de operatie lukt koken een paar weken niet.',
  ],
  ADMINISTRATION: [
    'De post stapelt zich op, wie helpt ordenen?',
    'Een formulier van de gemeente begrijp ik niet.',
  ],
  DIGITAL_HELP: ['Beeldbellen met de kleinkinderen lukt niet.', 'De tablet vraagt om een code.'],
  INFORMATION: ['Waar kan ik een rollator lenen?', 'Wanneer is de koffieochtend?'],
  ACCOMPANY_APPOINTMENT: [
    'Wie gaat mee naar de afspraak op de polikliniek?',
    'Samen naar een gesprek, twee horen meer dan een.',
  ],
  DAY_ACTIVITY: [
    'Mijn man zou graag een dagdeel onder de mensen zijn.',
    'Is er plaats in de huiskamer op donderdag?',
  ],
  RESPITE: [
    'Kan iemand een middag bij moeder zijn, zodat ik eruit kan?',
    'De zorg thuis wordt mij soms te veel.',
  ],
  CHECK_IN: ['Wil iemand elke ochtend even bellen?', 'Na de val graag een oogje in het zeil.'],
  HOUSING_QUESTION: [
    'Het huis wordt te groot; wat is er in het dorp mogelijk?',
    'Ik wil graag gelijkvloers wonen.',
  ],
  CARE_QUESTION: [
    'Wassen en aankleden gaat niet meer alleen.',
    'Welke hulp kan ik krijgen na het ziekenhuis?',
  ],
  FINANCIAL_QUESTION: [
    'De energierekening kan ik niet in een keer betalen.',
    'Ik raak het overzicht over het geld kwijt.',
  ],
  SIGNAL_CONCERN: [
    'De gordijnen bij de buren zijn al dagen dicht.',
    'Een bekende komt de deur niet meer uit.',
  ],
  OTHER: ['Een vraag die nergens bij hoort.', 'Ik wil graag zelf iets doen voor het dorp.'],
} as const satisfies Record<string, readonly [string, string]>;

export type KindOfHelp = keyof typeof QUESTIONS;

export const KINDS_OF_HELP = Object.keys(QUESTIONS) as [KindOfHelp, ...KindOfHelp[]];

/** What a village refers to formal care, to which kind of partner, and why. */
export const REFERRED_KINDS = [
  { kind: 'CARE_QUESTION', to: 'HOME_CARE', reason: 'CARE_NEED' },
  { kind: 'RESPITE', to: 'SOCIAL_TEAM', reason: 'CARER_OVERLOAD' },
  { kind: 'FINANCIAL_QUESTION', to: 'SOCIAL_TEAM', reason: 'DEBT' },
  { kind: 'SIGNAL_CONCERN', to: 'GP_PRACTICE', reason: 'BOUNDARY_EXCEEDED' },
  { kind: 'HOUSING_QUESTION', to: 'HOUSING_CORPORATION', reason: 'HOUSING' },
  { kind: 'COMPANY', to: 'WELFARE', reason: 'LONELINESS' },
] as const;

/** What formal care asks of a village: welzijn op recept. */
export const PRESCRIBED_KINDS = ['COMPANY', 'WALK', 'DAY_ACTIVITY', 'MEAL', 'CHECK_IN'] as const;
