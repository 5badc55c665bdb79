import {
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { BoundedCache } from '../../gateway/plan/bounded-cache.ts';

/** A document that this subgraph can execute: valid, and one query or mutation. */
export type ReadDocument = (text: string) => DocumentNode | null;

const KEPT = 1000;
/** Longer documents carry values of their own and hardly come twice. */
const KEPT_LENGTH = 50_000;
const MAX_TOKENS = 100_000;

/** Parses and validates each text once. Null for what a gateway of the same schema would never send. */
export function createReadDocument(schema: GraphQLSchema): ReadDocument {
  const known = new BoundedCache<string, DocumentNode>(KEPT);
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept;
    const document = read(schema, text);
    if (document && text.length <= KEPT_LENGTH) known.set(text, document);
    return document;
  };
}

function read(schema: GraphQLSchema, text: string): DocumentNode | null {
  let document: DocumentNode;
  try {
    document = parse(text, { noLocation: true, maxTokens: MAX_TOKENS });
  } catch {
    return null;
  }
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1 || operations[0]?.operation === OperationTypeNode.SUBSCRIPTION)
    return null;
  return validate(schema, document, specifiedRules, { maxErrors: 1 }).length === 0
    ? document
    : null;
}
