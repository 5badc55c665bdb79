import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertSafeDatabase, inTransaction } from '../../platform/database.ts';
import { silentLog } from '../../platform/log.ts';
import { openCheckpoint } from './checkpoint.ts';
import { rootOf, type Hash } from './merkle-tree.ts';
import { SEALED_COLUMNS } from './sealed-line.ts';
import { openSealerDatabase } from './sealer-role.ts';
import { startSealing } from './sealing-loop.ts';
import { openSealingKit, sealUntilDone, type SealingKit } from './testing/sealing-kit.ts';

let kit: SealingKit;

beforeEach(async () => {
  kit = await openSealingKit();
});
afterEach(() => kit.close());

interface Leaf {
  readonly leafIndex: number;
  readonly lineId: string;
  readonly leafHash: Hash;
}

const leaves = () =>
  kit.admin.sql<Leaf[]>`
    select leaf_index, line_id, leaf_hash from disclosure.access_log_leaves order by leaf_index`;

async function latest() {
  const [row] = await kit.admin.sql<{ note: string }[]>`
    select note from disclosure.access_log_checkpoints order by tree_size desc limit 1`;
  const opened = openCheckpoint(row?.note ?? '', kit.key.signer);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.checkpoint;
}

/** Every line once, in places without a gap, under the root that was signed. */
async function expectSealed(ids: readonly string[]) {
  const found = await leaves();
  expect(found.map(({ leafIndex }) => leafIndex)).toEqual(found.map((_, index) => index));
  expect(found.map(({ lineId }) => lineId).sort()).toEqual([...ids].sort());
  const { size, root } = await latest();
  expect(size).toBe(ids.length);
  expect(root).toEqual(rootOf(found.map(({ leafHash }) => leafHash)));
  const [waiting] = await kit.admin.sql`select from disclosure.access_log_unsealed`;
  expect(waiting).toBeUndefined();
}

describe('sealing', () => {
  test('gives each line a place under a signed root, batch by batch', async () => {
    const ids: string[] = [];
    const sealer = kit.sealer();
    for (const count of [1, 2, 5, 300, 4100]) {
      ids.push(...(await kit.append(count)));
      expect(await sealUntilDone(sealer)).toBe(count);
      await expectSealed(ids);
    }
    expect(await sealer.seal()).toEqual({ kind: 'NOTHING_TO_DO' });
  });

  test('is gone on with by whoever comes next', async () => {
    const ids: string[] = [];
    for (const count of [3, 700, 1, 64]) {
      ids.push(...(await kit.append(count)));
      expect(await kit.sealAll()).toBe(count);
      await expectSealed(ids);
    }
  });

  test('takes lines of many transactions, whatever the order of their commits', async () => {
    const ids: string[] = [];
    const sealers = [kit.sealer(), kit.sealer(), kit.sealer()];
    let isWriting = true;
    const sealing = sealers.map(async (sealer) => {
      while (isWriting) {
        await sealer.seal();
        await sleep(Math.random() * 5);
      }
    });
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 25; turn += 1) {
        await inTransaction(kit.admin.sql, async (tx) => {
          const written = await kit.append(1 + ((writer + turn) % 4), {}, tx);
          // Whoever inserted first often commits last.
          await sleep(Math.random() * 30);
          ids.push(...written);
        });
      }
    });
    await Promise.all(writers);
    isWriting = false;
    await Promise.all(sealing);
    await kit.sealAll();
    await expectSealed(ids);
  });

  test('leaves out what is not committed, and takes it when it is', async () => {
    let earlier: string[] = [];
    let later: string[] = [];
    await inTransaction(kit.admin.sql, async (tx) => {
      earlier = await kit.append(2, {}, tx);
      later = await kit.append(3);
      expect(await kit.sealAll()).toBe(3);
    });
    expect(await kit.sealAll()).toBe(2);
    expect(
      (await leaves())
        .map(({ lineId }) => lineId)
        .slice(3)
        .sort(),
    ).toEqual(earlier.sort());
    await expectSealed([...later, ...earlier]);
  });

  test('forgets what was rolled back', async () => {
    await inTransaction(kit.admin.sql, async (tx) => {
      await kit.append(2, {}, tx);
      throw new Error('no');
    }).catch(() => {});
    expect(await kit.sealAll()).toBe(0);
  });

  test('keeps the last checkpoint of each minute, and its time never goes back', async () => {
    const at = (time: string) => ({ now: () => new Date(`2026-11-22T${time}Z`) });
    for (const time of ['17:30:10', '17:30:50', '17:32:00', '17:31:00']) {
      await kit.append(1);
      await kit.sealAll(at(time));
    }
    const rows = await kit.admin.sql`
      select minute, tree_size from disclosure.access_log_checkpoints order by minute`;
    expect([...rows]).toEqual([
      { minute: new Date('2026-11-22T17:30:00Z'), treeSize: 2 },
      { minute: new Date('2026-11-22T17:32:00Z'), treeSize: 4 },
    ]);
    expect((await latest()).minute).toEqual(new Date('2026-11-22T17:32:00Z'));
  });

  test('covers every column of a line', async () => {
    const columns = await kit.admin.sql<{ name: string }[]>`
      select column_name as name from information_schema.columns
      where table_schema = 'disclosure' and table_name = 'access_log'`;
    expect(columns.map(({ name }) => name).sort()).toEqual([...SEALED_COLUMNS].sort());
  });
});

describe('the loop', () => {
  test('seals what comes, and the rest when it is stopped', async () => {
    const loop = startSealing({ sealer: kit.sealer(), log: silentLog });
    const ids = await kit.append(3);
    await expect.poll(leaves, { timeout: 5000 }).toHaveLength(3);
    expect(loop.health()).toBeNull();
    ids.push(...(await kit.append(4)));
    await loop.stop();
    await expectSealed(ids);
  });
});

describe('a tree that is not the signed one', () => {
  const sabotage: [reason: string, tamper: () => PromiseLike<unknown>][] = [
    [
      'LEAVES_CHANGED',
      () =>
        kit.admin
          .sql`update disclosure.access_log_leaves set leaf_hash = sha256('') where leaf_index = 9`,
    ],
    [
      'LEAVES_CHANGED',
      () => kit.admin.sql`delete from disclosure.access_log_leaves where leaf_index = 9`,
    ],
    ['CHECKPOINT_GONE', () => kit.admin.sql`delete from disclosure.access_log_checkpoints`],
    [
      'CHECKPOINT_CHANGED',
      () =>
        kit.admin
          .sql`update disclosure.access_log_checkpoints set note = replace(note, 'sealed 2', 'sealed 3')`,
    ],
    [
      'SIGNED_BY_ANOTHER_KEY',
      () =>
        kit.admin
          .sql`update disclosure.access_log_checkpoints set note = replace(note, 'access-log/', 'access-log/0')`,
    ],
  ];

  test.each(sabotage)('is not gone on with: %s', async (reason, tamper) => {
    await kit.append(10);
    await kit.sealAll();
    await tamper();
    await kit.append(1);
    expect(await kit.sealer().seal()).toEqual({ kind: 'REFUSED', reason });
    expect((await leaves()).length).toBeLessThanOrEqual(10);
  });

  test('is not gone on with when it was cut back under a sealer that saw more', async () => {
    const sealer = kit.sealer();
    const at = (time: string) => ({ now: () => new Date(`2026-11-22T${time}Z`) });
    await kit.append(4);
    await kit.sealAll(at('17:30:00'));
    await kit.append(4);
    await sealUntilDone(sealer);
    await kit.admin.sql`delete from disclosure.access_log_leaves where leaf_index >= 4`;
    await kit.admin.sql`delete from disclosure.access_log_checkpoints where tree_size > 4`;
    await kit.append(1);
    expect(await sealer.seal()).toEqual({ kind: 'REFUSED', reason: 'LOG_CUT_BACK' });
  });
});

describe('the rights', () => {
  const TABLES = [
    'access_log',
    'access_log_leaves',
    'access_log_nodes',
    'access_log_checkpoints',
    'access_log_pruned',
    'access_log_identity',
  ];

  test('to change or delete anything sealed are nobody’s who logs in', async () => {
    const rows = await kit.admin.sql`
      select r.rolname, t.name, p.privilege
      from pg_roles r
      cross join unnest(${TABLES}::text[]) t (name)
      cross join unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p (privilege)
      where r.rolname like 'noaberhub\_%' and case p.privilege
        when 'UPDATE' then has_any_column_privilege(r.oid, 'disclosure.' || t.name, 'UPDATE')
        else has_table_privilege(r.oid, 'disclosure.' || t.name, p.privilege)
      end`;
    expect([...rows]).toEqual([]);
  });

  test('of the sealer are no more than it needs', async () => {
    const database = openSealerDatabase(kit.url, kit.hubSecret);
    await assertSafeDatabase(database, kit.url);
    const { sql } = database;
    const denied = { code: '42501' };
    await expect(
      sql`insert into disclosure.access_log_checkpoints values (now(), 1, '')`,
    ).rejects.toMatchObject(denied);
    await expect(kit.append(1, {}, sql)).rejects.toMatchObject(denied);
    await expect(sql`select from disclosure.subject_refs`).rejects.toMatchObject(denied);
    await expect(sql`select from villages.residents`).rejects.toMatchObject(denied);
    await expect(
      sql`delete from disclosure.access_log where id = ${randomUUID()}`,
    ).rejects.toMatchObject(denied);
    await expect(
      sql`select disclosure.write_checkpoint(0, ${new Date(0)}, '')`.then(
        () => sql`select disclosure.write_checkpoint(0, ${new Date(0)}, '')`,
      ),
    ).rejects.toMatchObject({ code: '22023' });
    await database.close();
  });
});
