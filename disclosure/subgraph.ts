import { buildSubgraphSchema } from '@apollo/subgraph';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import DataLoader from 'dataloader';
import { purposesOf, type Actor } from '../platform/actor.ts';
import { forbidden } from '../platform/errors.ts';
import type { Cursors } from '../platform/cursors.ts';
import type { Database } from '../platform/database.ts';
import type { Ids } from '../platform/ids.ts';
import type { RequestContext } from '../platform/request.ts';
import { createAccessRecorder, type AccessRecorder } from './access-log.ts';
import type { CategoryMask } from './categories.ts';
import { enforce } from './enforce.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { SCALARS } from './scalars.ts';
import { decideSubjects, type SubjectRow } from './subjects.ts';

type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;

/** What the composition root gives to every subgraph. */
export interface SubgraphParts {
  readonly database: Database;
  readonly pseudonyms: { for(actor: Actor): Pseudonyms };
  readonly cursors: Cursors;
  readonly ids: Ids;
  /** Per personal type, every category that the supergraph uses on it (generated). */
  readonly categoriesOfType: Readonly<Record<string, CategoryMask>>;
}

/** What one request has of one subgraph; a subgraph's own context adds its services and loaders. */
export interface DisclosureContext {
  /** Name of the subgraph. */
  readonly subgraph: string;
  readonly request: RequestContext;
  /** The pool of this subgraph's role. */
  readonly sql: Database['sql'];
  readonly ids: Ids;
  readonly cursors: Cursors;
  readonly access: AccessRecorder;
  /** Ids of residents for the recipient of this request's answers. */
  readonly pseudonyms: Pseudonyms;
  /** Persons by key, decided in one statement per batch; null for one that is not reached. */
  readonly subjects: DataLoader<string, SubjectRow | null>;
}

/** A subgraph that enforces disclosure, as the composition root puts it behind the gateway. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Once per request. Nothing that this context answered may leave before `settle` has resolved. */
  open(request: RequestContext): { readonly contextValue: unknown; settle(): Promise<void> };
  /** Null when its database answers, else what does not. */
  health(): Promise<string | null>;
}

/**
 * Builds a subgraph whose every personal field stands behind the decision. `extend` adds what is
 * the subgraph's own to the context of a request.
 */
export function buildSubgraph(definition: {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** Typed by the generated `Resolvers` of the subgraph. */
  readonly resolvers: object;
  readonly parts: SubgraphParts;
  readonly extend: (base: DisclosureContext) => DisclosureContext;
}): Subgraph {
  const { name, typeDefs, resolvers, parts, extend } = definition;
  const schema = enforce(
    buildSubgraphSchema([{ typeDefs, resolvers: { ...SCALARS, ...resolvers } }] as Modules),
    parts.categoriesOfType,
  );
  return {
    name,
    schema,
    open(request) {
      const base = openDisclosure(name, parts, request);
      return { contextValue: extend(base), settle: () => base.access.write() };
    },
    async health() {
      try {
        await parts.database.sql`select`;
        return null;
      } catch {
        return 'the database does not answer';
      }
    },
  };
}

/** The gateway checked it; a subgraph does not rely on that. */
function assertPurpose(actor: Actor): void {
  if (actor.kind === 'PUBLIC') return;
  const allowed: readonly string[] = purposesOf(actor.role);
  if (!allowed.includes(actor.purpose)) throw forbidden('This role may not state this purpose.');
}

function openDisclosure(
  subgraph: string,
  parts: SubgraphParts,
  request: RequestContext,
): DisclosureContext {
  const { database, ids, cursors } = parts;
  const { sql } = database;
  assertPurpose(request.actor);
  return {
    subgraph,
    request,
    sql,
    ids,
    cursors,
    access: createAccessRecorder({ sql, ids, subgraph, request }),
    pseudonyms: parts.pseudonyms.for(request.actor),
    subjects: new DataLoader((keys) => decideSubjects(sql, request, keys), { maxBatchSize: 1000 }),
  };
}
