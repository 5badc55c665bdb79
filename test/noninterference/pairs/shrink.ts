import { parse, print, visit, type ASTNode, type DocumentNode } from 'graphql';
import { runRound, type Difference, type RoundOptions } from './round.ts';
import type { Step } from './steps.ts';

const ATTEMPTS = 60;
const TIME_MS = 240_000;

/** The smallest that still differs, as far as so many attempts go: few steps, few fields, few hidden changes. */
export async function shrink(
  found: Difference,
  options: Omit<RoundOptions, 'seed'>,
  attempts = ATTEMPTS,
): Promise<Difference> {
  let best = found;
  let left = attempts;
  const until = Date.now() + TIME_MS;
  const isSmaller = async (steps: readonly Step[], changes: readonly string[]) => {
    if (left <= 0 || steps.length === 0 || Date.now() > until) return false;
    left -= 1;
    const choose = ({ place }: { place: number }) => steps[place] ?? null;
    const { difference } = await runRound(
      { ...options, seed: found.seed },
      choose,
      () => undefined,
      new Set(changes),
    ).catch(() => ({ difference: null }));
    if (difference) best = difference;
    return difference !== null;
  };

  // Alone, it stays what it was in most cases.
  const last = best.steps.slice(-1);
  if (!(await isSmaller(last, best.changes)))
    await fewer(best.steps, (steps) => isSmaller(steps, best.changes));
  await fewer(best.changes, (changes) => isSmaller(best.steps, changes));
  for (let goesOn = true; goesOn && left > 0;) {
    goesOn = false;
    for (const smaller of smallerLast(best.steps)) {
      if (left <= 0) break;
      if (!(await isSmaller(smaller, best.changes))) continue;
      goesOn = true;
      break;
    }
  }
  return best;
}

/** Leaves out halves, quarters, … as long as it still holds. */
async function fewer<T>(
  all: readonly T[],
  holds: (some: readonly T[]) => Promise<boolean>,
): Promise<void> {
  let kept = [...all];
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  )
    for (let from = 0; from < kept.length && kept.length > 1;) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (without.length > 0 && (await holds(without))) kept = without;
      else from += size;
    }
}

/** The same steps, with a selection less in the last one: large ones first. */
function* smallerLast(steps: readonly Step[]): Generator<readonly Step[]> {
  const last = steps.at(-1);
  if (!last) return;
  const document = parse(last.question.query);
  const nodes: { node: ASTNode; size: number }[] = [];
  visit(document, {
    SelectionSet(set) {
      if (set.selections.length > 1)
        for (const node of set.selections) nodes.push({ node, size: print(node).length });
    },
  });
  nodes.sort((one, two) => two.size - one.size);
  for (const { node } of nodes) {
    const query = withoutUnused(
      visit(document, { enter: (each) => (each === node ? null : undefined) }),
    );
    yield [...steps.slice(0, -1), { ...last, question: { ...last.question, query } }];
  }
}

/** Variables and fragments that nothing uses any more make a document invalid. */
function withoutUnused(document: DocumentNode): string {
  const variables = new Set<string>();
  const fragments = new Set<string>();
  visit(document, {
    FragmentSpread: (node) => void fragments.add(node.name.value),
    Argument: (node) => {
      visit(node, { Variable: (variable) => void variables.add(variable.name.value) });
    },
  });
  return print(
    visit(document, {
      VariableDefinition: (node) => (variables.has(node.variable.name.value) ? undefined : null),
      FragmentDefinition: (node) => (fragments.has(node.name.value) ? undefined : null),
    }),
  );
}
