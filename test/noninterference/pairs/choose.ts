import { getNamedType, type GraphQLSchema } from 'graphql';
import { ACTIONS, mayAct, type Action } from '../../../disclosure/actions.ts';
import { SUBGRAPHS, type SubgraphName } from '../../../schema/subgraph-sdl.ts';
import type { Actor } from '../../../platform/actor.ts';
import { createCoverage, type Coverage } from './coverage.ts';
import { entitiesOf } from './entities.ts';
import { generate, generateEntities, type Question } from './generate.ts';
import type { NextStep } from './lived-in.ts';
import { HOSTILE_TEXTS, type Pool } from './pool.ts';
import type { Random } from './random.ts';
import { repair } from './repair.ts';
import type { Chooser, Chosen } from './round.ts';
import { withEachPurpose } from './sight.ts';
import type { Step } from './steps.ts';
import { tour, type Tour, type TourPart } from './tour.ts';

export interface Generator {
  /** A row of so many random steps; `changes`: how many of them try to change something. */
  chooser(length: number, changes?: number): Chooser;
  /** What random steps rarely meet, and then so many of them. */
  tourer(part: TourPart, length: number, changes?: number): Chooser;
  readonly coverageOf: (step: Step) => Coverage;
  readonly coverage: Coverage;
}

/** Random steps over the schema of clients and those of the subgraphs; `others`: who acts beside the actor. `nextSteps`: what some go on to do in the region. */
export function createGenerator(
  schema: GraphQLSchema,
  subgraphs: Readonly<Record<SubgraphName, GraphQLSchema>>,
  others: readonly Actor[],
  nextSteps: readonly NextStep[],
): Generator {
  const coverage = createCoverage(schema);
  const inside = new Map(SUBGRAPHS.map((name) => [name, createCoverage(subgraphs[name])] as const));
  const refused = new Map<string, number>();

  function step(chosen: Chosen): Step {
    const { random, pool, sight } = chosen;
    const using = { random, pool, coverage };
    const actor = random.pick(withEachPurpose(chosen.actor));
    const turn = random.next();
    const ownLog = sight.sees('ACCESS_LOG');
    const before = chosen.asked.at(-1);
    // What somebody else was just answered, and this actor is not.
    if (before?.kind === 'bystander' && random.chance(0.7))
      return { kind: 'gateway', actor, question: before.question };
    if (turn < 0.15) return entityStep(chosen, actor);
    if (turn < 0.31 && !ownLog)
      return { kind: 'bystander', actor: random.pick(others), question: repeated(chosen) };
    if (turn < 0.36) return { kind: 'gateway', actor, question: repeated(chosen) };
    if (turn < (ownLog ? 0.45 : 0.37) && actor.kind !== 'PUBLIC')
      return {
        kind: 'subscription',
        actor,
        question: generate(schema, 'subscription', using),
        meanwhile: [
          { actor: random.pick(others), question: byId(chosen) },
          { actor, question: repeated(chosen) },
        ],
      };
    return { kind: 'gateway', actor, question: generate(schema, 'query', using) };
  }

  /** What this actor asked before: an answer that is kept for others would show. */
  function repeated({ random, pool, asked }: Chosen): Question {
    const before = asked.flatMap(({ kind, question }) =>
      kind === 'gateway' && question.query.startsWith('query') ? [question] : [],
    );
    if (before.length > 0) return random.pick(before);
    return generate(schema, 'query', { random, pool, coverage });
  }

  /** One row by its id and nothing beside it: whoever else it may touch is not the actor. */
  function byId({ random, pool }: Chosen): Question {
    const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ args }) => args.length === 1 && args[0]?.name === 'id',
    );
    const root = random.pick(roots);
    const id = pool.unseen(random, getNamedType(root.type).name);
    return {
      query: `query ($id: ID!) { ${root.name}(id: $id) { __typename } }`,
      variables: { id },
    };
  }

  /** Once more, with what the last answer said was wrong set right. */
  function repaired({ random, pool, asked, answer }: Chosen): Step | null {
    const last = asked.at(-1);
    if (last?.kind !== 'gateway' || answer === null) return null;
    const using = { random, pool, coverage, isHostile: false };
    const question = repair(schema, last.question, answer, using);
    return question && { ...last, question };
  }

  function change({ random, pool, actor }: Chosen): Step {
    const mayDo = (mutation: string) => mutation in ACTIONS && mayAct(actor, mutation as Action);
    const question = generate(schema, 'mutation', { random, pool, coverage, mayDo });
    return { kind: 'gateway', actor: random.pick(withEachPurpose(actor)), question };
  }

  function entityStep({ random, pool }: Chosen, actor: Step['actor']): Step {
    const subgraph = random.pick(
      SUBGRAPHS.filter((name) => entitiesOf(subgraphs[name]).length > 0),
    );
    const own = subgraphs[subgraph];
    const [type, key] = random.pick(entitiesOf(own));
    const representations = Array.from({ length: 1 + random.int(4) }, () => ({
      __typename: type.name,
      [key]: keyValue(random, pool, type.name),
    }));
    const using = { random, pool, coverage: inside.get(subgraph) ?? coverage };
    const question = generateEntities(own, type, representations, using);
    return { kind: 'subgraph', subgraph, actor, question };
  }

  function chooser(length: number, changes = 0.3): Chooser {
    return (chosen) => {
      if (chosen.place >= length) return null;
      const better = chosen.random.chance(0.8) ? repaired(chosen) : null;
      if (better) return better;
      return chosen.random.chance(changes) ? change(chosen) : step(chosen);
    };
  }

  return {
    coverage,
    coverageOf: (asked) =>
      asked.kind === 'subgraph' ? (inside.get(asked.subgraph) ?? coverage) : coverage,
    chooser,
    tourer(part, length, changes) {
      let steps: Tour | null = null;
      let toured: number | null = null;
      return (chosen) => {
        steps ??= tour(
          { api: schema, subgraphs, coverage, others, nextSteps, refused },
          part,
          chosen,
        );
        const next = toured === null ? steps.next(chosen) : null;
        if (next && !next.done) return next.value;
        // What others read stands in the log.
        if (part === 'others and rows') return null;
        toured ??= chosen.place;
        return chooser(toured + length, changes)(chosen);
      };
    },
  };
}

function keyValue(random: Random, pool: Pool, type: string): string {
  const known = pool.keys(type);
  if (known.length > 0 && random.chance(0.85)) return random.pick(known);
  return random.chance(0.5) ? pool.id(random, type) : random.pick(HOSTILE_TEXTS);
}
