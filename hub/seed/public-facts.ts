import { demoId } from '../demo-id.ts';
import { communitiesOf, type Reference } from './reference.ts';
import type { Tables } from './tables.ts';

export const communityId = (slug: string) => demoId('community', slug);
export const organisationId = (slug: string) => demoId('organisation', slug);
export const housingProjectId = (organisation: string) => demoId('housing-project', organisation);

/** The reference data as rows. What the sources do not say stays null; nothing is added. */
export function publicFacts(reference: Reference): Tables {
  const { municipalities, communities, organisations, initiatives, housingProjects } = reference;
  const bySlug = new Map(organisations.map((organisation) => [organisation.slug, organisation]));
  return {
    'disclosure.organisations': organisations.map(({ slug, name }) => ({
      id: organisationId(slug),
      name,
      kind: 'COMMUNITY',
    })),
    'disclosure.serves': organisations.flatMap((organisation) =>
      communitiesOf(organisation).map((community) => ({
        organisationId: organisationId(organisation.slug),
        communityId: communityId(community),
      })),
    ),
    'villages.municipalities': municipalities.map(({ code, name, province, veenkolonien }) => ({
      code,
      name,
      province,
      veenkolonien,
    })),
    'villages.communities': communities.map((community) => ({
      id: communityId(community.slug),
      slug: community.slug,
      name: community.name,
      kind: community.kind,
      phase: null,
      municipalityCode: community.municipality,
      latitude: community.lat,
      longitude: community.lon,
    })),
    'villages.community_organisations': organisations.map((organisation) => ({
      id: organisationId(organisation.slug),
      form: organisation.form,
      members: organisation.members ?? null,
      membersAsOf: organisation.membersAsOf ?? null,
    })),
    'villages.initiatives': initiatives.map(({ organisation, kinds, openDaysAWeek }) => ({
      id: demoId('initiative', organisation),
      organisationId: organisationId(organisation),
      kinds,
      openDaysAWeek: openDaysAWeek ?? null,
    })),
    'housing.projects': housingProjects.map((project) => {
      const organisation = bySlug.get(project.organisation);
      if (!organisation) throw new Error(`A housing project of nobody: ${project.organisation}`);
      return {
        id: housingProjectId(organisation.slug),
        // The sources give the projects no names of their own.
        name: organisation.name,
        communityId: organisation.community === null ? null : communityId(organisation.community),
        type: project.type,
        phase: project.phase,
        why: project.why ?? null,
        alreadyFound: project.alreadyFound ?? [],
      };
    }),
    'housing.bottlenecks': housingProjects.flatMap(({ organisation, bottlenecks = [] }) =>
      bottlenecks.map((kind) => ({
        projectId: housingProjectId(organisation),
        kind,
        since: null,
      })),
    ),
  };
}
