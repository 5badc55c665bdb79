import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { SubjectRow } from './subjects.ts';

/**
 * Whether nothing but the key of a person is selected here, as the gateway does to ask the owner of the
 * person for the rest. Then no decision on values is needed, only whether the person is reached.
 */
export function asksOnlyTheKey({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const isKey = (set: SelectionSetNode | undefined): boolean =>
    set !== undefined &&
    set.selections.every((node) => {
      if (node.kind === Kind.FIELD) return ['key', '__typename'].includes(node.name.value);
      if (node.kind === Kind.INLINE_FRAGMENT) return isKey(node.selectionSet);
      return isKey(fragments[node.name.value]?.selectionSet);
    });
  return fieldNodes.every(({ selectionSet }) => isKey(selectionSet));
}

/** A person of whom only the key may be answered, by the decision of a row of theirs; null when not reached. */
export function keyOfSubject(
  key: string,
  reached: boolean,
): (SubjectRow & { readonly caseId: null }) | null {
  return reached ? { key, reached, permitted: 0, grounds: [], caseId: null } : null;
}
