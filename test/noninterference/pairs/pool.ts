import type { Pseudonyms } from '../../../disclosure/pseudonyms.ts';
import type { Actor } from '../../../platform/actor.ts';
import { plural, type Table } from './catalogue.ts';
import type { Contents } from './contents.ts';
import type { Fact } from './facts.ts';
import type { Random } from './random.ts';
import { readFieldTypes, snake } from './schema-model.ts';
import type { Sight } from './sight.ts';

/** Values to ask with: what stands in the data, seen and unseen, and what stands nowhere. */
export interface Pool {
  /** An id of this type as the actor would name it; most are of rows that it reaches. */
  id(random: Random, type: string | null): string;
  /** The id of a row that the actor does not reach. */
  unseen(random: Random, type: string): string;
  /** Ids of rows that the actor reaches: newest first, of each standing in turn, its own organisation's first. */
  seenIds(type: string): readonly string[];
  /** Ids of rows of this type that refer to the row with this id, or that it refers to. */
  around(id: string, type: string): readonly string[];
  /** The status of the row with this id, and what the actor's organisation is in it; null where it has neither. */
  standing(id: string): string | null;
  /** Ids of rows that the actor does not reach. */
  unseenIds(type: string): readonly string[];
  /** Ids, as rows have them, of rows about people of whom the actor sees nothing at all. */
  strangers(type: string): readonly string[];
  /** An id that an answer told, with what else it said of the row. */
  readonly learn: (type: string, id: string, row: Readonly<Record<string, unknown>>) => void;
  /** The slug of the row with this id; null where it has none. */
  slug(id: string): string | null;
  /** The version that the row with this id has; null where it has none. */
  version(id: string): number | null;
  /** A text as it stands in a column of this name, or in any. */
  text(random: Random, name: string): string;
  /** The keys of a type, for representations. */
  keys(type: string): readonly string[];
  /** Cursors that the actor was given, by the field that gave them. */
  readonly cursors: Map<string, string[]>;
}

interface KnownIds {
  readonly seen: string[];
  readonly unseen: string[];
  /** Those seen. */
  readonly byStanding: Map<string, string[]>;
}

const UNKNOWN = 'c1c1c1c1-0000-4000-8000-000000000001';

export const HOSTILE_TEXTS = [
  '',
  ' ',
  "'; drop table villages.residents; --",
  '%',
  '_',
  '__proto__',
  'constructor',
  '\u0000',
  '\u202e\ud83d',
  '../../etc/passwd',
  '${7*7}',
  '111222333',
  'x'.repeat(9000),
  '0',
  'null',
  '2026-02-30',
  '[object Object]',
];

export const organisationOf = (actor: Actor): string | null =>
  actor.kind === 'PUBLIC' ? null : actor.organisationId;

/** What this actor may name of the contents of its world. */
export function createPool(
  contents: Contents,
  sight: Sight,
  pseudonyms: Pseudonyms,
  ownOrganisation: string | null,
): Pool {
  const { facts } = contents;
  const ids = new Map<string, KnownIds>();
  const versions = new Map<string, number>();
  const slugs = new Map<string, string>();
  const sides = new Map<string, string>();
  const standings = new Map<string, string>();
  const around = new Map<string, string[]>();
  const link = (one: string, two: string) => around.set(one, [...(around.get(one) ?? []), two]);
  const strange = new Map<string, string[]>();
  const texts = new Map(contents.texts);
  for (const [name, text] of Object.entries(WELL_FORMED))
    texts.set(name, [text, ...(texts.get(name) ?? [])]);
  const fieldTypes = readFieldTypes();
  const rowsOf = new Map<Table, Map<string, Fact>>();
  for (const row of facts.rows) {
    const ofTable = rowsOf.get(row.table) ?? new Map<string, Fact>();
    ofTable.set(row.id, row);
    rowsOf.set(row.table, ofTable);
  }
  const named = (type: string, key: string) => (type === 'Resident' ? pseudonyms.idOf(key) : key);

  for (const [table, rows] of contents.rows) {
    const type = table.type?.name ?? `of ${table.name.split('.')[1] ?? ''}`;
    const own = ids.get(type) ?? nobody();
    ids.set(type, own);
    for (const row of rows) {
      const fact = rowsOf.get(table)?.get(row.key);
      const isSeen = !fact || (sight.permitted(fact) !== 0 && sight.reaches(fact));
      const id = named(type, row.id);
      (isSeen ? own.seen : own.unseen).push(id);
      const side = ownOrganisation === null ? [] : (fact?.columnsWith(ownOrganisation) ?? []);
      sides.set(id, side.join(' '));
      const standing = `${side.join(' ')}:${row.status ?? ''}`;
      if (isSeen) own.byStanding.set(standing, [...(own.byStanding.get(standing) ?? []), id]);
      if (row.version !== null) versions.set(id, row.version);
      if (row.slug !== null) slugs.set(id, row.slug);
      if (standing !== ':') standings.set(id, standing);
      for (const other of fact?.ids ?? [])
        if (other !== row.id) {
          link(other, id);
          link(id, other);
        }
      if (fact && !fact.subjects.some((subject) => sight.knows(subject)))
        strange.set(type, [...(strange.get(type) ?? []), row.id]);
    }
  }
  const residents = facts.rows.filter((row) => row.table.type?.name === 'Resident');
  const every = [...ids.values()].flatMap(({ seen, unseen }) => [...seen, ...unseen]);
  const cursors = new Map<string, string[]>();

  const found = new Map<string, KnownIds | null>();

  /** By the name of the type, of its table, of a field that leads to it, or by the end of its name. */
  function ofType(type: string): KnownIds | null {
    let known = found.get(type);
    if (known === undefined) found.set(type, (known = findType(type)));
    return known;
  }

  function findType(type: string): KnownIds | null {
    const exact = ids.get(type) ?? ids.get(`of ${plural(snake(type))}`);
    if (exact) return exact;
    const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
    const types = [...(fieldTypes.get(field) ?? [])];
    const shared = types.flatMap((name) => ids.get(`of ${plural(snake(name))}`) ?? []);
    const led = shared.length > 0 ? shared : types.flatMap((name) => ids.get(name) ?? []);
    const ending = [...ids].filter(
      ([name]) =>
        name.endsWith(lastWordOf(type)) || name === `of ${plural(lastWordOf(type).toLowerCase())}`,
    );
    const all = led.length > 0 ? led : ending.map(([, one]) => one);
    return all.length > 0 ? merged(all) : null;
  }

  return {
    cursors,
    id(random, type) {
      const turn = random.next();
      const known = type === null ? undefined : ofType(type);
      // Much can be done for the own organisation alone.
      if (ownOrganisation !== null && known?.seen.includes(ownOrganisation) && random.chance(0.4))
        return ownOrganisation;
      // Of each status as often as of any other, or most would be of rows that are done with.
      if (known && turn < 0.6 && known.seen.length > 0)
        return random.pick(
          random.pick([...known.byStanding.values()].filter(({ length }) => length > 0)),
        );
      if (known && turn < 0.85 && known.unseen.length > 0) return random.pick(known.unseen);
      if (turn < 0.92) return random.pick(every);
      if (turn < 0.97) return random.pick([UNKNOWN, pseudonyms.idOf(UNKNOWN)]);
      return random.pick(HOSTILE_TEXTS);
    },
    unseen(random, type) {
      const known = ofType(type)?.unseen ?? [];
      return known.length > 0 ? random.pick(known) : UNKNOWN;
    },
    seenIds(type) {
      const isOwn = ([standing]: [string, unknown]) => !standing.startsWith(':');
      const groups = [...(ofType(type)?.byStanding ?? [])];
      const lists = [...groups.filter(isOwn), ...groups.filter((one) => !isOwn(one))].map(
        ([, list]) => list,
      );
      const longest = Math.max(0, ...lists.map(({ length }) => length));
      return Array.from({ length: longest }, (_, place) =>
        lists.flatMap((list) => list.slice(place, place + 1)),
      ).flat();
    },
    around: (id, type) => {
      const wanted = new Set(ofType(type)?.seen ?? []);
      return (around.get(id) ?? []).filter((other) => wanted.has(other));
    },
    standing: (id) => standings.get(id) ?? null,
    unseenIds: (type) => ofType(type)?.unseen ?? [],
    strangers: (type) => strange.get(type) ?? [],
    learn(type, id, { version, status }) {
      if (typeof version === 'number') versions.set(id, version);
      const own = ids.get(type) ?? ofType(type) ?? nobody();
      if (ofType(type) === null) found.set(type, own);
      for (const [of, list] of own.byStanding)
        own.byStanding.set(
          of,
          list.filter((other) => other !== id),
        );
      const standing = `${sides.get(id) ?? ''}:${typeof status === 'string' ? status : ''}`;
      standings.set(id, standing);
      own.byStanding.set(standing, [id, ...(own.byStanding.get(standing) ?? [])]);
      if (!own.seen.includes(id)) own.seen.push(id);
    },
    slug: (id) => slugs.get(id) ?? null,
    version: (id) => versions.get(id) ?? null,
    text(random, name) {
      const own = texts.get(snake(name)) ?? [];
      if (own.length > 0 && random.chance(0.85)) return random.pick(own);
      return random.pick([...(texts.get(random.pick([...texts.keys()])) ?? []), 'Tekst']);
    },
    keys(type) {
      if (type === 'Resident') return residents.flatMap(({ subjects }) => subjects);
      const known = ofType(type);
      return known ? [...known.seen, ...known.unseen] : every;
    },
  };
}

function lastWordOf(type: string): string {
  return /[A-Z][a-z0-9]*$/.exec(type)?.[0] ?? type;
}

const nobody = (): KnownIds => ({ seen: [], unseen: [], byStanding: new Map() });

function merged(all: readonly KnownIds[]): KnownIds {
  const byStanding = new Map<string, string[]>();
  for (const [standing, list] of all.flatMap((one) => [...one.byStanding]))
    byStanding.set(standing, [...(byStanding.get(standing) ?? []), ...list]);
  const of = (which: 'seen' | 'unseen') => all.flatMap((one) => one[which]);
  return { seen: of('seen'), unseen: of('unseen'), byStanding };
}

/** Where no text of the data has the form that is asked for. */
const WELL_FORMED: Readonly<Record<string, string>> = {
  url: 'https://system.example.org/hook',
  location: 'https://system.example.org/letter.pdf',
  media_type: 'application/pdf',
  sha256: 'a'.repeat(64),
};
