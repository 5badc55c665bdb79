import { categoriesOf, type CategoryMask, type DataCategory } from './categories.ts';
import type { DecisionBasis } from './decide.ts';
import type { LineKind, Outcome } from './log-lines.ts';

/**
 * What a line says beside whose it is. The rows of a list are nearly all of one kind: for each value a line
 * takes a step to the next kind, which was put together when a value like it first came.
 */
export interface KindOfLine extends LineKind {
  /** The categories so far. */
  readonly seen: CategoryMask;
  withCategory(category: CategoryMask, basis: DecisionBasis | null): KindOfLine;
  withField(field: string): KindOfLine;
}

type EmptyKinds = Readonly<Record<Outcome, KindOfLine>>;
type Known = Map<string, KindOfLine>;

/** Clients may select what they like, so kinds are forgotten when there are so many. */
const MOST_KINDS = 10_000;

/** Codes and names of fields alone, of nobody: they are kept for requests to come. */
const kinds = new Map<string, { readonly empty: EmptyKinds; readonly known: Known }>();

/** The kinds with which the lines of a subgraph begin. */
export function emptyKinds(subgraph: string): EmptyKinds {
  const found = kinds.get(subgraph);
  if (found && found.known.size < MOST_KINDS) return found.empty;
  const known: Known = new Map();
  const of = (outcome: Outcome) =>
    kindOf({ subgraph, outcome, categories: [], fields: [] }, 0, known);
  const empty = {
    DISCLOSED: of('DISCLOSED'),
    REFUSED: of('REFUSED'),
    EMERGENCY: of('EMERGENCY'),
  };
  kinds.set(subgraph, { empty, known });
  return empty;
}

/** One object for one kind, in whatever order its values came. */
function kindOf(line: LineKind, seen: CategoryMask, known: Known): KindOfLine {
  const { outcome, categories, fields } = line;
  const name = JSON.stringify([outcome, categories, fields, seen]);
  let kind = known.get(name);
  if (!kind) known.set(name, (kind = newKind(line, seen, known)));
  return kind;
}

function newKind(line: LineKind, seen: CategoryMask, known: Known): KindOfLine {
  const byField = new Map<string, KindOfLine>();
  const byCategory = new Map<CategoryMask, Map<DecisionBasis | null, KindOfLine>>();
  return {
    ...line,
    seen,
    withCategory(category, basis) {
      let byBasis = byCategory.get(category);
      if (!byBasis)
        byCategory.set(category, (byBasis = new Map<DecisionBasis | null, KindOfLine>()));
      let next = byBasis.get(basis);
      if (!next) {
        const all = new Map<DataCategory, DecisionBasis | null>(line.categories);
        for (const added of categoriesOf(category)) all.set(added, basis);
        const categories = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
        byBasis.set(basis, (next = kindOf({ ...line, categories }, seen | category, known)));
      }
      return next;
    },
    withField(field) {
      let next = byField.get(field);
      if (!next) {
        const fields = [...new Set([...line.fields, field])].sort();
        byField.set(field, (next = kindOf({ ...line, fields }, seen, known)));
      }
      return next;
    },
  };
}
