import type { ActorRole } from '../../../platform/actor.ts';
import type { CareOrganisationKind, Grantee } from './grantee.ts';
import type { Words } from './words.ts';
import type { ToldTo } from './phrases.ts';

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

/** A role by itself. */
export function roleWords(role: ActorRole): Words {
  return ROLES[role];
}

/** Kinds of organisations, in the plural: a record about a kind means all of them. */
const KINDS: Readonly<Record<CareOrganisationKind, Words>> = {
  GP_PRACTICE: { nl: 'Huisartsenpraktijken', en: 'GP practices' },
  SOCIAL_TEAM: { nl: 'Sociale teams', en: 'Social teams' },
  HOME_CARE: { nl: 'Thuiszorgorganisaties', en: 'Home care organisations' },
  WELFARE: { nl: 'Welzijnsorganisaties', en: 'Welfare organisations' },
  HOUSING_CORPORATION: { nl: 'Woningcorporaties', en: 'Housing corporations' },
  MUNICIPALITY: { nl: 'Gemeenten', en: 'Municipalities' },
  HEALTH_CENTRE: { nl: 'Gezondheidscentra', en: 'Health centres' },
  CHURCH: { nl: 'Kerken', en: 'Churches' },
  OTHER: { nl: 'Andere organisaties', en: 'Other organisations' },
};

/**
 * To whom a record applies. `name` is that of its person or organisation: null for a person who never
 * worked anywhere, a volunteer therefore, and for an organisation that the hub knows no longer.
 */
export function granteeWords(grantee: Grantee, name: string | null): Words {
  switch (grantee.kind) {
    case 'PERSON':
      return { nl: name ?? 'Een vrijwilliger', en: name ?? 'A volunteer' };
    case 'ROLE_IN_ORGANISATION':
      return readerLabel(null, { role: grantee.role, organisation: name });
    case 'ORGANISATION':
      return { nl: name ?? 'Onbekende organisatie', en: name ?? 'Unknown organisation' };
    case 'HOME_VILLAGE':
      return { nl: 'Het eigen dorp', en: 'The own village' };
    case 'ORGANISATION_CATEGORY': {
      const { nl, en } = KINDS[grantee.organisationKind];
      return { nl: `${nl} in het lokale netwerk`, en: `${en} in the local network` };
    }
    case 'EVERYBODY':
      return { nl: 'Iedereen', en: 'Everybody' };
  }
}

/** The home village within a sentence. */
export function homeVillageInSentence(told: ToldTo): Words {
  return told === 'RESIDENT'
    ? { nl: 'uw eigen dorp', en: 'your own village' }
    : { nl: 'het eigen dorp', en: 'the resident’s own village' };
}

/** Whether the words of a grantee are in the plural. */
export function isSeveral({ kind }: Grantee): boolean {
  return kind === 'ORGANISATION_CATEGORY';
}

/** Who could see something: in a role somewhere, by name where it is about one person. */
export function readerLabel(
  name: string | null,
  employment: { readonly role: ActorRole; readonly organisation: string | null } | null,
  told: ToldTo = 'RESIDENT',
): Words {
  if (employment === null)
    return told === 'RESIDENT'
      ? { nl: name ?? 'Uw vrijwilliger', en: name ?? 'Your volunteer' }
      : {
          nl: name ?? 'De vrijwilliger van de inwoner',
          en: name ?? 'The volunteer of the resident',
        };
  const { nl, en } = ROLES[employment.role];
  const who = name === null ? { nl, en } : { nl: `${name} (${nl})`, en: `${name} (${en})` };
  const { organisation } = employment;
  return {
    nl: `${who.nl} bij ${organisation ?? 'een onbekende organisatie'}`,
    en: `${who.en} at ${organisation ?? 'an unknown organisation'}`,
  };
}
