import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../../platform/testing/scratch-database.ts';
import { seedMessage } from './seed-message.ts';
import { seedDemoRegion } from './seed.ts';
import type { SeededTables } from './write-tables.ts';

const anchor = new Date('2026-03-01T15:20:00Z');

let database: ScratchDatabase;
let sql: postgres.Sql;
let seeded: SeededTables;

beforeAll(async () => {
  // A copy of what migrateHub made of an empty database.
  database = await createScratchDatabase({ template: inject('template').name });
  sql = postgres(database.adminUrl, { max: 2, onnotice: () => {} });
  const rows = await seedDemoRegion({ adminUrl: database.adminUrl, residents: 2000, anchor });
  if (rows === null) throw new Error('The database was not empty.');
  seeded = rows;
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

const hashOfTables = async (of: postgres.Sql) => {
  const hashes: Record<string, string> = {};
  for (const table of seeded.keys()) {
    const [row] = await of.unsafe<{ hash: string }[]>(
      `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as hash from ${table} t`,
    );
    hashes[table] = row?.hash ?? '';
  }
  return hashes;
};

describe('the demo region', () => {
  test('is counted table by table as it stands in the database', async () => {
    for (const [table, rows] of seeded) {
      const [{ count } = { count: -1 }] = await sql.unsafe<{ count: number }[]>(
        `select count(*)::integer as count from ${table}`,
      );
      expect({ table, rows }).toEqual({ table, rows: count });
    }
    expect(seedMessage(seeded)).toContain('2,000  residents');
  });

  test('is the same in every database that was seeded so', async () => {
    const second = await createScratchDatabase({ template: inject('template').name });
    const other = postgres(second.adminUrl, { max: 1, onnotice: () => {} });
    try {
      await seedDemoRegion({ adminUrl: second.adminUrl, residents: 2000, anchor });
      expect(await hashOfTables(other)).toEqual(await hashOfTables(sql));
    } finally {
      await other.end();
      await second.drop();
    }
  });

  test('is the same when it is made in parts, interrupted and resumed', async () => {
    const second = await createScratchDatabase({ template: inject('template').name });
    const other = postgres(second.adminUrl, { max: 1, onnotice: () => {} });
    const { adminUrl } = second;
    const options = { adminUrl, residents: 2000, anchor, partSize: 1000 };
    let parts = 0;
    try {
      const interrupt = (table: string, rows: number) => {
        if (table === 'housing.interests' && rows > 0 && parts++ > 0)
          throw new Error('Interrupted.');
      };
      await expect(seedDemoRegion({ ...options, onTable: interrupt })).rejects.toThrow(
        'Interrupted.',
      );
      expect(await other`select from villages.residents`).toHaveLength(1000);
      expect(await seedDemoRegion(options)).toBeNull();
      // As on another day: the dates stay those of the beginning.
      const later = { ...options, anchor: new Date('2026-03-09T00:00:00Z'), resume: true };
      await expect(seedDemoRegion({ ...later, residents: 2001 })).rejects.toThrow(
        'hub seed --residents 2000',
      );
      const rows = await seedDemoRegion(later);
      expect(Object.fromEntries(rows ?? [])).toEqual(Object.fromEntries(seeded));
      expect(await hashOfTables(other)).toEqual(await hashOfTables(sql));
      expect(await seedDemoRegion(later)).toBeNull();
    } finally {
      await other.end();
      await second.drop();
    }
  });

  test('is not made in a database that holds data: nothing changes', async () => {
    const before = await hashOfTables(sql);
    expect(await seedDemoRegion({ adminUrl: database.adminUrl, residents: 5 })).toBeNull();
    expect(await hashOfTables(sql)).toEqual(before);
  });

  test('is made once when two ask at the same time', async () => {
    const third = await createScratchDatabase({ template: inject('template').name });
    try {
      const { adminUrl } = third;
      const both = await Promise.all([
        seedDemoRegion({ adminUrl, residents: 30 }),
        seedDemoRegion({ adminUrl, residents: 30 }),
      ]);
      expect(both.filter((rows) => rows === null)).toHaveLength(1);
    } finally {
      await third.drop();
    }
  });

  test('is made whole or not at all', async () => {
    const broken = await createScratchDatabase({ template: inject('template').name });
    const other = postgres(broken.adminUrl, { max: 1, onnotice: () => {} });
    try {
      await other`alter table housing.interests add constraint nothing check (false)`;
      const { adminUrl } = broken;
      await expect(seedDemoRegion({ adminUrl, residents: 100 })).rejects.toThrow();
      expect(await other`select from disclosure.organisations`).toHaveLength(0);
    } finally {
      await other.end();
      await broken.drop();
    }
  });
});

test('a connection that is lost on the way is told in one line, and nothing is left', async () => {
  const cut = await createScratchDatabase({ template: inject('template').name });
  const other = postgres(cut.adminUrl, { max: 1, onnotice: () => {} });
  try {
    const { adminUrl } = cut;
    const cutting: Promise<unknown>[] = [];
    const onTable = () => {
      if (cutting.length > 0) return;
      const ended = other`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'noaberhub seed' and datname = current_database()`;
      cutting.push(Promise.resolve(ended));
    };
    await expect(seedDemoRegion({ adminUrl, residents: 2000, onTable })).rejects.toThrow(
      /^The database \S+ at .* cannot be used: the connection was cut/,
    );
    await Promise.all(cutting);
    expect(await other`select from disclosure.organisations`).toHaveLength(0);
    expect((await seedDemoRegion({ adminUrl, residents: 50 }))?.size).toBeGreaterThan(0);
  } finally {
    await other.end();
    await cut.drop();
  }
});

describe('relations', () => {
  test('are what the owners expect of their facts, none astray', async () => {
    const astray = await sql`
      with expected as (
        select * from villages.expected_relations
        union all select * from volunteers.expected_relations
        union all select * from referrals.expected_relations
        union all select * from consents.expected_relations
      ), actual as (
        select
          subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject,
          valid_from, valid_until
        from disclosure.relations
      )
      (select 'missing' as which, m.* from (table expected except all table actual) m)
      union all
      (select 'too many', t.* from (table actual except all table expected) t)
    `;
    expect(astray).toEqual([]);
  });

  test('none lead from the practice of Veendam to anybody in Gees', async () => {
    const found = await sql`
      select r.kind
      from disclosure.relations r
      join villages.residents v on v.key = r.subject
      join villages.communities c on c.id = v.community_id and c.slug = 'gees'
      join disclosure.staff s on s.subject = 'demo:gp-veendam'
      where r.grantee in ('organisation:' || s.organisation_id, 'person:' || s.subject)
    `;
    expect(found).toEqual([]);
  });
});

describe('facts of the state machines', () => {
  test('every change of a movement or match leaves one event, the last at its status', async () => {
    const wrong = await sql`
      select r.id from referrals.referrals r
      where r.version <> (select count(*) from referrals.referral_events e where e.referral_id = r.id)
        or r.status <> (select e.to_status from referrals.referral_events e
          where e.referral_id = r.id and e.version = r.version)
      union all
      select h.id from referrals.handovers h
      where h.version <> (select count(*) from referrals.handover_events e where e.handover_id = h.id)
        or h.status <> (select e.to_status from referrals.handover_events e
          where e.handover_id = h.id and e.version = h.version)
      union all
      select m.id from volunteers.matches m
      where m.version <> (select count(*) from volunteers.match_events e where e.match_id = m.id)
        or m.status <> (select e.to_status from volunteers.match_events e
          where e.match_id = m.id and e.version = m.version)
    `;
    expect(wrong).toEqual([]);
  });

  test('nobody was proposed without an agreement in force for that kind, in the same village', async () => {
    const wrong = await sql`
      select m.id
      from volunteers.matches m
      join volunteers.help_requests h on h.id = m.help_request_id
      join volunteers.volunteers v on v.key = m.volunteer_key
      where v.community_id <> h.community_id or not exists (
        select from volunteers.agreements a
        where a.volunteer_key = v.key and h.kind = any (a.covers)
          and a.signed_on <= m.proposed_at::date
          and (a.valid_until is null or a.valid_until >= m.proposed_at::date)
      )
    `;
    expect(wrong).toEqual([]);
  });
});
