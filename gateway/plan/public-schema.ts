import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  isScalarType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';

export interface Schemas {
  /** What clients see. */
  readonly api: GraphQLSchema;
  /** Everything, inaccessible types included. */
  readonly supergraph: GraphQLSchema;
}

/**
 * Reads a composed supergraph. `scalars` are those whose input the gateway checks before any
 * subgraph is asked, so that a bad value is refused with its place in the input.
 */
export function readSupergraph(
  supergraphSdl: string,
  scalars: Readonly<Record<string, GraphQLScalarType>> = {},
): Schemas {
  const sdl = parse(supergraphSdl, { noLocation: true });
  // Composition has validated it.
  const trusted = { assumeValid: true, assumeValidSDL: true };
  const api = buildASTSchema(withVisibleMembers(transformSupergraphToPublicSchema(sdl)), trusted);
  for (const [name, scalar] of Object.entries(scalars)) {
    const type = api.getType(name);
    if (isScalarType(type)) checkInput(type, scalar);
  }
  return { api, supergraph: buildASTSchema(sdl, trusted) };
}

/** The transformation takes a hidden type away and leaves its name in unions. */
function withVisibleMembers(sdl: DocumentNode): DocumentNode {
  const names = new Set(
    sdl.definitions.flatMap((node) => ('name' in node ? [node.name.value] : [])),
  );
  const definitions = sdl.definitions.map((node) =>
    node.kind === Kind.UNION_TYPE_DEFINITION
      ? { ...node, types: (node.types ?? []).filter(({ name }) => names.has(name.value)) }
      : node,
  );
  return { ...sdl, definitions };
}

/** Checks as `rules` does and passes the value on as it came: the subgraph parses it itself. */
function checkInput(type: GraphQLScalarType, rules: GraphQLScalarType): void {
  type.parseValue = (value) => {
    rules.parseValue(value);
    return value;
  };
  const literal = type.parseLiteral;
  type.parseLiteral = (node, variables) => {
    rules.parseLiteral(node, variables);
    return literal(node, variables);
  };
}
