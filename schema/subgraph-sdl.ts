import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, type DocumentNode } from 'graphql';

/** The owners of data, in the order in which their migrations run. */
export const SUBGRAPHS = ['villages', 'volunteers', 'referrals', 'housing', 'consents'] as const;

export type SubgraphName = (typeof SUBGRAPHS)[number];

/**
 * Composing without `@composeDirective` would drop the directives silently: the checks at build
 * time and the generated table of who may see what read them back from the supergraph.
 */
const HEADER = `
extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@shareable", "@inaccessible", "@composeDirective"]
  )
  @link(
    url: "https://noaberhub.example/specs/disclosure/v1.0"
    import: ["@personal", "@consent", "@open", "@over"]
  )
  @composeDirective(name: "@personal")
  @composeDirective(name: "@consent")
  @composeDirective(name: "@open")
  @composeDirective(name: "@over")
`;

/** The SDL that a subgraph serves: the links, the shared definitions and its own file. */
export function subgraphSdl(name: SubgraphName): string {
  return [HEADER, read('shared.graphql'), read(`${name}.graphql`)].join('\n');
}

export function subgraphDocument(name: SubgraphName): DocumentNode {
  return parse(subgraphSdl(name), { noLocation: true });
}

/** The composed supergraph, as committed; `hub compose --check` proves it current. */
export function readSupergraphSdl(): string {
  return read('supergraph.graphql');
}

export function read(file: string): string {
  return readFileSync(schemaFile(file), 'utf8');
}

export function schemaFile(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
