import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import type { GatewayErrorCode } from './error-codes.ts';
import { fragmentsOf } from './plan/selections.ts';

/** What one request may ask. Fields of fragments count at every place where they are spread. */
export interface Limits {
  /** Bytes of a request body. */
  readonly bodyBytes: number;
  /** Lexical tokens of a document. */
  readonly tokens: number;
  /** Levels of fields; introspection has its own limit in graphql-js and does not count. */
  readonly depth: number;
  /** Fields with an alias, `__typename` and repeated ones included. */
  readonly aliases: number;
  readonly rootFields: number;
  /** Fields and fragments of an operation, all fragments spread. */
  readonly selections: number;
  /** See `operation-cost.ts`. */
  readonly cost: number;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 262_144,
  tokens: 4000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  selections: 1000,
  cost: 50_000,
};

/** The size of an operation, counted as if every fragment were written out. */
export interface OperationSize {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly selections: number;
}

type StaticLimit = keyof OperationSize;

const TOO_MUCH = {
  selections: ['TOO_MANY_SELECTIONS', 'selections'],
  rootFields: ['TOO_MANY_ROOT_FIELDS', 'root fields'],
  aliases: ['TOO_MANY_ALIASES', 'aliases'],
  depth: ['OPERATION_TOO_DEEP', 'levels of fields'],
} as const satisfies Record<StaticLimit, readonly [GatewayErrorCode, string]>;

/**
 * Refuses an operation that is too large, before any other rule of validation has looked at it. The
 * rule reports twice: with `maxErrors: 1` the second report makes graphql-js stop, so that rules
 * which are slow on hostile documents (overlapping fields) never run on one.
 */
export function limitsRule(limits: Limits): ValidationRule {
  return (context) => {
    const error = checkSize(context.getDocument(), limits);
    if (!error) return {};
    context.reportError(error);
    return { Document: () => context.reportError(error) };
  };
}

function checkSize(document: DocumentNode, limits: Limits): GraphQLError | null {
  for (const size of sizesOf(document)) {
    for (const [name, [code, words]] of Object.entries(TOO_MUCH)) {
      const limit = limits[name as StaticLimit];
      if (size[name as StaticLimit] <= limit) continue;
      return limitError(code, `The operation has more than the allowed ${limit} ${words}.`, limit);
    }
  }
  return null;
}

/** `refusedAs` survives Apollo Server, which gives every error of validation its own code. */
export function limitError(code: GatewayErrorCode, message: string, limit: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, refusedAs: code, limit } });
}

/** One size per operation of the document, which need not be valid: cycles count once. */
export function sizesOf(document: DocumentNode): OperationSize[] {
  const measure = new FragmentMeasure(fragmentsOf(document));
  return document.definitions.flatMap((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return [];
    const { topFields, ...size } = measure.set(node.selectionSet);
    return [{ ...size, rootFields: topFields }];
  });
}

interface SetSize {
  depth: number;
  aliases: number;
  selections: number;
  /** Fields at the top of the set itself. */
  topFields: number;
}

/** Sizes of selection sets; each fragment is measured once, so hostile nesting costs nothing. */
class FragmentMeasure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, SetSize>();

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  set(set: SelectionSetNode): SetSize {
    const size: SetSize = { depth: 0, aliases: 0, selections: 0, topFields: 0 };
    for (const node of set.selections) {
      size.selections += 1;
      if (node.kind === Kind.FIELD) {
        if (node.alias) size.aliases += 1;
        const isMeta = node.name.value === '__schema' || node.name.value === '__type';
        const inner = node.selectionSet ? this.set(node.selectionSet) : null;
        add(size, inner, isMeta ? 1 : 1 + (inner?.depth ?? 0));
        size.topFields += 1;
      } else {
        const inner =
          node.kind === Kind.INLINE_FRAGMENT
            ? this.set(node.selectionSet)
            : this.#fragment(node.name.value);
        add(size, inner, inner?.depth ?? 0);
        size.topFields += inner?.topFields ?? 0;
      }
    }
    return size;
  }

  #fragment(name: string): SetSize | null {
    const known = this.#known.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    if (!fragment) return null;
    // What a cycle finds; validation refuses the cycle itself.
    this.#known.set(name, { depth: 0, aliases: 0, selections: 0, topFields: 0 });
    const size = this.set(fragment.selectionSet);
    this.#known.set(name, size);
    return size;
  }
}

function add(size: SetSize, inner: SetSize | null, depth: number): void {
  size.depth = Math.max(size.depth, depth);
  size.aliases += inner?.aliases ?? 0;
  size.selections += inner?.selections ?? 0;
}
