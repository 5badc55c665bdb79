import type { Words } from './words.ts';

/** Grounds of the law on which a request of a resident, or a part of it, is refused. */
export type LegalGroundCode =
  | 'ACCURATE'
  | 'PROFESSIONAL_FINDING'
  | 'RIGHTS_OF_OTHERS'
  | 'UNFOUNDED_OR_EXCESSIVE'
  | 'CARE_RECORD'
  | 'SOCIAL_SUPPORT_RECORD'
  | 'ACCESS_LOG_RECORD'
  | 'LEGAL_OBLIGATION'
  | 'LEGAL_CLAIM'
  | 'PROOF_OF_CONSENT';

/** Where each stands in the law, and what it says. */
export const LEGAL_GROUNDS: Readonly<Record<LegalGroundCode, Words & { readonly law: string }>> = {
  ACCURATE: {
    law: 'AVG/GDPR 5(1)(d), 16',
    nl: 'Wat er staat, klopt volgens de organisatie.',
    en: 'What is on record is right, the organisation finds.',
  },
  PROFESSIONAL_FINDING: {
    law: 'BW 7:454(2)',
    nl: 'Het is wat een zorgverlener toen vond. Dat mag blijven staan. U mag de organisatie vragen om uw eigen verklaring bij het dossier te doen.',
    en: 'It is what a professional found at that time and may stay. You may ask the organisation to put your own statement with the record.',
  },
  RIGHTS_OF_OTHERS: {
    law: 'AVG/GDPR 23(1)(i), UAVG 41(1)(i)',
    nl: 'Het zou iemand anders schaden.',
    en: 'It would harm the rights of somebody else.',
  },
  UNFOUNDED_OR_EXCESSIVE: {
    law: 'AVG/GDPR 12(5)',
    nl: 'Het verzoek heeft duidelijk geen grond, of er is te vaak om gevraagd.',
    en: 'The request is manifestly unfounded or excessive.',
  },
  CARE_RECORD: {
    law: 'BW 7:454(3)',
    nl: 'Een zorgdossier moet 20 jaar bewaard blijven.',
    en: 'A care record must be kept for 20 years.',
  },
  SOCIAL_SUPPORT_RECORD: {
    law: 'Wmo 2015 5.3.4',
    nl: 'Een dossier over hulp van de gemeente moet 15 jaar bewaard blijven.',
    en: 'A record of social support must be kept for 15 years.',
  },
  ACCESS_LOG_RECORD: {
    law: 'Wabvpz 15e, NEN 7513',
    nl: 'Wie uw gegevens zag, moet minstens 5 jaar na te gaan zijn.',
    en: 'Who saw your data must stay on record for at least 5 years.',
  },
  LEGAL_OBLIGATION: {
    law: 'AVG/GDPR 17(3)(b)',
    nl: 'De wet verplicht de organisatie om dit te bewaren.',
    en: 'The law obliges the organisation to keep this.',
  },
  LEGAL_CLAIM: {
    law: 'AVG/GDPR 17(3)(e), 18(2)',
    nl: 'Het is nodig voor een rechtszaak.',
    en: 'It is needed for a legal claim.',
  },
  PROOF_OF_CONSENT: {
    law: 'AVG/GDPR 7(1), 17(3)(e)',
    nl: 'Iemand las uw gegevens omdat u dat goed vond. Dat bewijs blijft 5 jaar, zonder uw naam.',
    en: 'Somebody read your data since you consented. The proof of that stays for 5 years, without your name.',
  },
};
