import { ALL_CATEGORIES, maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RecipientNoticeReason } from './recipient-notices.ts';

/** Of whom, and which readings count: all of them where nothing narrows it. */
export interface ReadBefore {
  readonly residentKey: string;
  /** Only what was read on this consent. */
  readonly consentId: string | null;
  /** Only what was read of these. */
  readonly categories: CategoryMask | null;
  /** Only what was read in these cases of the decision. */
  readonly cases: readonly string[] | null;
  /** Not by this organisation. */
  readonly except: string | null;
}

/** An organisation that read something of a resident, as the log has it. */
export interface Recipient {
  readonly organisationId: string;
  readonly roles: string[];
  readonly categories: CategoryMask;
  readonly lastReadAt: Date;
  /** Of the cases that were asked for, those in which it read. */
  readonly caseIds: string[];
}

/** To oversee who read something is not to have received it. */
const RECEIVED = ALL_CATEGORIES & ~maskOf('CONSENTS', 'ACCESS_LOG');

/** On a case alone these are shown without the person: of an open request, or a proposed match. */
const WITHOUT_PERSON = ['REFERRAL_STATUS', 'HELP_REQUESTS', 'VOLUNTEER_MATCHES'];

/**
 * Which organisations read this before and knew of whom, as far as the log goes: whoever was shown a case
 * without its person would learn here whose it is.
 */
export async function recipientsOf(tx: Sql, read: ReadBefore): Promise<Recipient[]> {
  const { residentKey, consentId, cases, except } = read;
  const categories = (read.categories ?? ALL_CATEGORIES) & RECEIVED;
  return tx<Recipient[]>`
    select l.organisation_id, array_agg(distinct l.role order by l.role) as roles,
      bit_or(disclosure.mask(part.category)) as categories, max(l.at) as last_read_at,
      array(
        select distinct met.id from disclosure.access_log again
        cross join unnest(again.cases) met (id)
        where again.id = any (array_agg(l.id)) and met.id = any (${cases}::uuid[])
        order by met.id
      ) as case_ids
    from disclosure.subject_refs s
    join disclosure.access_log l on l.subject_ref = s.ref
      and l.outcome <> 'REFUSED' and l.organisation_id is not null
      and l.organisation_id is distinct from ${except}::uuid
      and (${cases}::uuid[] is null or l.cases && ${cases}::uuid[])
    cross join lateral unnest(l.categories, l.bases, l.records) part (category, basis, record)
    where s.subject = ${residentKey}::uuid
      and disclosure.mask(part.category) & ${categories}::integer <> 0
      and part.basis not in ('SELF', 'REPRESENTATIVE')
      and (
        part.basis not in ('CASE', 'MATCH') or part.category <> all (${WITHOUT_PERSON}::text[])
        or disclosure.person_of_deed(l) is not null
      )
      and (${consentId}::uuid is null or exists (
        select from disclosure.records c
        where c.id = ${consentId}::uuid and c.id = part.record and c.decision = 'PERMIT'
      ))
    group by l.organisation_id
    order by l.organisation_id`;
}

export interface NewRecipientNotice extends Recipient {
  readonly id: string;
  /** Under which id the organisation knew the resident. */
  readonly personId: string;
}

/** Writes the notices, and tells whoever had read it there and the privacy officer that there is one. */
export async function addRecipientNotices(
  tx: Sql,
  notices: readonly NewRecipientNotice[],
  about: {
    /** Null where the resident is erased in this transaction: nothing may lead back to them. */
    readonly residentKey: string | null;
    readonly reason: RecipientNoticeReason;
    readonly consentId: string | null;
    readonly rightsRequestId: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const { reason, at } = about;
  const occasion =
    reason === 'CONSENT_WITHDRAWN' ? 'DATA_READ_BEFORE_WITHDRAWAL' : 'DATA_READ_BEFORE_CHANGE';
  await tx`
    with listed as (
      select * from jsonb_to_recordset(${JSON.stringify(notices)}::text::jsonb) as l (
        "id" uuid, "organisationId" uuid, "roles" text[], "categories" integer,
        "lastReadAt" timestamptz, "personId" text, "caseIds" uuid[]
      )
    ), added as (
      insert into consents.recipient_notices (
        id, resident_key, organisation_id, reason, categories, roles, person_id, case_ids,
        last_read_at, consent_id, rights_request_id, told_at
      )
      select l."id", coalesce(${about.residentKey}::uuid, l."id"), l."organisationId", ${reason}::text,
        l."categories", l."roles", l."personId", l."caseIds", l."lastReadAt",
        ${about.consentId}::uuid, ${about.rightsRequestId}::uuid, ${at}::timestamptz
      from listed l
      returning id, organisation_id, roles
    )
    select disclosure.tell_staff(
      added.organisation_id, told.role, null, ${occasion}::text, added.id, ${at}::timestamptz, null
    )
    from added
    cross join lateral (select unnest(added.roles) union select 'PRIVACY_OFFICER') told (role)`;
  // Last: what decisions read follows from the notices.
  await tx`
    select consents.refresh_relations(subject.key)
    from (
      select distinct coalesce(${about.residentKey}::uuid, id) as key
      from unnest(${notices.map(({ id }) => id)}::uuid[]) notice (id)
    ) subject`;
}
