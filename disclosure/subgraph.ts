import { createHash } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import DataLoader from 'dataloader';
import { purposesOf, type Actor, type IdentifiedActor } from '../platform/actor.ts';
import { keepErrorsInPlace } from '../platform/errors-in-place.ts';
import { forbidden } from '../platform/errors.ts';
import type { Cursors } from '../platform/cursors.ts';
import type { Database } from '../platform/database.ts';
import type { Json } from '../platform/idempotency.ts';
import type { Ids } from '../platform/ids.ts';
import type { JobRun } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { RequestContext } from '../platform/request.ts';
import type { SendWebhook } from '../platform/webhook-sender.ts';
import { createAccessRecorder, type AccessRecorder } from './access-log.ts';
import type { CategoryMask } from './categories.ts';
import { enforce } from './enforce.ts';
import type { JobContext, SubgraphJob, SubgraphJobs } from './jobs.ts';
import type { NoticeCodes } from './notices/notice-codes.ts';
import type { Pseudonyms, PseudonymsByRecipient } from './pseudonyms.ts';
import { ownedBy, type OwnedRetention, type RetentionClass } from './retention/retention.ts';
import { SCALARS } from './scalars.ts';
import { decideSubjects, type SubjectRow } from './subjects.ts';

type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;

/** What the composition root gives to every subgraph. */
export interface SubgraphParts {
  readonly database: Database;
  readonly pseudonyms: PseudonymsByRecipient;
  readonly cursors: Cursors;
  readonly ids: Ids;
  readonly noticeCodes: NoticeCodes;
  /** How machines of organisations are told of changes. */
  readonly webhooks: { readonly send: SendWebhook; readonly privateAddresses: boolean };
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
  /** Of a notice CONSENT_CODE. */
  readonly noticeCodes: NoticeCodes;
  /** Ids of residents for the recipient of this request's answers. */
  readonly pseudonyms: Pseudonyms;
  /** The same for an organisation that will be told something. */
  readonly pseudonymsOf: (organisationId: string) => Pseudonyms;
  /** Persons by key, decided in one statement per batch; null for one that is not reached. */
  readonly subjects: DataLoader<string, SubjectRow | null>;
}

/** A subgraph that enforces disclosure, as the composition root puts it behind the gateway. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Once per request. Nothing that this context answered may leave before `settle` has resolved. */
  open(request: RequestContext): { readonly contextValue: unknown; settle(): Promise<void> };
  /** What it does beside answering, by topic; run by the hub in whichever process takes jobs. */
  readonly jobs: Readonly<Record<string, SubgraphJobTask>>;
  /** What it keeps for how long; run by the hub as a job of each night. */
  readonly retention: readonly OwnedRetention[];
  /** Null when its database answers, else what does not. */
  health(): Promise<string | null>;
}

/** A job of a subgraph with all that it needs but what differs per run. */
export interface SubgraphJobTask {
  readonly run: (payload: Json, job: JobRun, log: Log) => Promise<void>;
  /** crontab(5) in UTC. */
  readonly at?: string | undefined;
}

/**
 * Builds a subgraph whose every personal field stands behind the decision. `extend` adds what is
 * the subgraph's own to the context of a request.
 */
export function buildSubgraph<Context extends DisclosureContext>(definition: {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** Typed by the generated `Resolvers` of the subgraph. */
  readonly resolvers: object;
  readonly parts: SubgraphParts;
  readonly extend: (base: DisclosureContext) => Context;
  readonly jobs?: SubgraphJobs<Context>;
  readonly retention?: readonly RetentionClass[];
}): Subgraph {
  const { name, typeDefs, resolvers, parts, extend, jobs = {}, retention = [] } = definition;
  const schema = keepErrorsInPlace(
    enforce(
      buildSubgraphSchema([{ typeDefs, resolvers: { ...SCALARS, ...resolvers } }] as Modules),
      parts.categoriesOfType,
    ),
  );
  return {
    name,
    schema,
    open(request) {
      const base = openDisclosure(name, parts, request);
      return { contextValue: extend(base), settle: () => base.access.write() };
    },
    jobs: Object.fromEntries(
      Object.entries(jobs).map(([topic, job]) => [topic, toTask(job, definition)]),
    ),
    retention: ownedBy(name, parts.database.sql, retention),
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

function toTask<Context extends DisclosureContext>(
  job: SubgraphJob<Context>,
  of: {
    readonly name: string;
    readonly parts: SubgraphParts;
    readonly extend: (base: DisclosureContext) => Context;
  },
): SubgraphJobTask {
  const { database, ids } = of.parts;
  const readAs: JobContext<Context>['readAs'] = async (actor, operation, work) => {
    const base = openDisclosure(of.name, of.parts, requestOfJob(actor, operation, ids));
    const result = await work(of.extend(base));
    await base.access.write();
    return result;
  };
  return {
    at: job.at,
    run: (payload, run, log) =>
      job.run({ sql: database.sql, ids, log, now: new Date(), readAs }, payload, run),
  };
}

/** The request that a job stands in for: decided and logged like any other. */
function requestOfJob(actor: IdentifiedActor, operation: string, ids: Ids): RequestContext {
  return {
    actor,
    requestId: ids.uuid(),
    traceId: ids.uuid().replaceAll('-', ''),
    operation: { name: operation, hash: createHash('sha256').update(operation).digest('hex') },
    now: new Date(),
  };
}

/** The gateway checked it; a subgraph does not rely on that. */
function assertPurpose(actor: Actor): void {
  if (actor.kind === 'PUBLIC') return;
  const allowed: readonly string[] = purposesOf(actor.role);
  if (!allowed.includes(actor.purpose))
    throw forbidden(
      'This role may not state this purpose.',
      'U mag dit niet voor dit doel vragen.',
    );
}

function openDisclosure(
  subgraph: string,
  parts: SubgraphParts,
  request: RequestContext,
): DisclosureContext {
  const { database, ids, cursors, noticeCodes } = parts;
  const { sql } = database;
  assertPurpose(request.actor);
  return {
    subgraph,
    request,
    sql,
    ids,
    cursors,
    noticeCodes,
    access: createAccessRecorder({ sql, ids, subgraph, request }),
    pseudonyms: parts.pseudonyms.for(request.actor),
    pseudonymsOf: (organisationId) => parts.pseudonyms.forOrganisation(organisationId),
    subjects: new DataLoader((keys) => decideSubjects(sql, request, keys), { maxBatchSize: 1000 }),
  };
}
