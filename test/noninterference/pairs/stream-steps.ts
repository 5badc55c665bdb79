import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { ACTIONS, mayAct, type Action } from '../../../disclosure/actions.ts';
import type { Actor } from '../../../platform/actor.ts';
import { inputOf, minimalChange, primaryId } from './changes.ts';
import type { Coverage } from './coverage.ts';
import type { Question } from './generate.ts';
import type { Chosen } from './round.ts';
import type { Step } from './steps.ts';
import { fieldsOf, isNeeded, wholeOf, written, type Field, type Values } from './whole.ts';

/** Changes that bring in somebody who may be this actor, who then sees it, and rightly. */
const BRINGS_IN = /^(send|forward|offer|create|give|propose|agree)/;

interface Asked {
  readonly actor: Actor;
  readonly question: Question;
}

interface Change {
  readonly who: Actor;
  readonly mutation: Field;
  readonly primary: { readonly field: string; readonly type: string };
}

/**
 * Each subscription, open while the actor itself reads and changes what it may, and while others do, in
 * the second world alone, what is about people of whom this actor sees nothing.
 */
export function* eventsOf(
  { api, coverage }: { readonly api: GraphQLSchema; readonly coverage: Coverage },
  others: readonly Actor[],
  begin: Chosen,
): Generator<Step, void, Chosen> {
  const { actor, pool, random } = begin;
  const subscriptions = api.getSubscriptionType();
  if (!subscriptions) return;
  for (const field of fieldsOf(subscriptions)) {
    const own = [...ownReadings(), ...ownChanges(field)];
    yield step(field, {}, own);
    for (const values of resumed(field)) yield step(field, values, []);
  }

  /** From the first event of a row that is seen on: what became of it since comes at once. */
  function resumed(field: Field): Values[] {
    const event = getNamedType(field.type);
    if (!isObjectType(event) || !field.args.some(({ name }) => name === 'after')) return [];
    const types = fieldsOf(event).map((one) => getNamedType(one.type).name);
    return types.flatMap((type) =>
      pool
        .seenIds(type)
        .slice(0, 2)
        .map((id): Values => {
          const after = `${id}.1`;
          const [inCase] = pool.around(id, 'Case');
          return field.args.some(({ name }) => name === 'caseId') && inCase !== undefined
            ? { after, caseId: inCase }
            : { after };
        }),
    );
  }

  function step(field: Field, given: Values, meanwhile: readonly Asked[]): Step {
    const values: Record<string, unknown> = { ...given };
    for (const { name } of field.args.filter(isNeeded)) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1, -2)}`;
      values[name] ??= pool.seenIds(type)[0] ?? pool.unseenIds(type)[0] ?? name;
    }
    const selection = wholeOf(api, getNamedType(field.type), 1, () => ({}));
    return {
      kind: 'subscription',
      actor,
      question: { query: `subscription { ${written(field, values, selection)} }`, variables: {} },
      meanwhile,
      unseen: [...readingsOfOthers(), ...changesOfOthers()],
    };
  }

  /** What stands in one's own log. */
  function ownReadings(): Asked[] {
    const roots = fieldsOf(api.getQueryType() as never).filter(({ args }) => args.length === 0);
    return roots.slice(0, 4).map((root) => ({
      actor,
      question: {
        query: `{ ${written(
          root,
          {},
          wholeOf(api, getNamedType(root.type), 0, () => ({})),
        )} }`,
        variables: {},
      },
    }));
  }

  /** Changes of what an event of this field would tell of. */
  function ownChanges(field: Field): Asked[] {
    const event = getNamedType(field.type);
    if (!isObjectType(event)) return [];
    const told = new Set(fieldsOf(event).map((one) => getNamedType(one.type).name));
    return changesBy(actor)
      .filter(({ primary }) => told.has(primary.type))
      .flatMap((change) => pool.seenIds(change.primary.type).slice(-1).map(asking(change)));
  }

  function changesOfOthers(): Asked[] {
    return others
      .flatMap(changesBy)
      .filter(({ mutation, primary }) => {
        return !BRINGS_IN.test(mutation.name) && pool.strangers(primary.type).length > 0;
      })
      .map((change) => ({ change, order: random.next() }))
      .sort((one, two) => one.order - two.order)
      .slice(0, 10)
      .map(({ change }) => asking(change)(random.pick(pool.strangers(change.primary.type))));
  }

  /** What the role stands for that changes one row. */
  function changesBy(who: Actor): Change[] {
    return Object.values(api.getMutationType()?.getFields() ?? {}).flatMap((mutation) => {
      const input = inputOf(mutation);
      const primary = input && primaryId(input);
      const isItsOwn = mutation.name in ACTIONS && mayAct(who, mutation.name as Action);
      return primary && isItsOwn ? [{ who, mutation, primary }] : [];
    });
  }

  function asking({ who, mutation, primary }: Change): (id: string) => Asked {
    return (id) => ({
      actor: who,
      question: minimalChange(api, mutation, { [primary.field]: id }, { random, pool, coverage }),
    });
  }

  /** Rows by their ids: whoever else it may touch is not the actor. */
  function readingsOfOthers(): Asked[] {
    const roots = fieldsOf(api.getQueryType() as never).filter(
      ({ args }) => args.length === 1 && args[0]?.name === 'id',
    );
    const asked = roots.flatMap((root) => {
      const known = pool.strangers(getNamedType(root.type).name);
      const ids = known.length > 0 ? [0, 1, 2, 3].map(() => random.pick(known)) : [];
      return ids.map((id) => ({ root, id }));
    });
    const query = asked.map(({ root, id }, place) =>
      written(root, { id }, '{ __typename }', `r${String(place)}`),
    );
    if (query.length === 0) return [];
    const readers = [random.pick(others), random.pick(others)];
    return readers.map((reader) => ({
      actor: reader,
      question: { query: `{ ${query.slice(0, 20).join(' ')} }`, variables: {} },
    }));
  }
}
