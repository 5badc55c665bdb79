import { GraphQLError, parse, type ExecutionResult } from 'graphql';
import type { IdentifiedActor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { forbidden, maskError, unauthenticated } from '../../platform/errors.ts';
import { deliveryId, type Ids } from '../../platform/ids.ts';
import type { LiveEvents } from '../../platform/live-events.ts';
import type { Log } from '../../platform/log.ts';
import type { RequestContext } from '../../platform/request.ts';
import { tooCostly, type Answer } from '../answer.ts';
import { publicErrors } from '../client-errors.ts';
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
  /** `onBehind`: events come faster than the client reads; it may not even read that it is told so. */
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

  function problemOf(
    { document, operation, idVariable }: SubscriptionDocument,
    variables: AskedSubscription['variables'],
  ): GraphQLError | null {
    const given = { ...variables, [idVariable]: '' };
    const coerced = coerceVariables(executor.apiSchema, operation, given);
    if (!coerced.ok) return coerced.error;
    const cost = compileCost(executor.apiSchema, document, operation)(coerced.values);
    return cost > maxCost ? tooCostly(cost, maxCost) : null;
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
    const problem = problemOf(subscription, asked.variables);
    if (problem) return { ok: false, errors: publicErrors([problem], maskingOf(options)) };
    if (events.health() !== null) return { ok: false, errors: [notHeard()] };
    const topic = await topicOf(subscription.field, session, options);
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
      if (answered.errors || answered.data?.[key]) return answered;
      waiting.end(nobody());
      return null;
    }
  }

  return {
    async open(asked, session, onBehind) {
      if (isStopping) return { ok: false, errors: [stopping()] };
      const free = slots.take(session.actor.subject);
      if (!free) return { ok: false, errors: [tooMany()] };
      let opened: Opened | null = null;
      try {
        opened = await begin(asked, session, onBehind, free);
      } catch (error) {
        opened = { ok: false, errors: [maskError(error, maskingOf(options))] };
      }
      if (!opened.ok) free();
      return opened;
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
          if (taken.reason) throw taken.reason;
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

/** Asks the owner of the events under which topic they are announced to this actor. */
async function topicOf(
  { service, topic }: LiveField,
  { actor, traceId, validUntil }: LiveSession,
  { subgraphs, clock, ids }: SubscriptionsOptions,
): Promise<string | null> {
  const text = `query($until: DateTime!) { topic: ${topic}(until: $until) }`;
  const request: RequestContext = {
    actor,
    requestId: ids.uuid(),
    traceId,
    operation: { name: null, hash: topic },
    now: clock.now(),
  };
  const { data, errors } = await subgraphs.fetch({
    service,
    document: parse(text, { noLocation: true }),
    text,
    kind: 'query',
    variables: { until: validUntil.toISOString() },
    request,
  });
  await subgraphs.settle(request);
  if (errors?.[0]) throw errors[0];
  const found = data?.['topic'];
  return typeof found === 'string' ? found : null;
}

function maskingOf({ log, ids }: Pick<SubscriptionsOptions, 'log' | 'ids'>) {
  return { log, requestId: ids.uuid() };
}

const nobody = () => forbidden('No resident is behind this token, whose events could be followed.');
const expired = () => unauthenticated('The token has expired.');
const tooMany = () =>
  coded('TOO_MANY_SUBSCRIPTIONS', 'There are as many subscriptions as allowed; end one first.');
const fellBehind = () =>
  coded('FELL_BEHIND', 'Events came faster than they were read; ask for what was missed.');
const notHeard = () =>
  coded('LIVE_UNAVAILABLE', 'Events are not heard now; ask for what was missed, then try again.');
const stopping = () => coded('SHUTTING_DOWN', 'The hub is stopping.');

function coded(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
