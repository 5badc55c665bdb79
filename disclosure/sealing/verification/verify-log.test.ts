import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../platform/clock.ts';
import { openDatabase } from '../../../platform/database.ts';
import { Frontier } from '../frontier.ts';
import { openLogKey } from '../log-key.ts';
import { pruneLog } from '../prune.ts';
import { leafOf, lineAsJson, type SealedLine } from '../sealed-line.ts';
import { openSealingKit, type SealingKit } from '../testing/sealing-kit.ts';
import type { KeptCheckpoint } from './marks.ts';
import { describeProblem, type Problem } from './problem.ts';
import { verifyLog } from './verify-log.ts';

const DAY_MS = 86_400_000;
const NOON = new Date('2020-11-22T12:00:00Z').getTime();
const minutesPastNoon = (minutes: number) => new Date(NOON + minutes * 60_000);

let kit: SealingKit;
let sql: SealingKit['admin']['sql'];
/** The lines in the order of sealing. */
let lines: string[];

beforeEach(async () => {
  kit = await openSealingKit();
  sql = kit.admin.sql;
  lines = [];
  // Three batches of 100, a minute apart; the nodes of the tree begin at 256.
  for (const batch of [1, 2, 3]) await addBatch(100, minutesPastNoon(batch));
});
afterEach(() => kit.close());

async function addBatch(count: number, now: Date): Promise<void> {
  lines.push(...(await kit.append(count, { at: now })));
  await kit.sealAll({ now: () => now });
  const rows = await sql<{ lineId: string }[]>`
    select line_id from disclosure.access_log_leaves order by leaf_index`;
  lines = rows.map(({ lineId }) => lineId);
}

const verify = (kept: KeptCheckpoint[] = []) => verifyLog({ sql, key: kit.key, kept });

async function problems(kept: KeptCheckpoint[] = []): Promise<readonly Problem[]> {
  return (await verify(kept)).problems;
}

async function checkpoint(): Promise<KeptCheckpoint> {
  const [row] = await sql<{ note: string }[]>`
    select note from disclosure.access_log_checkpoints order by tree_size desc limit 1`;
  return { source: 'kept.txt', note: row?.note ?? '' };
}

const leafAt = (place: number) => ({ leaf: place, line: lines[place] });

describe('a log as it was sealed', () => {
  test('is right, and so is what organisations kept of it', async () => {
    const kept = [await checkpoint()];
    await addBatch(50, minutesPastNoon(4));
    kept.push(await checkpoint());
    expect(await verify(kept)).toEqual({
      lines: 350,
      pruned: 0,
      policies: [],
      erased: 0,
      waiting: { count: 0, oldest: null },
      handovers: 0,
      signedRoots: 4,
      isOtherKey: false,
      problems: [],
      problemCount: 0,
    });
  });

  test('is right before the first line', async () => {
    const empty = await openSealingKit();
    const verified = await verifyLog({ sql: empty.admin.sql, key: empty.key });
    expect(verified).toMatchObject({ lines: 0, signedRoots: 0, problems: [] });
    await empty.close();
  });

  test('is right with lines that still wait', async () => {
    await kit.append(3, { at: minutesPastNoon(5) });
    expect(await verify()).toMatchObject({
      lines: 300,
      waiting: { count: 3, oldest: minutesPastNoon(5) },
      problems: [],
    });
  });

  test('is right with many that wait, which are read once for all pages of the log', async () => {
    for (let part = 0; part < 5; part += 1) await kit.append(5000, { at: minutesPastNoon(5) });
    const statements: string[] = [];
    const counted = openDatabase({
      url: kit.url,
      poolSize: 1,
      applicationName: 'test',
      onStatement: (text) => statements.push(text),
    });
    const [loose] = await kit.append(1);
    await sql`delete from disclosure.access_log_unsealed where line_ids = array[${loose ?? ''}::uuid]`;
    const verified = await verifyLog({ sql: counted.sql, key: kit.key });
    await counted.close();
    expect(verified).toMatchObject({
      waiting: { count: 25_000 },
      problems: [{ kind: 'LINE_PUT_IN', line: loose }],
    });
    const reading = statements.filter((text) => text.includes('access_log_unsealed'));
    // For the lines without a leaf, and to count what waits.
    expect(reading).toHaveLength(2);
  });

  test('is right while lines come in and are sealed', async () => {
    const writing = (async () => {
      const sealer = kit.sealer();
      for (let turn = 0; turn < 40; turn += 1) {
        await kit.append(7);
        await sealer.seal();
      }
    })();
    for (let turn = 0; turn < 5; turn += 1) expect((await verify()).problems).toEqual([]);
    await writing;
    expect(await verify()).toMatchObject({ lines: 580, problems: [] });
  });

  test('is right over more lines than are read at once', async () => {
    await addBatch(9000, minutesPastNoon(5));
    const told: [number, number][] = [];
    const onProgress = (done: number, all: number) => told.push([done, all]);
    const verified = await verifyLog({ sql, key: kit.key, onProgress });
    expect(verified).toMatchObject({ lines: 9300, problems: [] });
    expect(told).toEqual([
      [4096, 9300],
      [8192, 9300],
      [9300, 9300],
    ]);
    await sql`update disclosure.access_log set fields = '{}' where id = ${lines[8500] ?? ''}`;
    expect(await problems()).toMatchObject([{ kind: 'LINE_CHANGED', ...leafAt(8500) }]);
  });
});

describe('a superuser is found out who', () => {
  /** As somebody would who knows how the tree is made, and has all but the key. */
  async function rewriteTree(): Promise<void> {
    const rows = await sql<{ leafIndex: number; line: SealedLine }[]>`
      select f.leaf_index, ${lineAsJson(sql)} as line
      from disclosure.access_log_leaves f join disclosure.access_log l on l.id = f.line_id
      order by f.leaf_index`;
    const frontier = new Frontier();
    await sql`delete from disclosure.access_log_nodes`;
    for (const { leafIndex, line } of rows) {
      const leaf = leafOf(line);
      await sql`
        update disclosure.access_log_leaves set leaf_hash = ${leaf} where leaf_index = ${leafIndex}`;
      for (const { level, index, hash } of frontier.append(leaf))
        if (level === 8)
          await sql`insert into disclosure.access_log_nodes values (8, ${index}, ${hash})`;
    }
  }

  const columns: [column: string, value: string][] = [
    ['at', "at + interval '1 millisecond'"],
    ['outcome', "'REFUSED'"],
    ['subject_ref', 'gen_random_uuid()'],
    ['subject_ref', 'null'],
    ['categories', 'array[categories[2], categories[1]]'],
    ['records', 'array[records[2], records[1]]'],
    ['actor_subject', "'somebody else'"],
    ['acting_subject', "''"],
    ['operation_name', 'null'],
  ];
  test.each(columns)('changes %s to %s', async (column, value) => {
    await sql.unsafe(
      `update disclosure.access_log set ${column} = ${value} where id = '${lines[117] ?? ''}'`,
    );
    expect(await problems()).toMatchObject([{ kind: 'LINE_CHANGED', ...leafAt(117) }]);
  });

  test('changes a line and everything of the tree above it', async () => {
    await sql`update disclosure.access_log set role = 'OPERATOR' where id = ${lines[117] ?? ''}`;
    await rewriteTree();
    expect((await problems())[0]).toMatchObject({ kind: 'LEAF_CHANGED', ...leafAt(117) });
  });

  test('deletes a line', async () => {
    await sql`delete from disclosure.access_log where id = ${lines[5] ?? ''}`;
    expect(await problems()).toMatchObject([{ kind: 'LINE_GONE', ...leafAt(5) }]);
  });

  test('deletes a line with its leaf', async () => {
    await sql`delete from disclosure.access_log where id = ${lines[5] ?? ''}`;
    await sql`delete from disclosure.access_log_leaves where leaf_index = 5`;
    expect(await problems()).toEqual([{ kind: 'LEAVES_GONE', leaf: 5, last: 5 }]);
  });

  test('deletes a line and closes the gap', async () => {
    await sql`delete from disclosure.access_log where id = ${lines[5] ?? ''}`;
    await sql`delete from disclosure.access_log_leaves where leaf_index = 5`;
    await sql`update disclosure.access_log_leaves set leaf_index = -leaf_index where leaf_index > 5`;
    await sql`update disclosure.access_log_leaves set leaf_index = -leaf_index - 1 where leaf_index < 0`;
    await rewriteTree();
    expect((await problems())[0]).toMatchObject({ kind: 'LEAF_CHANGED', leaf: 5, line: lines[6] });
  });

  test('changes the order of two lines', async () => {
    await sql`update disclosure.access_log_leaves set leaf_index = -1 where leaf_index = 40`;
    await sql`update disclosure.access_log_leaves set leaf_index = 40 where leaf_index = 90`;
    await sql`update disclosure.access_log_leaves set leaf_index = 90 where leaf_index = -1`;
    const found = await problems();
    expect(found[0]).toMatchObject({ kind: 'LEAF_CHANGED', leaf: 40, line: lines[90] });
    expect(found[1]).toMatchObject({ kind: 'LEAF_CHANGED', leaf: 90, line: lines[40] });
  });

  test('lets two leaves stand for each other’s lines', async () => {
    const [one, other] = [lines[40] ?? '', lines[90] ?? ''];
    await sql`update disclosure.access_log_leaves set line_id = gen_random_uuid() where leaf_index = 40`;
    await sql`update disclosure.access_log_leaves set line_id = ${one} where leaf_index = 90`;
    await sql`update disclosure.access_log_leaves set line_id = ${other} where leaf_index = 40`;
    expect((await problems())[0]).toMatchObject({ kind: 'LINE_CHANGED', leaf: 40, line: other });
  });

  /** A copy of a line under another id, behind the hub's back. */
  async function copyLine(id: string): Promise<string> {
    const copy = randomUUID();
    await sql`
      insert into disclosure.access_log
      select (jsonb_populate_record(l, jsonb_build_object('id', ${copy}::text))).*
      from disclosure.access_log l where l.id = ${id}`;
    return copy;
  }

  test('puts a line into the log', async () => {
    const line = await copyLine(lines[3] ?? '');
    expect(await problems()).toEqual([{ kind: 'LINE_PUT_IN', line }]);
  });

  test('puts a line into the log and its leaf into the tree', async () => {
    const line = await copyLine(lines[3] ?? '');
    await sql`update disclosure.access_log_leaves set leaf_index = -leaf_index where leaf_index >= 150`;
    await sql`update disclosure.access_log_leaves set leaf_index = 1 - leaf_index where leaf_index < 0`;
    await sql`insert into disclosure.access_log_leaves values (150, ${line}, sha256(''), substr(sha256(''), 1, 16))`;
    await rewriteTree();
    expect((await problems())[0]).toMatchObject({ kind: 'LEAF_CHANGED', leaf: 150, line });
  });

  test('adds a leaf at the end', async () => {
    const line = await copyLine(lines[3] ?? '');
    await sql`insert into disclosure.access_log_leaves values (300, ${line}, sha256(''), substr(sha256(''), 1, 16))`;
    expect((await problems())[0]).toMatchObject({ kind: 'LEAF_CHANGED', leaf: 300, line });
  });

  test('has the hub itself seal a line of long ago', async () => {
    await addBatch(3, minutesPastNoon(40));
    const [old] = await kit.append(1, { at: minutesPastNoon(1) });
    await kit.sealAll({ now: () => minutesPastNoon(60) });
    expect(await problems()).toMatchObject([{ kind: 'LINE_BACKDATED', line: old }]);
  });

  test('cuts the end off', async () => {
    await sql`delete from disclosure.access_log where id = any (${lines.slice(250)}::uuid[])`;
    await sql`delete from disclosure.access_log_leaves where leaf_index >= 250`;
    await sql`delete from disclosure.access_log_nodes`;
    expect(await problems()).toEqual([{ kind: 'LEAVES_GONE', leaf: 250, last: 299 }]);
  });

  test('cuts the end off with its checkpoints, before an organisation that kept one', async () => {
    const kept = await checkpoint();
    await sql`delete from disclosure.access_log where id = any (${lines.slice(200)}::uuid[])`;
    await sql`delete from disclosure.access_log_leaves where leaf_index >= 200`;
    await sql`delete from disclosure.access_log_nodes`;
    await sql`delete from disclosure.access_log_checkpoints where tree_size > 200`;
    expect(await problems()).toEqual([]);
    expect(await problems([kept])).toEqual([
      { kind: 'CUT_BACK', source: 'The checkpoint in kept.txt', leaf: 200, last: 299 },
    ]);
    await addBatch(120, minutesPastNoon(9));
    expect(await problems([kept])).toEqual([
      {
        kind: 'ROOT_DIFFERS',
        source: 'The checkpoint in kept.txt',
        proven: 0,
        leaf: 200,
        last: 299,
      },
    ]);
  });

  test('removes everything', async () => {
    for (const table of ['checkpoints', 'nodes', 'leaves'])
      await sql`delete from ${sql(`disclosure.access_log_${table}`)}`;
    await sql`delete from disclosure.access_log`;
    expect(await problems()).toMatchObject([{ kind: 'EMPTIED' }]);
    // Nobody has a number, and the log had one: that cannot be seen.
    await sql`delete from disclosure.subject_refs`;
    expect(await problems()).toEqual([]);
  });

  test('removes the last checkpoint', async () => {
    await sql`delete from disclosure.access_log_checkpoints where tree_size > 200`;
    const found = await problems();
    expect(found).toEqual([{ kind: 'LEAVES_UNSIGNED', leaf: 200, last: 299 }]);
    expect(found.map(describeProblem)).toEqual([
      'Lines 200 to 299 come after the last signed checkpoint: they were put in, or the checkpoint that signed them was removed.',
    ]);
  });

  test('removes all that is sealed and leaves the lines', async () => {
    await sql`truncate disclosure.access_log_leaves, disclosure.access_log_nodes, disclosure.access_log_checkpoints`;
    const { problems: first, problemCount } = await verify();
    expect(first[0]).toMatchObject({ kind: 'LINE_PUT_IN' });
    expect({ shown: first.length, problemCount }).toEqual({ shown: 20, problemCount: 300 });
  });

  test('empties the log', async () => {
    const kept = await checkpoint();
    await sql`truncate disclosure.access_log, disclosure.access_log_leaves, disclosure.access_log_nodes, disclosure.access_log_checkpoints`;
    expect(await problems([kept])).toMatchObject([
      { kind: 'CUT_BACK', leaf: 0, last: 299 },
      { kind: 'EMPTIED', persons: 300 },
    ]);
  });

  test('changes a checkpoint', async () => {
    await sql`update disclosure.access_log_checkpoints set note = replace(note, E'\n200\n', E'\n199\n') where tree_size = 200`;
    expect(await problems()).toEqual([
      { kind: 'CHECKPOINT_CHANGED', size: 200, reason: 'WRONG_SIGNATURE' },
    ]);
  });

  test('puts a checkpoint where it does not belong', async () => {
    await sql`update disclosure.access_log_checkpoints set tree_size = 150 where tree_size = 200`;
    expect(await problems()).toEqual([
      { kind: 'CHECKPOINT_CHANGED', size: 150, reason: 'WRONG_SIGNATURE' },
    ]);
  });

  test('changes, removes or adds a node', async () => {
    await sql`update disclosure.access_log_nodes set hash = sha256('')`;
    expect(await problems()).toEqual([{ kind: 'NODE_CHANGED', leaf: 0, last: 255 }]);
    await sql`delete from disclosure.access_log_nodes`;
    expect(await problems()).toEqual([{ kind: 'NODE_CHANGED', leaf: 0, last: 255 }]);
    await sql`insert into disclosure.access_log_nodes values (8, 0, sha256('')), (16, 0, sha256(''))`;
    expect(await problems()).toEqual([
      { kind: 'NODE_CHANGED', leaf: 0, last: 255 },
      { kind: 'NODES_PUT_IN', count: 1 },
    ]);
  });

  test('deletes a line before it is sealed', async () => {
    const [line = ''] = await kit.append(2, { at: minutesPastNoon(4) });
    await sql`delete from disclosure.access_log where id = ${line}`;
    await kit.sealAll({ now: () => minutesPastNoon(4) });
    expect(await problems()).toEqual([{ kind: 'WAITING_LINE_GONE', line }]);
  });

  test('keeps a line from being sealed', async () => {
    const [line = ''] = await kit.append(2, { at: minutesPastNoon(4) });
    await sql`
      update disclosure.access_log_unsealed set line_ids = array_remove(line_ids, ${line}::uuid)
      where ${line} = any (line_ids)`;
    await kit.sealAll({ now: () => minutesPastNoon(4) });
    expect(await problems()).toEqual([{ kind: 'LINE_PUT_IN', line }]);
  });
});

describe('whoever has the key too', () => {
  test('is found out by a checkpoint that an organisation kept', async () => {
    const kept = await checkpoint();
    await sql`update disclosure.access_log set role = 'OPERATOR' where id = ${lines[117] ?? ''}`;
    await sql`truncate disclosure.access_log_leaves, disclosure.access_log_nodes, disclosure.access_log_checkpoints`;
    await sql`
      insert into disclosure.access_log_unsealed (line_ids)
      select array[line] from unnest(${lines}::uuid[]) with ordinality as listed (line, place) order by place`;
    await kit.sealAll({ now: () => minutesPastNoon(4) });
    expect(await problems()).toEqual([]);
    expect(await problems([kept])).toMatchObject([{ kind: 'ROOT_DIFFERS', leaf: 0, last: 299 }]);
  });
});

describe('a kept checkpoint', () => {
  test('of another hub, or changed, or none at all is said to be so', async () => {
    const { note } = await checkpoint();
    const other = openLogKey('another secret', randomUUID()).signer.sign('text\n');
    const kept = [
      { source: 'a', note: other },
      { source: 'b', note: note.replace('\n300\n', '\n301\n') },
      { source: 'c', note: 'a shopping list' },
    ];
    expect(await problems(kept)).toEqual([
      { kind: 'KEPT_CHECKPOINT_UNREADABLE', source: 'a', reason: 'OTHER_KEY' },
      { kind: 'KEPT_CHECKPOINT_UNREADABLE', source: 'b', reason: 'WRONG_SIGNATURE' },
      { kind: 'KEPT_CHECKPOINT_UNREADABLE', source: 'c', reason: 'NO_NOTE' },
    ]);
  });
});

describe('no tampering is', () => {
  test('erasure: who a line was about is gone, the line stands', async () => {
    const subject = randomUUID();
    await kit.append(11, { subject });
    await kit.append(1, { subject, fields: ['Mutation.requestErasure'] });
    await erase(subject);
    expect(await verify()).toMatchObject({ lines: 300, erased: 0, problems: [] });
    await kit.sealAll();
    expect(await verify()).toMatchObject({ lines: 312, erased: 12, problems: [] });
    await kit.append(3, { subject });
    await kit.sealAll();
    expect(await verify()).toMatchObject({ lines: 315, erased: 15, problems: [] });
  });

  test('but whom lines are about taken away without an erasure in the log is', async () => {
    const [gone = ''] = await subjects();
    await sql`delete from disclosure.subject_refs where subject = ${gone}`;
    const [problem] = await problems();
    expect(problem).toMatchObject({ kind: 'SUBJECT_GONE', count: 1 });
    expect(describeProblem(problem as Problem)).toContain('without an erasure in the log');
  });

  test('but whom lines are about exchanged is, of each of the two', async () => {
    const [one = '', other = ''] = await subjects();
    await sql`alter table disclosure.subject_refs drop constraint subject_refs_ref_unique`;
    await sql`
      update disclosure.subject_refs s set ref = o.ref from disclosure.subject_refs o
      where (s.subject, o.subject) in ((${one}, ${other}), (${other}, ${one}))`;
    const found = await problems();
    expect(found).toMatchObject([
      { kind: 'SUBJECT_CHANGED', count: 1 },
      { kind: 'SUBJECT_CHANGED', count: 1 },
    ]);
    expect(describeProblem(found[0] as Problem)).toContain('leads to another person');
  });

  test('but lines led to somebody else are, however it is covered in the tree', async () => {
    const [gone = ''] = await subjects();
    await sql`update disclosure.subject_refs set subject = ${randomUUID()} where subject = ${gone}`;
    const [changed] = await problems();
    expect(changed).toMatchObject({ kind: 'SUBJECT_CHANGED' });
    const { leaf } = changed as { leaf: number };
    await sql`update disclosure.access_log_leaves set person_seal = null where leaf_index = ${leaf}`;
    expect(await problems()).toEqual([
      { kind: 'LEAF_CHANGED', ...leafAt(leaf), at: expect.anything() },
    ]);
    await sql`
      update disclosure.access_log_leaves f
      set person_seal = o.person_seal from disclosure.access_log_leaves o
      where f.leaf_index = ${leaf} and o.leaf_index = ${(leaf + 1) % 300}`;
    expect(await problems()).toMatchObject([{ kind: 'LEAF_CHANGED', leaf }]);
  });

  test('a log that was sealed before persons were: its seals hold as they are', async () => {
    const leaves = await sql<{ index: number; hash: Buffer }[]>`
      select leaf_index as index, leaf_hash as hash from disclosure.access_log_leaves`;
    for (const { index, hash } of leaves)
      await sql`
        update disclosure.access_log_leaves
        set person_seal = null, seal = ${kit.key.seal(index, hash, null)}
        where leaf_index = ${index}`;
    expect(await verify()).toMatchObject({ lines: 300, problems: [] });
    await addBatch(10, minutesPastNoon(5));
    expect(await verify()).toMatchObject({ lines: 310, problems: [] });
  });

  test('an erasure of which the law keeps a case, whose lines lead on to an unlinked person', async () => {
    const [subject, successor] = [randomUUID(), randomUUID()];
    await kit.append(11, { subject });
    await kit.append(1, { subject, fields: ['Mutation.requestErasure'] });
    await kit.sealAll();
    await erase(subject, successor);
    expect(await verify()).toMatchObject({ lines: 312, erased: 12, problems: [] });
    await kit.append(2, { subject: successor });
    await kit.sealAll();
    expect(await verify()).toMatchObject({ lines: 314, erased: 12, problems: [] });
  });

  test('but a record of an erasure beside it that the log does not know is', async () => {
    const [gone = ''] = await subjects();
    await erase(gone);
    expect(await problems()).toMatchObject([{ kind: 'SUBJECT_GONE' }]);
  });

  test('but a line about an erasure that was put in to cover it is', async () => {
    const [gone = ''] = await subjects();
    await sql`
      update disclosure.access_log l set fields = '{Mutation.requestErasure}'
      from disclosure.subject_refs s where s.ref = l.subject_ref and s.subject = ${gone}`;
    await erase(gone);
    expect(await problems()).toMatchObject([{ kind: 'LINE_CHANGED' }]);
  });

  const subjects = async () =>
    (await sql<{ subject: string }[]>`select subject from disclosure.subject_refs`).map(
      ({ subject }) => subject,
    );
  const erase = (subject: string, successor: string | null = null) =>
    sql`select disclosure.erase_subject(${subject}, ${successor}, null, now(), '2031-01-01')`;

  const prune = (before: Date) =>
    pruneLog({
      database: kit.admin,
      key: kit.key,
      clock: systemClock,
      before,
      policy: 'ACCESS_LOG_5_YEARS',
    });

  test('pruning by policy: lines of whole batches are gone, their leaves and a signed record stay', async () => {
    const kept = [await checkpoint()];
    expect(await prune(minutesPastNoon(2))).toEqual({ ok: true, lines: 100 });
    expect(await prune(minutesPastNoon(2))).toEqual({ ok: true, lines: 0 });
    expect(await verify(kept)).toMatchObject({ lines: 300, pruned: 100, problems: [] });
    expect(await prune(minutesPastNoon(3))).toEqual({ ok: true, lines: 100 });
    await addBatch(30, minutesPastNoon(4));
    expect(await verify(kept)).toMatchObject({ lines: 330, pruned: 200, problems: [] });
  });

  test('pruning the line that told of an erasure: the signed record tells of it', async () => {
    const subject = randomUUID();
    const at = minutesPastNoon(4);
    await kit.append(1, { subject, at, fields: ['Mutation.requestErasure'] });
    await erase(subject);
    await kit.sealAll({ now: () => at });
    await kit.append(2, { subject, at: minutesPastNoon(5) });
    await kit.sealAll({ now: () => minutesPastNoon(5) });
    expect(await prune(minutesPastNoon(5))).toEqual({ ok: true, lines: 301 });
    expect(await verify()).toMatchObject({ pruned: 301, erased: 2, problems: [] });
    await sql`
      update disclosure.access_log_pruned set note = regexp_replace(note, 'erased [^\n]*\n', '')`;
    expect((await problems())[0]).toEqual({ kind: 'PRUNED_RECORD_CHANGED', count: 1 });
  });

  test('but a line that goes missing beside it is', async () => {
    await prune(minutesPastNoon(2));
    await sql`delete from disclosure.access_log where id = ${lines[100] ?? ''}`;
    expect(await problems()).toMatchObject([{ kind: 'LINE_GONE', ...leafAt(100) }]);
  });

  test('but a record of pruning that nobody signed is, and covers nothing', async () => {
    await prune(minutesPastNoon(2));
    await sql`update disclosure.access_log_pruned set note = replace(note, '0 100', '0 200')`;
    const { problems: found, problemCount } = await verify();
    expect(found[0]).toEqual({ kind: 'PRUNED_RECORD_CHANGED', count: 1 });
    expect(found[1]).toMatchObject({ kind: 'LINE_GONE', leaf: 0 });
    expect(problemCount).toBe(101);
  });

  test('removes everything but the record of what went by policy', async () => {
    expect(await prune(new Date(NOON + DAY_MS))).toMatchObject({ ok: true });
    for (const table of ['checkpoints', 'nodes', 'leaves'])
      await sql`delete from ${sql(`disclosure.access_log_${table}`)}`;
    await sql`delete from disclosure.subject_refs`;
    expect(await problems()).toMatchObject([{ kind: 'CUT_BACK', leaf: 0 }]);
  });

  test('but pruning cannot wash away what was tampered with', async () => {
    await sql`update disclosure.access_log set role = 'OPERATOR' where id = ${lines[42] ?? ''}`;
    expect(await prune(new Date(NOON + DAY_MS))).toEqual({ ok: false, leaf: 42 });
    await sql`delete from disclosure.access_log where id = ${lines[17] ?? ''}`;
    expect(await prune(new Date(NOON + DAY_MS))).toEqual({ ok: false, leaf: 17 });
    expect(await problems()).toHaveLength(2);
  });
});

test('one of something is told as one', () => {
  const told = (problem: Problem) => describeProblem(problem);
  expect(told({ kind: 'PRUNED_RECORD_CHANGED', count: 1 })).toBe(
    '1 record of pruning is not signed by this hub.',
  );
  expect(told({ kind: 'PRUNED_RECORD_CHANGED', count: 2 })).toContain('2 records of pruning are');
  expect(told({ kind: 'HANDOVER_CHANGED', count: 1 })).toContain('1 record of signing over does');
  expect(told({ kind: 'NODES_PUT_IN', count: 1 })).toBe('1 node of the tree belongs to no lines.');
  expect(told({ kind: 'LEAVES_UNSIGNED', leaf: 4, last: 4 })).toBe(
    'Line 4 comes after the last signed checkpoint: it was put in, or the checkpoint that signed it was removed.',
  );
  expect(told({ kind: 'EMPTIED', persons: 1 })).toContain('1 person has a number');
  const ofOne = { leaf: 4, line: 'x', at: null };
  expect(told({ kind: 'SUBJECT_GONE', ...ofOne, count: 1 })).toContain('whom it is about');
  expect(told({ kind: 'CUT_BACK', source: 'x', leaf: 4, last: 4 })).toContain('since is line 4');
});

test('every problem is told in one line that names the place', async () => {
  await sql`update disclosure.access_log set role = 'OPERATOR' where id = ${lines[42] ?? ''}`;
  const [problem] = await problems();
  expect(describeProblem(problem as Problem)).toBe(
    `Line 42 (id ${lines[42] ?? ''}, of 2020-11-22T12:01:00) was changed after it was sealed.`,
  );
});
