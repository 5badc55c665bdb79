import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { ActorRole } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { rowsPerKey, rowPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { WebhookProblem, WebhookResult } from '../../../platform/webhook-sender.ts';
import type { WebhookDeliveryStatus, WebhookEventKind } from '../generated/types.ts';

/** A hook of the actor's organisation; it is about no person. */
export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly events: WebhookEventKind[];
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

export interface WebhookDeliveryRow extends Decided {
  readonly id: string;
  readonly webhookId: string;
  readonly residentKey: string;
  /** The movement, for the decision. */
  readonly caseId: string;
  readonly kind: WebhookEventKind;
  readonly version: number;
  readonly status: WebhookDeliveryStatus;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly nextAt: Date | null;
  readonly httpStatus: number | null;
  readonly problem: WebhookProblem | null;
  readonly finishedAt: Date | null;
}

export interface NewWebhook {
  readonly id: string;
  readonly organisationId: string;
  readonly url: string;
  readonly events: readonly WebhookEventKind[];
  readonly secret: Buffer;
  readonly actorKind: 'PERSON' | 'MACHINE';
  readonly actorSubject: string;
  readonly actorRole: ActorRole;
  readonly actingSubject: string | null;
  readonly at: Date;
}

const REACHED = maskOf('REFERRAL_STATUS');
/** A try takes at most ten seconds; whoever took it and did not come back is not waited for longer. */
const LEASE = '1 minute';

export async function addWebhook(tx: Sql, hook: NewWebhook): Promise<void> {
  await tx`
    insert into referrals.webhooks (
      id, organisation_id, url, events, secret, actor_kind, actor_subject, actor_role,
      acting_subject, created_at
    ) values (
      ${hook.id}::uuid, ${hook.organisationId}::uuid, ${hook.url}, ${[...hook.events]}::text[],
      ${hook.secret}, ${hook.actorKind}, ${hook.actorSubject}, ${hook.actorRole},
      ${hook.actingSubject}, ${hook.at}
    )`;
}

/** Newest first; of the organisation that the actor works for now. */
export function webhooksOfOwn(sql: Sql, request: RequestContext): Promise<WebhookRow[]> {
  return sql<WebhookRow[]>`
    with ${asking(sql, request)}
    select w.id, w.url, w.events, w.created_at, w.ended_at
    from asking
    join referrals.webhooks w on w.organisation_id = (asking.who).organisation
    order by w.created_at desc, w.id
    limit 500`;
}

/** False when the organisation has no such hook, or it has ended. */
export async function endWebhook(
  tx: Sql,
  organisationId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const ended = await tx`
    update referrals.webhooks set ended_at = ${at}
    where id = ${id}::uuid and organisation_id = ${organisationId}::uuid and ended_at is null`;
  if (ended.count === 0) return false;
  await tx`
    update referrals.webhook_deliveries set status = 'DEAD', finished_at = ${at}
    where webhook_id = ${id}::uuid and status = 'PENDING'`;
  return true;
}

/** What was given up is tried again at once; false when the organisation has no such hook now. */
export async function replayDead(
  tx: Sql,
  organisationId: string,
  id: string,
  deliveryIds: readonly string[] | null,
  at: Date,
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const [hook] = await tx`
    select from referrals.webhooks w
    where w.id = ${id}::uuid and w.organisation_id = ${organisationId}::uuid and w.ended_at is null`;
  if (hook === undefined) return false;
  const only =
    deliveryIds === null ? tx`` : tx`and id = any(${deliveryIds.filter(isUuid)}::uuid[])`;
  await tx`
    update referrals.webhook_deliveries
    set status = 'PENDING', attempts = 0, next_at = ${at}, finished_at = null
    where webhook_id = ${id}::uuid and status = 'DEAD' ${only}`;
  await tx`select platform.emit('referrals.deliver-webhooks', '{}')`;
  return true;
}

function deliveries(sql: Sql, status: WebhookDeliveryStatus | null) {
  // A delivery is reached where what it tells of is reached.
  return sql`from referrals.webhook_deliveries w
    cross join lateral disclosure.decide(asking.who, w.resident_key, w.object_id) d
    where w.webhook_id = hook.id and d.permitted & ${REACHED} <> 0
      ${status === null ? sql`` : sql`and w.status = ${status}`}`;
}

/** Per hook a page, newest first. */
export async function deliveriesOfWebhooks(
  sql: Sql,
  request: RequestContext,
  webhookIds: readonly string[],
  { status, ...page }: NewestFirst & { readonly status: WebhookDeliveryStatus | null },
): Promise<WebhookDeliveryRow[][]> {
  const rows = await sql<WebhookDeliveryRow[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    cross join unnest(${[...webhookIds]}::uuid[]) hook (id)
    cross join lateral (
      select w.id, w.webhook_id, w.resident_key, w.object_id as case_id, w.kind, w.version, w.status,
        w.attempts, w.created_at, w.http_status, w.problem, w.finished_at, d.permitted, d.grounds,
        case when w.status = 'PENDING' then w.next_at end as next_at
      ${deliveries(sql, status)}
        and (w.created_at, w.id) < ${behind(sql, page)}
      order by w.created_at desc, w.id desc
      limit ${page.limit}
    ) listed
    order by listed.created_at desc, listed.id desc`;
  return rowsPerKey(webhookIds, rows, (row) => row.webhookId);
}

export async function totalDeliveriesOfWebhooks(
  sql: Sql,
  request: RequestContext,
  webhookIds: readonly string[],
  { status }: { readonly status: WebhookDeliveryStatus | null },
): Promise<number[]> {
  const rows = await sql<{ webhookId: string; total: number }[]>`
    with ${asking(sql, request)}
    select hook.id as webhook_id, counted.total
    from asking
    cross join unnest(${[...webhookIds]}::uuid[]) hook (id)
    cross join lateral (select count(*)::integer as total ${deliveries(sql, status)}) counted`;
  return rowPerKey(webhookIds, rows, (row) => row.webhookId).map((row) => row?.total ?? 0);
}

/** A delivery that is due, with what it takes to decide and to send it. */
export interface DueDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly kind: WebhookEventKind;
  readonly objectId: string;
  readonly residentKey: string;
  readonly version: number;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly url: string;
  readonly secret: Buffer;
  readonly organisationId: string;
  readonly actorKind: 'PERSON' | 'MACHINE';
  readonly actorSubject: string;
  readonly actorRole: ActorRole;
  readonly actingSubject: string | null;
}

/** Takes what is due, for this process alone until the lease is over; the try counts from here. */
export function takeDue(sql: Sql, at: Date, most: number): Promise<DueDelivery[]> {
  return sql<DueDelivery[]>`
    update referrals.webhook_deliveries d
    set attempts = d.attempts + 1, next_at = ${at}::timestamptz + interval '${sql.unsafe(LEASE)}'
    from referrals.webhooks w
    where w.id = d.webhook_id and d.id in (
      select due.id from referrals.webhook_deliveries due
      where due.status = 'PENDING' and due.next_at <= ${at}::timestamptz
      order by due.next_at
      limit ${most}
      for update skip locked
    )
    returning d.id, d.webhook_id, d.kind, d.object_id, d.resident_key, d.version, d.attempts,
      d.created_at, w.url, w.secret, w.organisation_id, w.actor_kind, w.actor_subject, w.actor_role,
      w.acting_subject`;
}

/** What came of a try: sent, withheld from the start, or to be tried again at `nextAt` (null: given up). */
export type Tried =
  | { readonly id: string; readonly withheld: true }
  | {
      readonly id: string;
      readonly withheld: false;
      readonly result: WebhookResult;
      readonly nextAt: Date | null;
    };

export async function noteTried(sql: Sql, tried: readonly Tried[], at: Date): Promise<void> {
  const rows = tried.map((one) => {
    if (one.withheld)
      return { id: one.id, status: 'WITHHELD', http: null, problem: null, next: null };
    const { id, result, nextAt } = one;
    const status = result.ok ? 'DELIVERED' : nextAt === null ? 'DEAD' : 'PENDING';
    const problem = result.ok ? null : result.problem;
    return { id, status, http: result.httpStatus, problem, next: nextAt?.toISOString() ?? null };
  });
  await sql`
    update referrals.webhook_deliveries d
    set status = t.status, http_status = t.http, problem = t.problem,
      next_at = coalesce(t.next, d.next_at),
      finished_at = case when t.status = 'PENDING' then null else ${at}::timestamptz end
    from jsonb_to_recordset(${sql.json(rows)}) t (
      id uuid, status text, http integer, problem text, next timestamptz
    )
    where d.id = t.id and d.status = 'PENDING'`;
}
