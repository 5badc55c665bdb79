import type { ActorRole } from '../../../platform/actor.ts';
import type { CareOrganisationKind } from './grantee.ts';
import type { Words } from './words.ts';

/** Names of roles, as a resident reads them. */
const ROLES: Readonly<Record<ActorRole, Words>> = {
  RESIDENT: { nl: 'Inwoner', en: 'Resident' },
  REPRESENTATIVE: { nl: 'Vertegenwoordiger', en: 'Representative' },
  VOLUNTEER: { nl: 'Vrijwilliger', en: 'Volunteer' },
  COORDINATOR: { nl: 'Coördinator', en: 'Coordinator' },
  VILLAGE_SUPPORTER: { nl: 'Dorpsondersteuner', en: 'Village supporter' },
  VILLAGE_APP: { nl: 'Dorpsapp', en: 'Village app' },
  GP: { nl: 'Huisarts', en: 'GP' },
  PRACTICE_NURSE: { nl: 'Praktijkondersteuner', en: 'Practice nurse' },
  SOCIAL_WORKER: { nl: 'Maatschappelijk werker', en: 'Social worker' },
  HOME_CARE_NURSE: { nl: 'Wijkverpleegkundige', en: 'Home care nurse' },
  WELFARE_WORKER: { nl: 'Welzijnswerker', en: 'Welfare worker' },
  HOUSING_OFFICER: { nl: 'Woonconsulent', en: 'Housing officer' },
  CARE_SYSTEM: { nl: 'Bronsysteem', en: 'Source system' },
  MUNICIPALITY_ANALYST: { nl: 'Beleidsonderzoeker', en: 'Policy analyst' },
  INSURER_ANALYST: { nl: 'Onderzoeker van de zorgverzekeraar', en: 'Analyst of the insurer' },
  RESEARCHER: { nl: 'Onderzoeker', en: 'Researcher' },
  SUPPORT_ORGANISATION: { nl: 'Ondersteuningsorganisatie', en: 'Support organisation' },
  PRIVACY_OFFICER: { nl: 'Functionaris gegevensbescherming', en: 'Privacy officer' },
  OPERATOR: { nl: 'Beheerder', en: 'Operator' },
};

/** Kinds of organisations in Dutch, in the plural: a consent to a kind means all of them. */
const KINDS: Readonly<Record<CareOrganisationKind, string>> = {
  GP_PRACTICE: 'Huisartsenpraktijken',
  SOCIAL_TEAM: 'Sociale teams',
  HOME_CARE: 'Thuiszorgorganisaties',
  WELFARE: 'Welzijnsorganisaties',
  HOUSING_CORPORATION: 'Woningcorporaties',
  MUNICIPALITY: 'Gemeenten',
  HEALTH_CENTRE: 'Gezondheidscentra',
  CHURCH: 'Kerken',
  OTHER: 'Andere organisaties',
};

/** Null names: the hub knows the person or organisation no longer. */
export const personLabel = (name: string | null): string => name ?? 'Onbekende persoon';

export const organisationLabel = (name: string | null): string => name ?? 'Onbekende organisatie';

export const roleLabel = (role: ActorRole, organisation: string | null): string =>
  `${ROLES[role].nl} bij ${organisation ?? 'een onbekende organisatie'}`;

export const categoryLabel = (kind: CareOrganisationKind): string =>
  `${KINDS[kind]} in het lokale netwerk`;

export const HOME_VILLAGE_LABEL = 'Het eigen dorp';

export const EVERYBODY_LABEL = 'Iedereen';

/** Who could see something: in a role somewhere, by name where it is about one person. */
export function readerLabel(
  name: string | null,
  employment: { readonly role: ActorRole; readonly organisation: string | null } | null,
): Words {
  if (employment === null) return { nl: name ?? 'Uw vrijwilliger', en: name ?? 'Your volunteer' };
  const { nl, en } = ROLES[employment.role];
  const who = name === null ? { nl, en } : { nl: `${name} (${nl})`, en: `${name} (${en})` };
  const { organisation } = employment;
  return {
    nl: `${who.nl} bij ${organisation ?? 'een onbekende organisatie'}`,
    en: `${who.en} at ${organisation ?? 'an unknown organisation'}`,
  };
}
