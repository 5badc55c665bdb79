import { readFileSync } from 'node:fs';

/** The public facts of reference/communities.json. Null: the sources do not say. */
export interface Reference {
  readonly municipalities: readonly MunicipalityFact[];
  readonly communities: readonly CommunityFact[];
  readonly organisations: readonly OrganisationFact[];
  readonly initiatives: readonly InitiativeFact[];
  readonly housingProjects: readonly HousingProjectFact[];
}

export interface MunicipalityFact {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly veenkolonien: boolean;
}

export interface CommunityFact {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly municipality: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface OrganisationFact {
  readonly slug: string;
  readonly name: string;
  readonly community: string | null;
  readonly alsoServes?: readonly string[];
  readonly form: string | null;
  readonly members?: number;
  readonly membersAsOf?: string;
}

export interface InitiativeFact {
  readonly organisation: string;
  readonly kinds: readonly string[];
  readonly openDaysAWeek?: number;
}

export interface HousingProjectFact {
  readonly organisation: string;
  readonly type: string | null;
  readonly phase: string | null;
  readonly why?: string;
  readonly bottlenecks?: readonly string[];
  readonly alreadyFound?: readonly string[];
}

export function readReference(): Reference {
  const file = new URL('../../reference/communities.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Reference;
}

/** The communities that an organisation serves, its own first. */
export function communitiesOf(organisation: OrganisationFact): string[] {
  const own = organisation.community === null ? [] : [organisation.community];
  return [...own, ...(organisation.alsoServes ?? [])];
}
