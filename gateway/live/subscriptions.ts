import { getArgumentValues, GraphQLError, parse, type ExecutionResult } from 'graphql';
import type { IdentifiedActor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { forbidden, maskError, unauthenticated } from '../../platform/errors.ts';
import { deliveryId, type Ids } from '../../platform/ids.ts';
import type { LiveEvents } from '../../platform/live-events.ts';
import type { Log } from '../../platform/log.ts';
import type { RequestContext } from '../../platform/request.ts';
import { tooCostly, type Answer } from '../answer.ts';
import { inDutchToo, publicErrors } from '../client-errors.ts';
import type { GatewayErrorCode } from '../error-codes.ts';
import { compileCost } from '../operation-cost.ts';
import type { PlanExecutor } from '../plan/executor.ts';
import { coerceVariables } from '../plan/variables.ts';
import type { Subgraphs } from '../subgraphs.ts';
import { createSlots, type LiveLimits } from './live-limits.ts';
import type { LiveField, ReadSubscription, SubscriptionDocument } from './subscription-document.ts';
import { WaitingEvents } from './waiting-events.ts';

/** Who subscribes, as its token says. */
export interface LiveSession {
  readonly actor: IdentifiedActor;
  readonly client: string | null;
  readonly traceId: string;
  /** When the token expires. */
  readonly validUntil: Date;
}

export interface AskedSubscription {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One result per event; it throws a GraphQLError that the client may see when it is ended early. */
export type Results = AsyncGenerator<ExecutionResult, void, undefined>;

export type Opened =
  | { readonly ok: true; readonly subscription: SubscriptionDocument; readonly results: Results }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

export interface Subscriptions {
  /** `onBehind`: events come faster than they are passed on and read; the client may not even read that it is told so. */
  open(asked: AskedSubscription, session: LiveSession, onBehind: () => void): Promise<Opened>;
  /** Ends all, and opens none any more. */
  stop(): void;
}

export interface SubscriptionsOptions {
  readonly read: ReadSubscription;
  readonly executor: Pick<PlanExecutor, 'apiSchema'>;
  readonly subgraphs: Subgraphs;
  /** Answers the query of each event, as it would answer it over HTTP. */
  readonly answer: Answer;
  readonly events: LiveEvents;
  readonly maxCost: number;
  readonly limits: LiveLimits;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/**
 * Open subscriptions. An event is an id and nothing else: what it stands for is asked when it is
 * delivered, by an ordinary query of the same actor, which is decided then and logged before it leaves.
 */
export function createSubscriptions(options: SubscriptionsOptions): Subscriptions {
  const { read, executor, events, maxCost, limits } = options;
  const slots = createSlots(limits);
  const open = new Set<WaitingEvents>();
  let isStopping = false;

  /** The arguments of the root field, or why it is not opened. */
  function argumentsOf(
    { document, operation, idVariable, root }: SubscriptionDocument,
    variables: AskedSubscription['variables'],
  ): { readonly values: Arguments } | { readonly problem: GraphQLError } {
    const { apiSchema } = executor;
    const given = { ...variables, [idVariable]: '' };
    const coerced = coerceVariables(apiSchema, operation, given);
    if (!coerced.ok) return { problem: coerced.error };
    const cost = compileCost(apiSchema, document, operation)(coerced.values);
    if (cost > maxCost) return { problem: tooCostly(cost, maxCost) };
    const field = apiSchema.getSubscriptionType()?.getFields()[root.name.value];
    return { values: field ? getArgumentValues(field, root, coerced.values) : {} };
  }

  async function begin(
    asked: AskedSubscription,
    session: LiveSession,
    onBehind: () => void,
    free: () => void,
  ): Promise<Opened> {
    const result = read(asked.query, asked.operationName);
    if (!result.ok) return { ok: false, errors: [result.error] };
    const { subscription } = result;
    const { field } = subscription;
    const given = argumentsOf(subscription, asked.variables);
    if ('problem' in given)
      return { ok: false, errors: publicErrors([given.problem], maskingOf(options)) };
    if (events.health() !== null) return { ok: false, errors: [notHeard()] };
    const ask = { field, given: given.values, session };
    const topic = await topicOf(ask, options);
    if (topic === null) return { ok: false, errors: [nobody()] };
    if (isStopping) return { ok: false, errors: [stopping()] };

    const waiting = new WaitingEvents(limits.waiting);
    const stopListening = events.listen(topic, {
      heard(id) {
        if (waiting.push(id)) return;
        waiting.end(fellBehind());
        onBehind();
      },
      missed: () => waiting.end(notHeard()),
    });
    const left = session.validUntil.getTime() - options.clock.now().getTime();
    const expiry = setTimeout(() => waiting.end(expired()), left).unref();
    open.add(waiting);
    const close = () => {
      stopListening();
      clearTimeout(expiry);
      open.delete(waiting);
      free();
    };
    if (given.values['after'] != null) {
      // Asked after the listening began: nothing falls between.
      const missed = await missedOf(ask, options).catch((error: unknown) => {
        close();
        throw error;
      });
      if (missed === null) {
        close();
        return { ok: false, errors: [cannotResume()] };
      }
      waiting.pushMissed(missed);
    }
    return { ok: true, subscription, results: resultsOf(waiting, deliver, close) };

    async function deliver(id: string): Promise<ExecutionResult | null> {
      const { document, operation, idVariable, key } = subscription;
      const answered = await options.answer(
        { document, operation, variables: { ...asked.variables, [idVariable]: id } },
        {
          actor: session.actor,
          requestId: deliveryId(options.ids),
          traceId: session.traceId,
          now: options.clock.now(),
        },
      );
      const isThere = answered.data?.[key] != null;
      if (!isThere && answered.errors?.some(isFailureOfOurs)) {
        // Going on would leave a hole that nobody hears of: the log took no line of it, say.
        waiting.end(notDelivered());
        return null;
      }
      if (answered.errors) return { ...answered, errors: answered.errors.map(inDutchToo) };
      if (isThere) return answered;
      if (!field.passesOver) waiting.end(nobody());
      return null;
    }
  }

  return {
    async open(asked, session, onBehind) {
      if (isStopping) return { ok: false, errors: [inDutchToo(stopping())] };
      const free = slots.take(session.actor.subject);
      if (!free) return { ok: false, errors: [inDutchToo(tooMany())] };
      let opened: Opened | null = null;
      try {
        opened = await begin(asked, session, onBehind, free);
      } catch (error) {
        opened = { ok: false, errors: [maskError(error, maskingOf(options))] };
      }
      if (opened.ok) return opened;
      free();
      return { ok: false, errors: opened.errors.map(inDutchToo) };
    },
    stop() {
      isStopping = true;
      for (const waiting of [...open]) waiting.end(null);
    },
  };
}

/** By hand, since `return` of a generator function would wait for the next event. */
function resultsOf(
  waiting: WaitingEvents,
  deliver: (id: string) => Promise<ExecutionResult | null>,
  close: () => void,
): Results {
  const finish = (): Promise<IteratorReturnResult<undefined>> => {
    waiting.end(null);
    close();
    return Promise.resolve({ done: true, value: undefined });
  };
  const results: Results = {
    async next() {
      for (;;) {
        const taken = await waiting.take();
        if (taken.id === null) {
          close();
          if (taken.reason) throw inDutchToo(taken.reason);
          return { done: true, value: undefined };
        }
        const value = await deliver(taken.id);
        // Ended while it was answered: what is not allowed now is not sent now.
        if (value && !waiting.isEnded) return { done: false, value };
      }
    },
    return: finish,
    async throw(error: unknown) {
      await finish();
      throw error;
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

type Arguments = Readonly<Record<string, unknown>>;

/** A subscription as the owner of its events is asked about it. */
interface AskedField {
  readonly field: LiveField;
  readonly given: Arguments;
  readonly session: LiveSession;
}

/** Asks the owner of the events under which topic they are announced to this actor. */
async function topicOf(asked: AskedField, options: SubscriptionsOptions): Promise<string | null> {
  const { field, session } = asked;
  const until = { type: 'DateTime', value: session.validUntil.toISOString() };
  const found = await askOwner(field.topic, { until }, asked, options);
  return typeof found === 'string' ? found : null;
}

/** Asks for the events behind the last one that the client saw; null: it is none of this actor's. */
async function missedOf(
  asked: AskedField,
  options: SubscriptionsOptions,
): Promise<string[] | null> {
  const { field, given } = asked;
  if (field.missed === undefined) return null;
  const after = { type: 'ID', value: given['after'] };
  const found = await askOwner(field.missed, { after }, asked, options);
  return Array.isArray(found) ? found.map(String) : null;
}

async function askOwner(
  root: string,
  own: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>,
  { field, given, session }: AskedField,
  { subgraphs, clock, ids }: SubscriptionsOptions,
): Promise<unknown> {
  const about = (field.about ?? []).map(
    (name) => [name, { type: 'ID', value: given[name] }] as const,
  );
  const all = [...Object.entries(own), ...about];
  const declared = all.map(([name, { type }]) => `$${name}: ${type}!`).join(', ');
  const passed = all.map(([name]) => `${name}: $${name}`).join(', ');
  const text = `query(${declared}) { found: ${root}(${passed}) }`;
  const request: RequestContext = {
    actor: session.actor,
    requestId: ids.uuid(),
    traceId: session.traceId,
    operation: { name: null, hash: root },
    now: clock.now(),
  };
  const { data, errors } = await subgraphs.fetch({
    service: field.service,
    document: parse(text, { noLocation: true }),
    text,
    kind: 'query',
    variables: Object.fromEntries(all.map(([name, { value }]) => [name, value])),
    request,
  });
  await subgraphs.settle(request);
  if (errors?.[0]) throw errors[0];
  return data?.['found'];
}

function maskingOf({ log, ids }: Pick<SubscriptionsOptions, 'log' | 'ids'>) {
  return { log, requestId: ids.uuid() };
}

const OUR_FAILURES: ReadonlySet<unknown> = new Set([
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_UNAVAILABLE',
  'NULL_IN_NON_NULL_FIELD',
] satisfies GatewayErrorCode[]);
const isFailureOfOurs = ({ extensions }: GraphQLError): boolean =>
  OUR_FAILURES.has(extensions['code']);

const nobody = () =>
  forbidden(
    'There is nothing behind this token, or under this id, that could be followed.',
    'Er is hier niets dat u kunt volgen.',
  );
const expired = () => unauthenticated('The token has expired.');
const tooMany = () =>
  coded('TOO_MANY_SUBSCRIPTIONS', 'There are as many subscriptions as allowed; end one first.');
const fellBehind = () =>
  coded(
    'FELL_BEHIND',
    'More happened than could be passed on in time; ask for what was missed, all of it is there.',
  );
const cannotResume = () =>
  coded(
    'RESUME_IMPOSSIBLE',
    '`after` is no event of yours, or too much has happened since; read the list, then subscribe without it.',
  );
const notHeard = () =>
  coded('LIVE_UNAVAILABLE', 'Events are not heard now; ask for what was missed, then try again.');
const notDelivered = () =>
  coded(
    'LIVE_UNAVAILABLE',
    'An event could not be delivered; ask for what was missed, then try again.',
  );
const stopping = () => coded('SHUTTING_DOWN', 'The hub is stopping.');

function coded(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
