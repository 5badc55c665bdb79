import type { ActorRole } from '../../../platform/actor.ts';
import type { CareOrganisationKind } from './grantee.ts';

/** Names of roles in Dutch, as a resident reads them. */
const ROLES: Readonly<Record<ActorRole, string>> = {
  RESIDENT: 'Inwoner',
  REPRESENTATIVE: 'Vertegenwoordiger',
  VOLUNTEER: 'Vrijwilliger',
  COORDINATOR: 'Coördinator',
  VILLAGE_SUPPORTER: 'Dorpsondersteuner',
  VILLAGE_APP: 'Dorpsapp',
  GP: 'Huisarts',
  PRACTICE_NURSE: 'Praktijkondersteuner',
  SOCIAL_WORKER: 'Maatschappelijk werker',
  HOME_CARE_NURSE: 'Wijkverpleegkundige',
  WELFARE_WORKER: 'Welzijnswerker',
  HOUSING_OFFICER: 'Woonconsulent',
  CARE_SYSTEM: 'Bronsysteem',
  MUNICIPALITY_ANALYST: 'Beleidsonderzoeker',
  INSURER_ANALYST: 'Onderzoeker van de zorgverzekeraar',
  RESEARCHER: 'Onderzoeker',
  SUPPORT_ORGANISATION: 'Ondersteuningsorganisatie',
  PRIVACY_OFFICER: 'Functionaris gegevensbescherming',
  OPERATOR: 'Beheerder',
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
  `${ROLES[role]} bij ${organisation ?? 'een onbekende organisatie'}`;

export const categoryLabel = (kind: CareOrganisationKind): string =>
  `${KINDS[kind]} in het lokale netwerk`;

export const HOME_VILLAGE_LABEL = 'Het eigen dorp';

export const EVERYBODY_LABEL = 'Iedereen';
