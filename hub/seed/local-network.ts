import type { ActorRole } from '../../platform/actor.ts';
import type { CareKind, CareOrganisation } from './care-network.ts';
import { organisationId } from './public-facts.ts';
import { communitiesOf, type CommunityFact, type Reference } from './reference.ts';
import type { StaffMember } from './staff.ts';

/** Who works for and with a community. */
export interface LocalNetwork {
  readonly community: CommunityFact;
  /** People of the organisation of residents; null where no organisation serves the community. */
  readonly village: Village | null;
  /** Somebody at each partner of formal care. */
  readonly partners: Partial<Readonly<Record<CareKind, StaffMember>>>;
}

export interface Village {
  readonly organisationId: string;
  readonly coordinator: StaffMember;
  readonly supporter: StaffMember;
}

/** By the slug of the community. */
export function localNetworks(
  reference: Reference,
  care: readonly CareOrganisation[],
  staff: readonly StaffMember[],
): ReadonlyMap<string, LocalNetwork> {
  return new Map(
    reference.communities.map((community) => {
      const serving = reference.organisations.find((organisation) =>
        communitiesOf(organisation).includes(community.slug),
      );
      const partners = care
        .filter(({ partnerOf }) => partnerOf.includes(community.slug))
        .flatMap(({ id, kind }) => {
          const professional = staff.find(
            (member) => member.organisationId === id && isPerson(member),
          );
          return professional ? [[kind, professional] as const] : [];
        });
      return [
        community.slug,
        {
          community,
          village: serving ? villageOf(organisationId(serving.slug), staff) : null,
          partners: Object.fromEntries(partners),
        },
      ];
    }),
  );
}

function villageOf(id: string, staff: readonly StaffMember[]): Village {
  const inRole = (role: ActorRole) => {
    const found = staff.find((member) => member.organisationId === id && member.role === role);
    if (!found) throw new Error(`An organisation of residents without a ${role}: ${id}`);
    return found;
  };
  return {
    organisationId: id,
    coordinator: inRole('COORDINATOR'),
    supporter: inRole('VILLAGE_SUPPORTER'),
  };
}

const isPerson = ({ role }: StaffMember) => role !== 'CARE_SYSTEM' && role !== 'VILLAGE_APP';
