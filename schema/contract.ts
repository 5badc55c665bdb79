import { compose } from './compose.ts';
import { conflictProblems } from './disclosure-conflicts.ts';
import { categoriesModule, checkDisclosure } from './disclosure-rules.ts';
import { planningProblems } from './planning-rules.ts';
import { SUBGRAPHS, subgraphDocument } from './subgraph-sdl.ts';

/** The generated files of the contract, by their path below `schema/`. */
export type Contract =
  | {
      readonly ok: true;
      readonly supergraphSdl: string;
      readonly files: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Composes the subgraphs and refuses a schema that breaks a disclosure rule, or would be planned wrongly. */
export function buildContract(): Contract {
  const composition = compose();
  if (!composition.ok) return composition;
  const checked = checkDisclosure(composition.supergraphSdl);
  const documents = new Map(SUBGRAPHS.map((name) => [name as string, subgraphDocument(name)]));
  const problems = [
    ...checked.problems,
    ...conflictProblems(documents),
    ...planningProblems(composition.supergraphSdl),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    supergraphSdl: composition.supergraphSdl,
    files: new Map([
      ['supergraph.graphql', composition.supergraphSdl],
      ['generated/categories-of-type.ts', categoriesModule(checked)],
    ]),
  };
}
