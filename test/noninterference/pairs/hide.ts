import type postgres from 'postgres';
import type { Actor } from '../../../platform/actor.ts';
import type { Column, Table } from './catalogue.ts';
import { idOf, type Fact, type Facts } from './facts.ts';
import type { Sight } from './sight.ts';

/** One change of what the actor may not see. */
export interface HiddenChange {
  readonly name: string;
  readonly sql: string;
  /** Which rows, by `idOf`. */
  readonly ids: readonly string[];
}

/**
 * Everything that may differ for this actor, as statements: rows that it does not see are changed,
 * removed and added; of rows that it sees the values of categories that it is denied are changed.
 * Derived from the catalogue and the directives, so that a new table or field takes part at once.
 */
export function hiddenChanges(
  tables: readonly Table[],
  facts: Facts,
  sight: Sight,
  actor: Actor,
  seed: number,
): HiddenChange[] {
  const { pinned, seen } = whatStays(facts, sight, actor);
  const half = (row: Fact, salt: string, share: number) =>
    hash(`${row.table.name} ${row.id} ${String(seed)} ${salt}`) % 100 < share;
  const removed = withWhatHangsOn(
    facts,
    facts.rows.filter((row) => !pinned.has(row) && half(row, 'remove', 25)),
    pinned,
  );
  return tables.flatMap((table) => {
    const rows = facts.rows.filter((row) => row.table === table);
    if (rows.length === 0) return [];
    const hidden = rows.filter((row) => !pinned.has(row));
    const changes = [
      added(
        table,
        hidden.filter((row) => half(row, 'add', 20)),
      ),
      ...changedRows(
        table,
        hidden.filter((row) => half(row, 'change', 60)),
        seed,
      ),
      ...deniedColumns(
        table,
        rows.filter((row) => seen.has(row)),
        facts,
        sight,
        seed,
      ),
      {
        name: `${table.name}: removed`,
        sql: `delete from ${table.name} t where ${idOf(table)} = any ($1)`,
        ids: rows.filter((row) => removed.has(row)).map(({ id }) => id),
      },
    ];
    return changes.filter((change): change is HiddenChange => (change?.ids.length ?? 0) > 0);
  });
}

/** Carries out the changes; answers how many rows each one changed. */
export async function changeTheHidden(
  admin: postgres.Sql,
  changes: readonly HiddenChange[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const constraints = await admin<{ table: string; name: string; definition: string }[]>`
    select k.conrelid::regclass::text as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'c' and n.nspname !~ '^(pg_|information_schema|graphile_worker)'`;
  const only = new Set(changes.map(({ name }) => name.split(':')[0] ?? ''));
  const touched = constraints.filter(({ table }) => only.has(table));
  await admin.begin(async (tx) => {
    // What hangs together across columns and rows need not do so where nobody looks.
    await tx`set local session_replication_role = replica`;
    for (const { table, name } of touched)
      await tx.unsafe(`alter table ${table} drop constraint ${name}`);
    for (const change of changes) {
      const { count } = await tx.unsafe(change.sql, [change.ids as string[]]);
      counts.set(change.name, count);
    }
    for (const { table, name, definition } of touched)
      await tx.unsafe(
        `alter table ${table} add constraint ${name} ${definition.replace(/ not valid$/i, '')} not valid`,
      );
  });
  return counts;
}

/**
 * `pinned`: rows that the actor sees, decides by, made itself, or that something it sees hangs on.
 * `seen`: those of them that it sees and nothing else, in which what is denied may differ.
 */
function whatStays(
  facts: Facts,
  sight: Sight,
  actor: Actor,
): { pinned: ReadonlySet<Fact>; seen: ReadonlySet<Fact> } {
  const subject = actor.kind === 'PUBLIC' ? null : actor.subject;
  const own = actor.kind === 'PUBLIC' ? [] : [actor.subject, actor.organisationId];
  const pinned = new Set<Fact>();
  const seen = new Set<Fact>();
  for (const row of facts.rows) {
    const { type } = row.table;
    const isSeen =
      type === null || type.name === 'Resident'
        ? sight.reaches(row) || sight.permitted(row) !== 0
        : (sight.permitted(row) & type.categories) !== 0;
    const decides = row.texts.some(
      (text) => sight.grantees.has(text) || text === 'everybody' || text === 'SELF',
    );
    const isOwn =
      type === null &&
      (row.texts.some((text) => own.includes(text)) || row.ids.some((id) => own.includes(id)));
    // What it opened itself it may close again.
    const isAuthor = subject !== null && row.texts.includes(subject);
    if (isSeen || decides || isOwn || isAuthor || isOverseen(row, actor)) pinned.add(row);
    if (isSeen && !decides && !isOwn) seen.add(row);
  }
  // Whom an overseen line is about stands in the mapping.
  const overseen = new Set(
    facts.rows.filter((row) => isOverseen(row, actor)).flatMap(({ ids }) => ids),
  );
  for (const row of facts.rows)
    if (row.table.name === 'disclosure.subject_refs' && row.ids.some((id) => overseen.has(id)))
      pinned.add(row);
  for (let grew = true; grew;) {
    grew = false;
    for (const row of facts.rows) {
      if (pinned.has(row)) continue;
      const hanging = facts.referring.get(`${row.table.name} ${row.id}`) ?? [];
      if (!hanging.some((other) => pinned.has(other))) continue;
      pinned.add(row);
      grew = true;
    }
  }
  return { pinned, seen };
}

/** What the people of an organisation looked at, which its privacy officer reads (`disclosure.decide_deed`). */
function isOverseen(row: Fact, actor: Actor): boolean {
  return (
    actor.kind !== 'PUBLIC' &&
    actor.role === 'PRIVACY_OFFICER' &&
    actor.organisationId !== null &&
    row.table.name === 'disclosure.access_log' &&
    row.ids.includes(actor.organisationId)
  );
}

function withWhatHangsOn(
  facts: Facts,
  rows: readonly Fact[],
  pinned: ReadonlySet<Fact>,
): ReadonlySet<Fact> {
  const all = new Set<Fact>();
  const add = (row: Fact) => {
    if (all.has(row) || pinned.has(row)) return;
    all.add(row);
    for (const other of facts.referring.get(`${row.table.name} ${row.id}`) ?? []) add(other);
  };
  for (const row of rows) add(row);
  return all;
}

/** Copies under new ids. */
function added(table: Table, rows: readonly Fact[]): HiddenChange | null {
  const { primaryKey, columns } = table;
  const [key] = primaryKey;
  const keyColumn = columns.find(({ name }) => name === key);
  const others = columns.filter(({ unique, name }) => unique && name !== key);
  const isOneId = primaryKey.length === 1 && keyColumn?.type === 'uuid';
  if (!isOneId || others.some(({ type }) => type !== 'uuid' && type !== 'text')) return null;
  const names = columns.filter(({ generated }) => !generated).map(({ name }) => name);
  const values = names.map((name) => {
    const column = columns.find((one) => one.name === name);
    // A subject is somebody: what is somebody else's stays with them.
    const isRef = table.refersTo.some((ref) => ref.column === name) || /_key$/.test(name);
    if (name === key || (column?.unique && column.type === 'uuid' && !isRef))
      return `gen_random_uuid()`;
    if (column?.unique && column.type === 'text') return `'added ' || gen_random_uuid()`;
    return `t.${name}`;
  });
  return {
    name: `${table.name}: added`,
    sql: `insert into ${table.name} (${names.join(', ')})
      select ${values.join(', ')} from ${table.name} t where ${idOf(table)} = any ($1)
      on conflict do nothing`,
    ids: rows.map(({ id }) => id),
  };
}

function changedRows(table: Table, rows: readonly Fact[], seed: number): HiddenChange[] {
  const columns = table.columns.filter(isValue);
  if (columns.length === 0 || rows.length === 0) return [];
  const sets = columns.map((column) => `${column.name} = ${otherValue(table, column, seed)}`);
  return [
    {
      name: `${table.name}: changed`,
      sql: `update ${table.name} t set ${sets.join(', ')} where ${idOf(table)} = any ($1)`,
      ids: rows.map(({ id }) => id),
    },
  ];
}

/** Of rows that are seen, each column all of whose categories are denied. */
function deniedColumns(
  table: Table,
  rows: readonly Fact[],
  facts: Facts,
  sight: Sight,
  seed: number,
): HiddenChange[] {
  const { type } = table;
  if (type === null) return [];
  return table.columns.filter(isValue).map((column) => {
    const fields = type.fields.filter(
      ({ column: name }) => name === column.name || column.name.endsWith(`_${name}`),
    );
    const categories = fields.reduce((mask, field) => mask | field.categories, 0);
    const isOpen = fields.some((field) => field.categories === 0);
    // A row that hangs on this one may show the column as its own, under its own category.
    const isShownBy = ({ table: other }: Fact) =>
      !other.columns.some(({ name }) => name === column.name) &&
      (other.type?.fields.some((field) => field.column === column.name) ?? true);
    const ids = rows
      .filter(() => categories !== 0 && !isOpen)
      .filter((row) => (sight.permitted(row) & categories) === 0)
      .filter((row) => !(facts.referring.get(`${table.name} ${row.id}`) ?? []).some(isShownBy))
      .map(({ id }) => id);
    return {
      name: `${table.name}: ${column.name} denied`,
      sql: `update ${table.name} t set ${column.name} = ${otherValue(table, column, seed)}
        where ${idOf(table)} = any ($1)`,
      ids,
    };
  });
}

/** What a row says, and not which row it is or whose. */
function isValue({ type, unique, generated }: Column): boolean {
  return !unique && !generated && type !== 'uuid' && type !== 'uuid[]' && type !== 'bytea';
}

/** Another value of the same kind: of another row, or made up where any text will do. */
function otherValue(table: Table, column: Column, seed: number): string {
  const { name, type, notNull } = column;
  const chance = `abs(hashtext(${idOf(table)} || '${name}${String(seed)}'))`;
  const codes = column.codes.map((code) => `'${code}'`).join(', ');
  const ofAnother = `(array(select distinct o.${name} from ${table.name} o where o.${name} is not null order by 1 limit 50))`;
  const pick = (list: string) => `(${list})[1 + ${chance} % greatest(cardinality(${list}), 1)]`;
  const base = type.replace(/\(.*\)/, '');
  let value: string;
  if (codes !== '' && base === 'text') value = pick(`array[${codes}]`);
  else if (base === 'text')
    value = `case when t.${name} ~ '^[A-Z][A-Z0-9_]*$' then ${pick(ofAnother)}
      when t.${name} ~ '^(person|self|role|organisation|category|community):' then t.${name}
      else 'Verborgen ' || left(md5(${chance}::text), 6) end`;
  else if (base === 'boolean') value = `not coalesce(t.${name}, false)`;
  else if (base === 'integer' || base === 'smallint' || base === 'bigint')
    value = `coalesce(${pick(ofAnother)}, 1)`;
  else if (base === 'date') value = `coalesce(t.${name}, date '2026-02-01') - (${chance} % 300)`;
  else if (base.startsWith('timestamp'))
    value = `coalesce(t.${name}, timestamptz '2026-02-01') - (${chance} % 200000) * interval '1 minute'`;
  else if (base.endsWith('[]'))
    value = `case when t.${name} = '{}' and ${codes !== ''} then ${codes === '' ? `t.${name}` : `(array[${codes}]::${type})[1:1]`} else '{}'::${type} end`;
  else return `t.${name}`;
  if (notNull) return `coalesce(${value}, t.${name})`;
  return `case when ${chance} % 4 = 0 and t.${name} is not null then null else ${value} end`;
}

function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16777619) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}
