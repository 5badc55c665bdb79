import type { DataCategory } from '../../../disclosure/categories.ts';
import type { Purpose } from '../../../platform/actor.ts';

/** A text for residents: plain Dutch (level B1), and English. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

const words = (nl: string, en: string): Words => ({ nl, en });

/** What each category is called in a sentence after "uw" and "your". */
export const CATEGORY_WORDS: Readonly<Record<DataCategory, Words>> = {
  IDENTITY: words('naam', 'name'),
  BIRTH_YEAR: words('geboortejaar', 'year of birth'),
  CONTACT: words(
    'telefoonnummer en hoe berichten aankomen',
    'telephone number and how messages arrive',
  ),
  ADDRESS: words('adres', 'address'),
  HOUSEHOLD: words('huishouden', 'household'),
  INFORMAL_NETWORK: words('mantelzorg en netwerk', 'informal carers and network'),
  HELP_REQUESTS: words('hulpvragen', 'questions for help'),
  LOGBOOK: words('logboek van het dorp', 'log of the village'),
  VOLUNTEER_MATCHES: words('koppelingen met vrijwilligers', 'matches with volunteers'),
  SIGNALS: words('signalen', 'signals'),
  REFERRAL_STATUS: words(
    'verwijzingen: dat ze er zijn en hoe het ermee staat',
    'referrals: that they exist and how they stand',
  ),
  REFERRAL_CONTENT: words('verwijzingen: wat erin staat', 'referrals: what they say'),
  HANDOVER_CONTENT: words('overdrachten: wat erin staat', 'handovers: what they say'),
  HEALTH_SUMMARY: words('gezondheid', 'health'),
  FUNCTIONAL_NEEDS: words('hulp in het dagelijks leven', 'needs in daily life'),
  SAFETY_CONCERNS: words('veiligheid', 'safety'),
  SUBSTANCE_OR_MENTAL: words(
    'middelengebruik of psychische gezondheid',
    'substance use or mental health',
  ),
  HOUSING_INTEREST: words('woonwens', 'interest in a home'),
  ATTENDANCE: words('deelname aan activiteiten', 'attendance at activities'),
  COMPENSATION: words('vergoeding', 'compensation'),
  VOLUNTEER_CONTACT: words('gegevens als vrijwilliger', 'details as a volunteer'),
  VOLUNTEER_AGREEMENT: words('vrijwilligersovereenkomst', 'agreement as a volunteer'),
  CONSENTS: words('toestemmingen en bezwaren', 'consents and objections'),
  ACCESS_LOG: words('inzagelogboek', 'access log'),
  EMERGENCY_SET: words('noodgegevens', 'details for emergencies'),
};

/** What each purpose is called in a sentence after "voor" and "for". */
export const PURPOSE_WORDS: Readonly<Record<Purpose, Words>> = {
  RESIDENT_REQUEST: words('uzelf', 'yourself'),
  REPRESENTATIVE: words('hulp namens u', 'acting for you'),
  SUPPORT_NETWORK: words('hulp uit het dorp', 'support in the village'),
  COORDINATION_OF_CARE: words('afstemming van zorg', 'coordination of care'),
  TREATMENT: words('behandeling', 'treatment'),
  CARE_MANAGEMENT: words('regie op zorg en ondersteuning', 'care management'),
  BREAK_GLASS: words('een noodgeval', 'an emergency'),
  PROGRAM_REPORTING: words('verslaglegging', 'reporting'),
  OUTCOME_MEASUREMENT: words('het meten van resultaten', 'measuring outcomes'),
  RESEARCH: words('onderzoek', 'research'),
  LEGAL: words('toezicht op de regels', 'oversight of the rules'),
  SYSTEM_ADMIN: words('beheer', 'administration'),
};
