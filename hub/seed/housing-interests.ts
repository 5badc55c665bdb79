import { demoId } from '../demo-id.ts';
import type { Calendar } from './calendar.ts';
import { housingProjectId } from './public-facts.ts';
import { randomOf } from './random.ts';
import type { Reference } from './reference.ts';
import type { Resident } from './residents.ts';
import type { Tables } from './tables.ts';

const TYPES = [
  'CARE_HOMES',
  'CARE_CENTRE',
  'COURTYARD',
  'CARE_GUESTHOUSE',
  'LIFE_COURSE_MIXED',
] as const;

const PART_WITH_WISHES = 0.08;

/** Wishes for a home, of some residents; for the project of their own village where there is one. */
export function housingInterests(
  seed: number,
  residents: readonly Resident[],
  nameOf: (n: number) => string,
  reference: Reference,
  calendar: Calendar,
): Tables {
  const projects = new Map(
    reference.housingProjects.flatMap(({ organisation }) => {
      const owner = reference.organisations.find(({ slug }) => slug === organisation);
      return owner?.community ? [[owner.community, housingProjectId(organisation)] as const] : [];
    }),
  );
  const year = calendar.anchor.getUTCFullYear();
  return {
    'housing.interests': residents.flatMap((resident) => {
      const random = randomOf(seed, 'housing', resident.n);
      const always = resident.account === 'demo:resident-gees';
      if (!random.chance(PART_WITH_WISHES) && !always) return [];
      const project = projects.get(resident.community.slug);
      return [
        {
          id: demoId('housing-interest', nameOf(resident.n)),
          residentKey: resident.key,
          type: random.chance(0.8) ? random.pick(TYPES) : null,
          fromYear: random.chance(0.7) ? year + random.int(1, 8) : null,
          registeredOn: calendar.dayAgo(random.int(1, 700)),
          projectId: project !== undefined && random.chance(0.7) ? project : null,
        },
      ];
    }),
  };
}
