import { randomBytes, randomUUID } from 'node:crypto';
import { createMovementStory } from '../../subgraphs/referrals/testing/movement-story.ts';
import { matchInState } from '../../subgraphs/volunteers/testing/match-story.ts';
import { createStory, type Organisation, type Resident, type Village } from './story.ts';
import type { Caller, TestHub } from './test-hub.ts';

/** A row of a class of retention: where it stands, under which id. */
export interface Planted {
  readonly table: string;
  readonly id: string;
}

type Plant = (since: Date) => Promise<Planted>;

/** Per class of retention, how one row of it comes about whose term ran from this instant on. */
export interface LongAgo {
  readonly resident: Resident;
  readonly village: Village;
  readonly plants: Readonly<Record<string, Plant>>;
  isThere(planted: Planted): Promise<boolean>;
}

export async function createLongAgo(hub: TestHub): Promise<LongAgo> {
  const { admin } = hub;
  const story = createStory(hub);
  const move = createMovementStory(hub);
  const village = await story.village('gees');
  const coordinator = await story.staff(village, 'COORDINATOR');
  const supporter = await story.staff(village, 'VILLAGE_SUPPORTER');
  const resident = await story.resident(village);
  const volunteer = await story.volunteer(village);
  const care = await party('HOME_CARE', 'HOME_CARE_NURSE');
  const team = await party('SOCIAL_TEAM', 'SOCIAL_WORKER');
  const neighbours = await party('WELFARE', 'WELFARE_WORKER');
  await admin`update disclosure.organisations set kind = 'COMMUNITY' where id = ${neighbours.id}`;

  async function party(
    kind: string,
    role: Caller['role'],
  ): Promise<Organisation & { caller: Caller }> {
    const made = await story.careOrganisation(kind, [village]);
    return { ...made, caller: await story.staff(made, role) };
  }

  /** A case with what is on it, as if its last change had been then. */
  const age = (caseId: string, since: Date) =>
    admin.begin(async (tx) => {
      // Who was responsible is not rewritten by anybody else.
      await tx`set local session_replication_role = replica`;
      await tx`update referrals.cases set opened_at = ${since} where id = ${caseId}`;
      await tx`update referrals.responsibilities set since = ${since} where case_id = ${caseId}`;
      await tx`
        update referrals.referrals set ended_at = ${since}, changed_at = ${since}
        where case_id = ${caseId}`;
      const handovers = tx`select handover_id from referrals.handover_topics where case_id = ${caseId}`;
      await tx`update referrals.handovers set ended_at = ${since} where id in (${handovers})`;
      await tx`update referrals.handover_events set at = ${since} where handover_id in (${handovers})`;
      await tx`
        update referrals.handover_contents set written_at = ${since}
        where topic_id in (select id from referrals.handover_topics where case_id = ${caseId})`;
    });

  const completed =
    (to: Organisation & { caller: Caller }): Plant =>
    async (since) => {
      const id = await move.sent(supporter, resident, to);
      await move.change(to.caller, 'acceptReferral', id);
      await move.change(to.caller, 'completeReferral', id, { outcome: 'CONTINUING' });
      await age(await move.caseOf(id), since);
      return { table: 'referrals.referrals', id };
    };

  return {
    resident,
    village,
    plants: {
      async CARE_RECORDS(since) {
        const id = await move.offered(supporter, resident, care);
        for (const step of ['acceptHandover', 'startHandover', 'completeHandover'])
          await move.change(care.caller, step, id);
        const caseId = await move.caseOf(id);
        await age(caseId, since);
        return { table: 'referrals.cases', id: caseId };
      },
      SUPPORT_RECORDS: completed(team),
      VILLAGE_RECORDS: completed(neighbours),
      async WITHDRAWN_APPLICATIONS(since) {
        const id = await move.draft(supporter, resident, team);
        await move.change(supporter, 'cancelReferral', id, { reason: 'DUPLICATE' });
        await age(await move.caseOf(id), since);
        return { table: 'referrals.referrals', id };
      },
      async EMPTY_CASES(since) {
        const id = randomUUID();
        await admin`
          insert into referrals.cases (id, resident_key, topic, responsible_organisation_id, opened_at)
          values (${id}, ${resident.key}, 'WALK', ${team.id}, ${since})`;
        return { table: 'referrals.cases', id };
      },
      async WEBHOOK_DELIVERIES(since) {
        const [id, hook] = [randomUUID(), randomUUID()];
        await admin`
          insert into referrals.webhooks
            (id, organisation_id, url, events, secret, actor_kind, actor_subject, actor_role, created_at, ended_at)
          values (${hook}, ${team.id}, 'https://receiver.test', '{REFERRAL}', ''::bytea, 'PERSON', 'x',
            'SOCIAL_WORKER', ${since}, ${since})`;
        await admin`
          insert into referrals.webhook_deliveries
            (id, webhook_id, kind, object_id, resident_key, version, status, created_at, next_at, finished_at)
          values (${id}, ${hook}, 'REFERRAL', ${randomUUID()}, ${resident.key}, 1, 'DELIVERED', ${since},
            ${since}, ${since})`;
        return { table: 'referrals.webhook_deliveries', id };
      },
      async REFERRAL_CODES(since) {
        const hash = randomBytes(16);
        await admin`
          insert into disclosure.referral_codes (code_hash, subject, issued_at, expires_at)
          values (${hash}, ${resident.key}, ${since}::timestamptz - interval '14 days', ${since})`;
        return { table: 'disclosure.referral_codes', id: hash.toString('hex') };
      },
      async VILLAGE_LOG(since) {
        const { id } = await story.helpRequest(resident);
        await story.logEntry({ id }, coordinator);
        const match = await matchInState(hub, id, volunteer, 'COMPLETED');
        await admin`
          update villages.help_requests set status = 'RESOLVED', created_at = ${since}, closed_at = ${since}
          where id = ${id}`;
        await admin`update villages.log_entries set at = ${since} where help_request_id = ${id}`;
        await admin`update volunteers.matches set ended_at = ${since} where id = ${match}`;
        return { table: 'villages.help_requests', id };
      },
      async ENDED_CONSENTS(since) {
        const id = await story.record(resident, { to: team });
        await admin`
          update disclosure.records set valid_from = '2010-01-01', revoked_at = ${since} where id = ${id}`;
        return { table: 'disclosure.records', id };
      },
      ENDED_MANDATES: (since) =>
        mandate({ accepted: '2010-01-01', ended: since, expired: '2010-01-01' }),
      UNANSWERED_OFFERS: (since) => mandate({ accepted: null, ended: null, expired: since }),
      async BREAK_GLASS_SESSIONS(since) {
        const id = randomUUID();
        await admin`
          insert into consents.break_glass_sessions (
            id, resident_key, community_id, actor_subject, actor_role, organisation_id, reason, opened_at,
            expires_at, review_due_on
          ) values (
            ${id}, ${resident.key}, ${village.communityId}, 'x', 'GP', ${care.id}, 'Gevallen.',
            ${since}::timestamptz - interval '4 hours', ${since}, ${since}
          )`;
        for (const side of ['OVERSIGHT', 'VILLAGE_OR_RESIDENT'])
          await admin`
            insert into consents.break_glass_reviews
              (session_id, side, justified, reviewed_at, reviewer_subject, reviewer_role)
            values (${id}, ${side}, true, ${since}, 'y', 'PRIVACY_OFFICER')`;
        await admin`select consents.refresh_relations(${resident.key})`;
        return { table: 'consents.break_glass_sessions', id };
      },
      async RIGHTS_REQUESTS(since) {
        const id = randomUUID();
        await admin`
          insert into consents.rights_requests (
            id, resident_key, kind, categories, made_by, made_role, received_at, due_on, state, answered_at
          ) values (
            ${id}, ${resident.key}, 'RESTRICTION', 1, 'x', 'RESIDENT', ${since}, ${since}, 'GRANTED', ${since}
          )`;
        return { table: 'consents.rights_requests', id };
      },
      async RECIPIENT_NOTICES(since) {
        const id = randomUUID();
        await admin`
          insert into consents.recipient_notices (
            id, resident_key, organisation_id, reason, categories, roles, case_ids, last_read_at, told_at
          ) values (
            ${id}, ${resident.key}, ${team.id}, 'RESTRICTED', 1, '{SOCIAL_WORKER}', '{}', ${since}, ${since}
          )`;
        await admin`select consents.refresh_relations(${resident.key})`;
        return { table: 'consents.recipient_notices', id };
      },
      async ERASURE_RECEIPTS(since) {
        const [id, ref] = [randomUUID(), randomUUID()];
        await admin`
          insert into consents.erasures (id, ref, erased_at, code_hash, readable_until)
          values (${id}, ${ref}, ${since}, ${randomBytes(16)}, ${since}::timestamptz + interval '5 years')`;
        await admin`
          insert into disclosure.erased_subjects (key_hash, ref, erased_at)
          values (${randomBytes(32)}, ${ref}, ${since})`;
        return { table: 'consents.erasures', id };
      },
      // It says itself until when: the day on which the term from then on is over.
      async CONSENT_PROOFS(since) {
        const id = randomUUID();
        await admin`
          insert into disclosure.consent_proofs (
            record_id, ref, grantee, categories, purposes, valid_from, given_at, by_subject, keep_until
          ) values (
            ${id}, ${randomUUID()}, 'organisation:x', 1, 1, ${since}, ${since}, true,
            (${since}::timestamptz at time zone 'Europe/Amsterdam' + interval '5 years')::date
          )`;
        return { table: 'disclosure.consent_proofs', id };
      },
      async FAILED_TRIES(since) {
        const id = `tries-${randomUUID()}`;
        await admin`
          insert into consents.tries (actor_subject, kind, at) values (${id}, 'MANDATE_CODE', ${since})`;
        return { table: 'consents.tries', id };
      },
      async NOTICES(since) {
        const id = randomUUID();
        await admin`
          insert into disclosure.notices
            (id, occasion, resident, created_at, status, channel, changed_at)
          values (${id}, 'EXPORT_READY', ${resident.key}, ${since}, 'DELIVERED', 'LETTER', ${since})`;
        return { table: 'disclosure.notices', id };
      },
    },
    async isThere({ table, id }) {
      const [row] = await admin.unsafe<{ there: boolean }[]>(
        `select exists (select from ${table} t where t::text like $1) as there`,
        [`%${id}%`],
      );
      return row?.there ?? false;
    },
  };

  async function mandate(facts: {
    accepted: string | null;
    ended: Date | null;
    expired: Date | string;
  }): Promise<Planted> {
    const id = randomUUID();
    const { accepted, ended, expired } = facts;
    await admin`
      insert into consents.mandates (
        id, resident_key, representative_name, account, categories, all_categories, basis, valid_from,
        given_at, given_by, code_hash, code_expires_at, accepted_at, ended_at, ended_by
      ) values (
        ${id}, ${resident.key}, 'B. Buur (test)', ${accepted && id}, 1, false, 'GIVEN_BY_RESIDENT',
        '2010-01-01', '2010-01-01', 'x', ${randomBytes(16)}, ${expired}, ${accepted}, ${ended},
        ${ended && 'x'}
      )`;
    return { table: 'consents.mandates', id };
  }
}
