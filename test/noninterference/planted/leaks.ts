import type postgres from 'postgres';
import type { Parts } from '../../../hub/parts.ts';
import { badUserInput } from '../../../platform/errors.ts';
import type { SubgraphName } from '../../../schema/subgraph-sdl.ts';
import type { PlantedLeak } from '../pairs/world.ts';

// One leak for each kind of channel, put into a test build and nowhere else. Each is a mistake that
// somebody could make: a statement without its scope, a check that is bound to the wrong thing.

type Row = any;
type Resolver = (source: Row, args: Row, context: Row, info: Row) => Row;

/** Puts a resolver of its own before the one that stands there. */
function instead(
  parts: Parts,
  subgraph: SubgraphName,
  place: string,
  make: (inner: Resolver) => Resolver,
): void {
  const [typeName = '', fieldName = ''] = place.split('.');
  const type = parts.subgraphs[subgraph]?.schema.getType(typeName);
  const field = type && 'getFields' in type ? type.getFields()[fieldName] : undefined;
  if (!field || !('resolve' in field)) throw new Error(`${subgraph} has no ${place}.`);
  field.resolve = make(
    (field.resolve as Resolver | undefined) ?? ((source: Row) => source[fieldName]),
  );
}

const count = async (sql: postgres.PendingQuery<Row[]>): Promise<number> =>
  Number((await sql)[0]?.['count'] ?? 0);

const needsOf = async (admin: postgres.Sql, key: string): Promise<string> =>
  String(
    (
      await admin`select functional_needs::text as needs from villages.residents where key = ${key}`
    )[0]?.['needs'],
  );

export interface NamedLeak extends PlantedLeak {
  readonly channel: string;
  readonly mistake: string;
}

export const PLANTED: readonly NamedLeak[] = [
  {
    channel: 'filter',
    mistake: 'with a filter, all rows that it selects are counted',
    patch: (parts, admin) =>
      instead(
        parts,
        'villages',
        'Community.helpRequests',
        (inner) =>
          async (source, args, ...rest) => {
            const list = await inner(source, args, ...rest);
            if (!args.kind) return list;
            const totalCount = () =>
              count(admin`
                select count(*) from villages.help_requests
                where community_id = ${source.id} and kind = ${args.kind}`);
            return { ...list, totalCount };
          },
      ),
  },
  {
    channel: 'sort',
    mistake: 'rows are ordered by what is not reached',
    patch: (parts, admin) =>
      instead(parts, 'villages', 'Query.communities', (inner) => async (...asked) => {
        const rows: Row[] = await inner(...asked);
        const counts = await admin`
          select community_id as id, count(*) from villages.residents where household_size = 1 group by 1`;
        const alone = new Map(counts.map(({ id, count: found }) => [id, Number(found)]));
        return [...rows].sort((one, two) => (alone.get(two.id) ?? 0) - (alone.get(one.id) ?? 0));
      }),
  },
  {
    channel: 'cursor',
    mistake: 'a cursor holds a value that is withheld',
    patch: (parts, admin) => {
      for (const [subgraph, place, subject] of [
        ['villages', 'Community.residents', 'key'],
        ['villages', 'Community.helpRequests', 'residentKey'],
        ['referrals', 'Query.referrals', 'residentKey'],
        ['volunteers', 'Query.myMatches', 'residentKey'],
      ] as const)
        instead(parts, subgraph, place, (inner) => async (...asked) => {
          const list = await inner(...asked);
          const told = async (edge: Row) => {
            const needs = await needsOf(admin, edge.node[subject]);
            return { ...edge, cursor: `${edge.cursor}${Buffer.from(needs).toString('base64url')}` };
          };
          return { ...list, edges: async () => Promise.all((await list.edges()).map(told)) };
        });
    },
  },
  {
    channel: 'count',
    mistake: 'a total is counted without the scope',
    patch: (parts, admin) =>
      instead(parts, 'villages', 'Community.residents', (inner) => async (source, ...rest) => ({
        ...(await inner(source, ...rest)),
        totalCount: () =>
          count(admin`select count(*) from villages.residents where community_id = ${source.id}`),
      })),
  },
  {
    channel: 'page info',
    mistake: 'the end of a list is found before the scope',
    patch: (parts, admin) =>
      instead(
        parts,
        'volunteers',
        'Community.volunteers',
        (inner) =>
          async (source, args, ...rest) => {
            const list = await inner(source, args, ...rest);
            const all = await count(admin`
          select count(*) from volunteers.volunteers where community_id = ${source.id} and telephone is null`);
            const pageInfo = async () => ({
              ...(await list.pageInfo()),
              hasPreviousPage: all % 2 === 0,
            });
            return { ...list, pageInfo };
          },
      ),
  },
  {
    channel: 'null versus error',
    mistake: 'a value that is withheld is an error, and null where there is none',
    patch: (parts, admin) =>
      instead(parts, 'villages', 'Resident.functionalNeeds', (inner) => async (source, ...rest) => {
        const value = await inner(source, ...rest);
        if (value === null && (await needsOf(admin, source.key)) !== '{}')
          throw badUserInput('You may not see this.');
        return value;
      }),
  },
  {
    channel: 'error text',
    mistake: 'an error names what was looked for',
    patch: (parts, admin) => {
      for (const [subgraph, root, table, column] of [
        ['villages', 'helpRequest', 'villages.help_requests', 'text'],
        ['referrals', 'referral', 'referrals.referrals', 'letter'],
        ['referrals', 'case', 'referrals.cases', 'topic'],
        ['volunteers', 'match', 'volunteers.matches', 'proposed_at'],
      ] as const)
        instead(parts, subgraph, `Query.${root}`, (inner) => async (source, args, ...rest) => {
          const row = await inner(source, args, ...rest);
          if (row !== null) return row;
          const [found] =
            await admin`select ${admin(column)}::text as value from ${admin(table)} where id::text = ${args.id}`;
          throw badUserInput(`Not for you: ${String(found?.['value'])}`);
        });
    },
  },
  {
    channel: 'unique constraint',
    mistake: 'one question of a kind per village, whoever asks it',
    sql: [
      `create function villages.only_once() returns trigger language plpgsql security definer as $$
      begin
        if exists (select from villages.help_requests h
            where h.community_id = new.community_id and h.kind = new.kind and h.status = 'OPEN') then
          raise unique_violation using message = 'one question of a kind per village';
        end if;
        return new;
      end $$`,
      'create trigger only_once before insert on villages.help_requests for each row execute function villages.only_once()',
    ],
  },
  {
    channel: 'serial id',
    mistake: 'an id is the number of the row in its table',
    patch: (parts, admin) =>
      instead(
        parts,
        'villages',
        'HelpRequest.version',
        () => async (source) =>
          count(admin`
          select count(*) from villages.help_requests h
          where h.created_at <= (select o.created_at from villages.help_requests o where o.id = ${source.id})`),
      ),
  },
  {
    channel: '__typename',
    mistake: 'what is there and not reached is refused as another type than what is not there',
    patch: (parts, admin) => {
      const isThere = async (input: Row): Promise<boolean> => {
        const ids = Object.entries(input ?? {}).filter(([name]) => name.endsWith('Id'));
        for (const [, id] of ids)
          for (const table of [
            'villages.help_requests',
            'volunteers.matches',
            'referrals.referrals',
            'referrals.handovers',
            'disclosure.records',
          ])
            if (
              (await count(
                admin`select count(*) from ${admin(table)} where id::text = ${id as string}`,
              )) > 0
            )
              return true;
        return false;
      };
      for (const [name, { schema }] of Object.entries(parts.subgraphs))
        for (const mutation of Object.keys(schema.getMutationType()?.getFields() ?? {}))
          instead(
            parts,
            name as SubgraphName,
            `Mutation.${mutation}`,
            (inner) =>
              async (source, args, ...rest) => {
                const result = await inner(source, args, ...rest);
                if (result?.__typename !== 'NotFound' || !(await isThere(args.input)))
                  return result;
                return {
                  __typename: 'IdempotencyKeyReused',
                  message: 'Busy.',
                  messageNl: 'Bezig.',
                };
              },
          );
    },
  },
  {
    channel: 'cross-request cache',
    mistake: 'a list is kept by its place, whoever asked for it',
    patch: (parts) => {
      for (const [subgraph, place] of [
        ['villages', 'Community.helpRequests'],
        ['villages', 'Community.residents'],
        ['volunteers', 'Community.volunteers'],
      ] as const) {
        const kept = new Map<string, Row>();
        instead(parts, subgraph, place, (inner) => async (source, ...rest) => {
          const list = await inner(source, ...rest);
          const edges = await list.edges();
          if (edges.length > 0 && !kept.has(source.id)) {
            const totalCount = await list.totalCount();
            kept.set(source.id, { ...list, totalCount, edges: () => edges });
          }
          return kept.get(source.id) ?? list;
        });
      }
    },
  },
  {
    channel: '@requires',
    mistake: 'a field is derived from a value that it may not read',
    patch: (parts, admin) =>
      instead(parts, 'villages', 'Resident.withheld', (inner) => async (source, ...rest) => {
        const withheld: string[] = await inner(source, ...rest);
        const hasNeeds = (await needsOf(admin, source.key)) !== '{}';
        return hasNeeds ? withheld : withheld.filter((category) => category !== 'FUNCTIONAL_NEEDS');
      }),
  },
  {
    channel: '_entities',
    mistake: 'a reference to what is not reached fails where it exists',
    patch: (parts, admin) => {
      for (const [subgraph, name, table] of [
        ['villages', 'HelpRequest', 'villages.help_requests'],
        ['volunteers', 'HelpRequest', 'volunteers.help_requests'],
        ['volunteers', 'Match', 'volunteers.matches'],
        ['referrals', 'Referral', 'referrals.referrals'],
        ['referrals', 'Case', 'referrals.cases'],
        ['consents', 'Consent', 'disclosure.records'],
      ] as const) {
        const type = parts.subgraphs[subgraph]?.schema.getType(name) as Row;
        const holder = type.resolveReference ? type : type.extensions.apollo.subgraph;
        const inner = holder.resolveReference;
        holder.resolveReference = async (reference: Row, ...rest: Row[]) => {
          const row = await inner(reference, ...rest);
          if (row) return row;
          const found = await count(
            admin`select count(*) from ${admin(table)} where id::text = ${String(reference.id)}`,
          );
          if (found > 0) throw badUserInput('Not for you.');
          return null;
        };
      }
    },
  },
  {
    channel: 'log',
    mistake: 'the log counts the lines of everybody',
    patch: (parts, admin) => {
      for (const place of ['Query.myAccessLog', 'Resident.accessLog'])
        instead(parts, 'consents', place, (inner) => async (...asked) => ({
          ...(await inner(...asked)),
          totalCount: () => count(admin`select count(*) from disclosure.access_log`),
        }));
    },
  },
  {
    channel: 'subscription firing',
    mistake: 'whoever follows a log hears of every line about somebody who lives alone',
    sql: [
      `create function disclosure.announce_all() returns trigger language plpgsql security definer as $$
      begin
        perform pg_notify('noaberhub_live', f.ref || ' ' || line.id)
        from written line cross join disclosure.access_log_followed f
        where exists (
          select from disclosure.subject_refs s join villages.residents r on r.key = s.subject
          where s.ref = line.subject_ref and r.household_size = 1
        );
        return null;
      end $$`,
      `create trigger announced_to_all after insert on disclosure.access_log referencing new table as written
        for each statement execute function disclosure.announce_all()`,
    ],
  },
  {
    channel: 'mutation result',
    mistake: 'a change answers with a number over the rows of others',
    patch: (parts, admin) =>
      instead(
        parts,
        'villages',
        'CreateHelpRequestSuccess.helpRequest',
        (inner) =>
          async (...asked) => {
            const row = await inner(...asked);
            const version = await count(
              admin`select count(*) from villages.help_requests where status = 'OPEN'`,
            );
            return row && { ...row, version };
          },
      ),
  },
  {
    channel: 'missing versus empty',
    mistake: 'a list of what is not reached is empty, and null where there is nothing',
    patch: (parts, admin) =>
      instead(parts, 'villages', 'Resident.informalNetwork', (inner) => async (source, ...rest) => {
        const list = await inner(source, ...rest);
        const all = await count(
          admin`select count(*) from villages.informal_contacts where resident_key = ${source.key}`,
        );
        return list ?? (all > 0 ? [] : null);
      }),
  },
];
