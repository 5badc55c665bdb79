import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { SUBGRAPHS, subgraphDocument } from './subgraph-sdl.ts';

export type Composition = { ok: true; supergraphSdl: string } | { ok: false; problems: string[] };

/** Composes the five subgraphs. A build step: the product reads the committed result. */
export function compose(): Composition {
  const result = composeServices(
    SUBGRAPHS.map((name) => ({
      name,
      typeDefs: subgraphDocument(name),
      // Never dialled: where a subgraph lives is configuration, not part of the contract.
      url: `subgraph://${name}`,
    })),
  );
  try {
    assertCompositionSuccess(result);
  } catch {
    return { ok: false, problems: (result.errors ?? []).map((error) => error.message) };
  }
  return { ok: true, supergraphSdl: `${result.supergraphSdl.trim()}\n` };
}
