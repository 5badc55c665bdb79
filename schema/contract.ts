import { compose } from './compose.ts';
import { categoriesModule, checkDisclosure } from './disclosure-rules.ts';
import { planningProblems } from './planning-rules.ts';

/** The generated files of the contract, by their path below `schema/`. */
export type Contract =
  | { readonly ok: true; readonly files: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Composes the subgraphs and refuses a schema that breaks a disclosure rule, or would be planned wrongly. */
export function buildContract(): Contract {
  const composition = compose();
  if (!composition.ok) return composition;
  const checked = checkDisclosure(composition.supergraphSdl);
  const problems = [...checked.problems, ...planningProblems(composition.supergraphSdl)];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    files: new Map([
      ['supergraph.graphql', composition.supergraphSdl],
      ['generated/categories-of-type.ts', categoriesModule(checked)],
    ]),
  };
}
