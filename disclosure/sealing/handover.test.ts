import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock, type Clock } from '../../platform/clock.ts';
import { FIRST_SECRET, type SecretHistory } from '../../platform/secrets.ts';
import { signCheckpoint } from './checkpoint.ts';
import { signHandover } from './handover.ts';
import { openLogKeys, type LogKeys } from './log-key.ts';
import { pruneLog } from './prune.ts';
import { openSealerDatabase } from './sealer-role.ts';
import { createSealer } from './sealer.ts';
import { openSealingKit, sealUntilDone, type SealingKit } from './testing/sealing-kit.ts';
import { readLogId } from './tree-storage.ts';
import { verifyLog } from './verification/verify-log.ts';

const [SECOND, THIRD] = ['the second secret of this hub', 'the third secret of this hub'];

let kit: SealingKit;
let sql: SealingKit['admin']['sql'];
let logId: string;
/** The clock goes on, so that each batch has a checkpoint that stays. */
let minute = Date.parse('2020-11-22T12:00:00Z');
const nextMinute = (): Clock => {
  minute += 60_000;
  const now = new Date(minute);
  return { now: () => now };
};

beforeEach(async () => {
  kit = await openSealingKit();
  sql = kit.admin.sql;
  logId = await readLogId(sql);
});
afterEach(() => kit.close());

const historyOf = (...before: string[]): SecretHistory => ({
  version: before.length + 1,
  before: new Map(before.map((secret, place) => [place + 1, secret])),
});
const first = () => openLogKeys(kit.hubSecret, FIRST_SECRET, logId);
const second = () => openLogKeys(SECOND, historyOf(kit.hubSecret), logId);
const third = () => openLogKeys(THIRD, historyOf(kit.hubSecret, SECOND), logId);
/** A hub from whose settings the earlier secrets were taken away. */
const alone = (secret: string) => openLogKeys(secret, FIRST_SECRET, logId);

async function seal(keys: LogKeys, lines: number) {
  // The password of the role is another matter than the key.
  const database = openSealerDatabase(kit.url, kit.hubSecret);
  const clock = nextMinute();
  try {
    await kit.append(lines, { at: clock.now() });
    return await createSealer({ database, ...keys, clock }).seal();
  } finally {
    await database.close();
  }
}

const verify = (keys: LogKeys, kept: string[] = []) =>
  verifyLog({ sql, ...keys, kept: kept.map((note) => ({ source: 'kept.txt', note })) });
const kindsOf = async (keys: LogKeys, kept: string[] = []) =>
  (await verify(keys, kept)).problems.map(({ kind }) => kind);

async function checkpoints(): Promise<string[]> {
  const rows = await sql<{ note: string }[]>`
    select note from disclosure.access_log_checkpoints order by tree_size`;
  return rows.map(({ note }) => note);
}

describe('a log that was signed over', () => {
  test('is right across two rotations, with what was kept of each time', async () => {
    await seal(first(), 300);
    await seal(second(), 40);
    await seal(second(), 2);
    await seal(third(), 7);
    const verified = await verify(third(), await checkpoints());
    expect(verified).toMatchObject({ lines: 349, handovers: 2, problems: [], isOtherKey: false });
  });

  test('is right without the earlier secrets, which may be thrown away', async () => {
    await seal(first(), 300);
    await seal(second(), 40);
    expect(await verify(alone(SECOND), await checkpoints())).toMatchObject({
      handovers: 1,
      problems: [],
    });
  });

  test('still names a line that was changed before or after, and one before by its tree alone', async () => {
    await seal(first(), 5);
    await seal(second(), 5);
    await sql`update disclosure.access_log set outcome = 'EMERGENCY' where id in (
      select line_id from disclosure.access_log_leaves where leaf_index in (2, 7))`;
    const changed = ['LINE_CHANGED', 'LINE_CHANGED'];
    expect(await kindsOf(second())).toEqual(changed);
    expect(await kindsOf(alone(SECOND))).toEqual(changed);
    // Made to fit by somebody without any secret: then the roots that both keys signed tell.
    await sql`update disclosure.access_log_leaves set leaf_hash = sha256('x') where leaf_index = 2`;
    expect(await kindsOf(second())).toContain('LEAF_CHANGED');
    expect(await kindsOf(alone(SECOND))).toContain('LINE_CHANGED');
  });

  test('is gone on with by the next process, and not by one that has the earlier secret alone', async () => {
    await seal(first(), 5);
    await seal(second(), 5);
    expect(await seal(second(), 1)).toMatchObject({ kind: 'SEALED' });
    expect(await seal(first(), 1)).toEqual({ kind: 'REFUSED', reason: 'SIGNED_BY_ANOTHER_KEY' });
    expect(await seal(alone(SECOND), 1)).toMatchObject({ kind: 'SEALED' });
    expect((await verify(second())).problems).toEqual([]);
  });

  test('takes what was pruned before and what is pruned after', async () => {
    await seal(first(), 5);
    const prune = (keys: LogKeys) =>
      pruneLog({
        database: kit.admin,
        ...keys,
        clock: systemClock,
        before: new Date(minute + 60_000),
        policy: 'ACCESS_LOG_5_YEARS',
      });
    expect(await prune(first())).toEqual({ ok: true, lines: 5 });
    await seal(second(), 5);
    expect(await verify(second())).toMatchObject({ pruned: 5, problems: [] });
    expect(await prune(alone(SECOND))).toEqual({ ok: true, lines: 5 });
    expect(await verify(alone(SECOND))).toMatchObject({ pruned: 10, problems: [] });
  });
});

describe('a key that was not signed over', () => {
  test('does not go on with the log', async () => {
    await seal(first(), 5);
    expect(await seal(alone(SECOND), 1)).toEqual({
      kind: 'REFUSED',
      reason: 'SIGNED_BY_ANOTHER_KEY',
    });
  });

  test('is refused by verification, whatever record somebody puts there for it', async () => {
    await seal(first(), 5);
    const [note = ''] = await checkpoints();
    const { signer: old } = first().key;
    const { signer: foreign } = alone(SECOND).key;
    const handover = { size: 5, root: Buffer.alloc(32), prunedUpTo: 0, minute: new Date(minute) };
    const forged = signHandover(handover, foreign, foreign).replace(
      foreign.verifierKey,
      old.verifierKey,
    );
    await sql`insert into disclosure.access_log_handovers (tree_size, note) values (5, ${forged})`;
    expect(await kindsOf(first())).toContain('HANDOVER_CHANGED');
    expect(await kindsOf(alone(SECOND), [note])).toEqual(
      expect.arrayContaining(['HANDOVER_CHANGED', 'KEPT_CHECKPOINT_UNREADABLE']),
    );
    expect(await verify(alone(SECOND))).toMatchObject({ isOtherKey: true });
  });

  test('after a rotation is also the earlier one: what it signs of later lines is refused', async () => {
    await seal(first(), 5);
    await seal(second(), 5);
    const times = { minute: new Date(minute), completeUntil: new Date(minute) };
    const late = signCheckpoint(
      { size: 10, root: Buffer.alloc(32, 1), ...times },
      first().key.signer,
    );
    expect(await kindsOf(second(), [late])).toEqual(['KEPT_CHECKPOINT_UNREADABLE']);
    const early = signCheckpoint(
      { size: 5, root: Buffer.alloc(32, 1), ...times },
      first().key.signer,
    );
    expect(await kindsOf(second(), [early])).toEqual(['ROOT_DIFFERS']);
  });

  test('cannot change the record of signing over, nor take it away', async () => {
    await seal(first(), 5);
    await seal(second(), 5);
    await sql`update disclosure.access_log_handovers set note = replace(note, 'pruned 0', 'pruned 5')`;
    expect(await kindsOf(second())).toContain('HANDOVER_CHANGED');
    await sql`delete from disclosure.access_log_handovers`;
    expect(await kindsOf(second())).toContain('CHECKPOINT_CHANGED');
  });
});

test('a sealer that dies between two keys leaves both or nothing', async () => {
  await seal(first(), 5);
  const database = openSealerDatabase(kit.url, kit.hubSecret);
  await kit.append(3);
  const sealer = createSealer({ database, ...second(), clock: nextMinute() });
  await Promise.all([
    sealer.seal(),
    sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'noaberhub sealer' and datname = current_database()`,
  ]).catch(() => {});
  const again = createSealer({ database, ...second(), clock: nextMinute() });
  await sealUntilDone(again).catch(() => sealUntilDone(again));
  expect(await verify(second())).toMatchObject({ lines: 8, handovers: 1, problems: [] });
  await database.close();
});
