/**
 * Deliveries of webhooks with a tenth of the receivers failing: each is delivered at least once, or is
 * listed as given up. The three days of retries pass by moving what waits to now. The hub is a process
 * of its own on a private PostgreSQL with the demo region.
 *
 *   tsx bench/webhooks.ts --deliveries 10000
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../platform/log.ts';
import { spawnHub } from '../test/kit/processes.ts';

const HOOKS = 10;
const LIMIT_MS = 20 * 60_000;

const { values } = parseArgs({ options: { deliveries: { type: 'string', default: '10000' } } });
const perHook = Math.ceil(Number(values.deliveries) / HOOKS);

const folder = mkdtempSync(path.join(tmpdir(), 'bench-webhooks-'));
const server = await startEmbeddedPostgres({ dataDir: folder, log: silentLog });
const admin = postgres(server.url, { max: 2, onnotice: () => {} });
/** How often each message came, by its id. */
const received = new Map<string, number>();
const receiver = createServer((req, res) => {
  const id = String(req.headers['webhook-id']);
  req.resume().on('end', () => {
    // The first receiver always fails, after it has seen the message.
    if (req.url === '/0') {
      res.writeHead(503).end();
      return;
    }
    received.set(id, (received.get(id) ?? 0) + 1);
    res.writeHead(204).end();
  });
});
await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
const hub = spawnHub(['start'], {
  PORT: '0',
  DATA_DIR: folder,
  WEBHOOK_PRIVATE_ADDRESSES: 'on',
});

try {
  await hub.until(/GraphQL +(http:\S+)\/graphql[\s\S]*Ctrl-C/);
  await makeDeliveries();
  const began = performance.now();
  let firstTries: number | null = null;
  for (;;) {
    const [left] = await admin<{ waiting: number; untried: number }[]>`
      select count(*) filter (where status = 'PENDING')::integer as waiting,
        count(*) filter (where attempts = 0)::integer as untried
      from referrals.webhook_deliveries`;
    if (left?.untried === 0) firstTries ??= performance.now() - began;
    if (left?.waiting === 0) break;
    if (performance.now() - began > LIMIT_MS) throw new Error('They did not come to an end.');
    await admin`
      update referrals.webhook_deliveries set next_at = now()
      where status = 'PENDING' and attempts > 0 and next_at > now() + interval '2 minutes'`;
    await admin`select graphile_worker.add_job('referrals.deliver-webhooks', '{}'::json,
      job_key => 'referrals.deliver-webhooks')`;
    await sleep(500);
  }
  await report((performance.now() - began) / 1000, (firstTries ?? 0) / 1000);
} finally {
  if (hub.child.exitCode === null) await hub.end('SIGTERM');
  await admin.end();
  receiver.closeAllConnections();
  receiver.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Hooks of staff whose organisations are party to referrals, and for each as many events as asked. */
async function makeDeliveries(): Promise<void> {
  const { port } = receiver.address() as AddressInfo;
  const staff = await admin<{ subject: string; organisationId: string; role: string }[]>`
    select distinct on (s.organisation_id) s.subject, s.organisation_id as "organisationId", s.role
    from disclosure.staff s
    join referrals.referrals r on r.requester_organisation_id = s.organisation_id
    where s.role in ('GP', 'SOCIAL_WORKER', 'VILLAGE_SUPPORTER', 'COORDINATOR', 'HOME_CARE_NURSE')
      and r.status not in ('DRAFT')
    order by s.organisation_id, s.role`;
  for (let hook = 0; hook < HOOKS; hook += 1) {
    const by = staff[hook % staff.length];
    if (by === undefined) throw new Error('The demo region has no referrals.');
    const id = randomUUID();
    await admin`
      insert into referrals.webhooks (
        id, organisation_id, url, events, secret, actor_kind, actor_subject, actor_role, created_at
      ) values (
        ${id}, ${by.organisationId}, ${`http://127.0.0.1:${port}/${hook}`}, '{REFERRAL}',
        ${randomBytes(32)}, 'PERSON', ${by.subject}, ${by.role}, now()
      )`;
    await admin`
      insert into referrals.webhook_deliveries (
        id, webhook_id, kind, object_id, resident_key, version, created_at, next_at
      )
      select gen_random_uuid(), ${id}, 'REFERRAL', r.id, r.resident_key, v.version, now(), now()
      from referrals.referrals r
      join disclosure.relations d on d.case_id = r.id and d.kind = 'SENDER'
        and d.grantee = 'organisation:' || ${by.organisationId}::text
        and disclosure.holds(d.valid_from, d.valid_until, now())
      cross join generate_series(1, ${perHook}) v (version)
      order by v.version, r.id
      limit ${perHook}`;
  }
}

async function report(seconds: number, firstSeconds: number): Promise<void> {
  const rows = await admin<{ id: string; status: string; url: string; attempts: number }[]>`
    select d.id, d.status, w.url, d.attempts
    from referrals.webhook_deliveries d join referrals.webhooks w on w.id = d.webhook_id`;
  const of = (status: string) => rows.filter((row) => row.status === status);
  const lost = of('DELIVERED').filter(({ id }) => !received.has(id));
  const twice = [...received.values()].filter((times) => times > 1).length;
  console.log(
    [
      `${rows.length} deliveries by ${HOOKS} hooks, one of which fails always; load ${loadavg()[0]?.toFixed(1) ?? ''}`,
      `delivered ${of('DELIVERED').length}, given up after ten tries ${of('DEAD').length}, withheld ${of('WITHHELD').length}, said to be delivered and not received ${lost.length}, received more than once ${twice}`,
      `all first tries in ${firstSeconds.toFixed(1)} s (${(rows.length / firstSeconds).toFixed(0)} a second), all ten tries in ${seconds.toFixed(1)} s`,
    ].join('\n'),
  );
  if (lost.length > 0 || of('DEAD').some(({ attempts }) => attempts !== 10)) process.exitCode = 1;
}
