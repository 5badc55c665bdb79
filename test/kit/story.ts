import { randomUUID } from 'node:crypto';
import { purposeMaskOf } from '../../disclosure/purposes.ts';
import { maskOf, ALL_CATEGORIES, type DataCategory } from '../../disclosure/categories.ts';
import type { ActorRole, Purpose } from '../../platform/actor.ts';
import type { Caller, TestHub } from './test-hub.ts';

/** Arranges facts as sentences of a story, written as their owners would write them. */
export interface Story {
  village(slug: string): Promise<Village>;
  careOrganisation(kind: string, network: readonly Village[]): Promise<Organisation>;
  /** Somebody who works for this organisation, as a caller with a token. */
  staff(organisation: Organisation, role: ActorRole): Promise<Caller & { name: string }>;
  /** A machine of this organisation; a village's app with the categories that it switched on. */
  app(organisation: Organisation, ...categories: DataCategory[]): Promise<Caller>;
  careSystem(organisation: Organisation): Promise<Caller>;
  resident(village: Village, facts?: Partial<ResidentFacts>): Promise<Resident>;
  volunteer(village: Village): Promise<Volunteer>;
  helpRequest(resident: Resident, kind?: string): Promise<{ id: string; text: string }>;
  logEntry(helpRequest: { id: string }, author: Caller): Promise<{ id: string; text: string }>;
  record(resident: Resident, record: RecordFacts): Promise<string>;
  housingInterest(resident: Resident): Promise<string>;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
}

export interface Village extends Organisation {
  readonly communityId: string;
  readonly slug: string;
}

export interface ResidentFacts {
  readonly name: string;
  readonly telephone: string;
  readonly street: string;
  readonly birthYear: number;
}

export interface Resident extends ResidentFacts {
  readonly key: string;
  /** The resident's own login. */
  readonly self: Caller;
  readonly village: Village;
}

export interface Volunteer {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly telephone: string;
  readonly self: Caller;
}

export interface RecordFacts {
  readonly decision?: 'PERMIT' | 'DENY' | 'RESTRICT';
  readonly to: Organisation | 'everybody';
  readonly role?: ActorRole;
  readonly categories?: readonly DataCategory[];
  readonly purposes?: readonly Purpose[];
}

const LONG_AGO = '2020-01-01T00:00:00Z';

export function createStory({ admin }: TestHub): Story {
  let count = 0;
  const number = () => String((count += 1)).padStart(4, '0');

  const organisation = async (kind: string): Promise<Organisation> => {
    const made = { id: randomUUID(), name: `Organisatie ${number()} (test)` };
    await admin`insert into disclosure.organisations (id, name, kind) values (${made.id}, ${made.name}, ${kind})`;
    return made;
  };

  const employ = async (at: Organisation, role: ActorRole, subject: string) => {
    const name = `Medewerker ${number()}`;
    await admin`
      insert into disclosure.staff (id, subject, organisation_id, role, name, valid_from)
      values (${randomUUID()}, ${subject}, ${at.id}, ${role}, ${name}, ${LONG_AGO})`;
    return { subject, role, organisationId: at.id, name };
  };

  return {
    async village(slug) {
      const made = await organisation('COMMUNITY');
      const communityId = randomUUID();
      await admin`insert into villages.communities (id, slug, name, kind) values (${communityId}, ${slug}, ${slug}, 'VILLAGE')`;
      await admin`insert into villages.community_organisations (id) values (${made.id})`;
      await admin`insert into disclosure.serves (organisation_id, community_id) values (${made.id}, ${communityId})`;
      return { ...made, communityId, slug };
    },

    async careOrganisation(kind, network) {
      const made = await organisation(kind);
      await admin`insert into referrals.care_organisations (organisation_id) values (${made.id})`;
      for (const village of network)
        await admin`
          insert into disclosure.network_partners (community_id, organisation_id, valid_from)
          values (${village.communityId}, ${made.id}, ${LONG_AGO})`;
      return made;
    },

    staff: (at, role) => employ(at, role, `staff-${number()}`),

    async app(at, ...categories) {
      const caller = await employ(at, 'VILLAGE_APP', `app-${number()}`);
      await admin`
        insert into disclosure.app_grants (subject, organisation_id, categories)
        values (${caller.subject}, ${at.id}, ${maskOf(...categories)})`;
      return caller;
    },

    careSystem: (at) => employ(at, 'CARE_SYSTEM', `system-${number()}`),

    async resident(village, facts = {}) {
      const n = number();
      const account = `resident-${n}`;
      const made = {
        key: randomUUID(),
        name: `Inwoner Voorbeeld-${n}`,
        telephone: `06 1000 ${n}`,
        street: `Voorbeeldweg-${n}`,
        birthYear: 1940,
        ...facts,
      };
      await admin`
        insert into villages.residents (
          key, community_id, registered_at, account, name, birth_year, telephone, street,
          house_number, postcode, place, household_size, functional_needs
        ) values (
          ${made.key}, ${village.communityId}, ${LONG_AGO}, ${account}, ${made.name},
          ${made.birthYear}, ${made.telephone}, ${made.street}, '1', '7863 TA', ${village.slug}, 1,
          '{VISION}'
        )`;
      await admin`select villages.refresh_relations(${made.key})`;
      const self: Caller = { subject: account, role: 'RESIDENT' };
      return { ...made, self, village };
    },

    async volunteer(village) {
      const n = number();
      const account = `volunteer-${n}`;
      const made = {
        id: randomUUID(),
        key: randomUUID(),
        name: `Vrijwilliger Voorbeeld-${n}`,
        telephone: `06 2000 ${n}`,
      };
      await admin`
        insert into volunteers.volunteers (key, id, account, community_id, name, telephone, registered_at)
        values (${made.key}, ${made.id}, ${account}, ${village.communityId}, ${made.name}, ${made.telephone}, ${LONG_AGO})`;
      await admin`
        insert into volunteers.agreements (id, volunteer_key, text_version, signed_on, covers)
        values (${randomUUID()}, ${made.key}, '2025-1', '2025-01-01', '{TRANSPORT,COMPANY,WALK}')`;
      await admin`
        insert into disclosure.relations
        select * from volunteers.expected_relations where subject = ${made.key}`;
      return { ...made, self: { subject: account, role: 'VOLUNTEER' } };
    },

    async helpRequest(resident, kind = 'TRANSPORT') {
      const made = { id: randomUUID(), text: `Hulpvraag ${number()}` };
      const { communityId } = resident.village;
      await admin`
        insert into villages.help_requests (id, resident_key, community_id, kind, status, origin, text, created_at)
        values (${made.id}, ${resident.key}, ${communityId}, ${kind}, 'OPEN', 'SELF', ${made.text}, now())`;
      await admin`select volunteers.project_help_request(${made.id}, ${resident.key}, ${communityId}, ${kind})`;
      return made;
    },

    async logEntry(helpRequest, author) {
      const made = { id: randomUUID(), text: `Logboekregel ${number()}` };
      await admin`
        insert into villages.log_entries (id, help_request_id, at, author_subject, author_organisation_id, author_role, text)
        values (${made.id}, ${helpRequest.id}, now(), ${author.subject}, ${author.organisationId ?? null}, ${author.role}, ${made.text})`;
      return made;
    },

    async record(resident, { decision = 'PERMIT', to, role, categories, purposes }) {
      const id = randomUUID();
      const [grantee, rank] =
        to === 'everybody'
          ? (['everybody', 5] as const)
          : role
            ? ([`role:${to.id}:${role}`, 2] as const)
            : ([`organisation:${to.id}`, 3] as const);
      const categoryMask = categories ? maskOf(...categories) : ALL_CATEGORIES;
      const purposeMask = purposeMaskOf(
        ...(purposes ?? ['TREATMENT', 'COORDINATION_OF_CARE', 'SUPPORT_NETWORK']),
      );
      await admin`
        insert into disclosure.records (
          id, subject, decision, grantee_rank, grantee, categories, purposes, community_id,
          valid_from, given_at, given_by
        ) values (
          ${id}, ${resident.key}, ${decision}, ${rank}, ${grantee}, ${categoryMask}, ${purposeMask},
          ${resident.village.communityId}, now() - interval '1 hour', now() - interval '1 hour',
          ${resident.self.subject}
        )`;
      return id;
    },

    async housingInterest(resident) {
      const id = randomUUID();
      await admin`
        insert into housing.interests (id, resident_key, type, from_year, registered_on)
        values (${id}, ${resident.key}, 'COURTYARD', 2028, '2026-01-01')`;
      return id;
    },
  };
}
