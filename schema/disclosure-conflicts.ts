import { Kind, print, type ConstDirectiveNode, type DocumentNode } from 'graphql';

const DISCLOSURE = new Set(['personal', 'consent', 'open']);

/**
 * What two subgraphs say differently about one type or field. Composition keeps one of the two and
 * says nothing: a field could open by being declared once more.
 */
export function conflictProblems(documents: ReadonlyMap<string, DocumentNode>): string[] {
  const said = new Map<string, Map<string, string>>();
  const note = (
    subgraph: string,
    coordinate: string,
    directives: readonly ConstDirectiveNode[],
  ) => {
    const words = directives
      .filter(({ name }) => DISCLOSURE.has(name.value))
      .map((directive) => print(directive))
      .sort()
      .join(' ');
    const bySubgraph = said.get(coordinate) ?? new Map<string, string>();
    said.set(coordinate, bySubgraph.set(subgraph, words));
  };
  for (const [subgraph, { definitions }] of documents) {
    for (const type of definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION)
        continue;
      note(subgraph, type.name.value, type.directives ?? []);
      for (const field of type.fields ?? [])
        note(subgraph, `${type.name.value}.${field.name.value}`, field.directives ?? []);
    }
  }
  return [...said].flatMap(([coordinate, bySubgraph]) =>
    new Set(bySubgraph.values()).size < 2
      ? []
      : [
          `${coordinate} is described differently: ${[...bySubgraph]
            .map(([subgraph, words]) => `${subgraph} says ${words || 'nothing'}`)
            .join('; ')}.`,
        ],
  );
}
