import { GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { ERROR_CODES, MASKED_MESSAGE } from '../../platform/errors.ts';
import { Explained } from '../plan/explained.ts';
import type { ResponsePath } from '../plan/paths.ts';
import type { DataRecord } from '../plan/records.ts';
import { EndpointFailure } from './failure.ts';
import { compileData, type ReadData } from './read-data.ts';
import type { InputRules } from './read-leaf.ts';

/**
 * Turns the JSON of a subgraph into what execution in this process would have given, and tells in how
 * many places it was not right. Throws an EndpointFailure where the whole is not an answer of GraphQL.
 */
export type ReadAnswer = (json: unknown, variables: DataRecord) => ReadResult;

export interface ReadResult {
  readonly result: ExecutionResult;
  readonly wrongValues: number;
}

/** More places than the costliest operation has, so that none is missing its error. */
const MAX_ERRORS = 50_000;
const WRONG_VALUE = 'The part of the hub that owns this value did not answer rightly.';

/**
 * Believes nothing: what was not asked is dropped, a value of another type than the schema's becomes
 * null with an error at its place, and objects have no prototype (CVE-2026-32621).
 */
export function createReadAnswer(
  supergraph: GraphQLSchema,
  scalars: InputRules,
): (document: DocumentNode) => ReadAnswer {
  const compiled = new WeakMap<DocumentNode, ReadData>();

  return (document) => {
    let readData = compiled.get(document);
    if (!readData) compiled.set(document, (readData = compileData(supergraph, document, scalars)));
    const read = readData;
    return (json, variables) => {
      if (typeof json !== 'object' || json === null) throw unreadable();
      const errors = readErrors(own(json, 'errors'));
      const given = own(json, 'data') ?? null;
      if (given === null) {
        if (errors.length === 0) throw unreadable();
        return { result: { data: null, errors }, wrongValues: 0 };
      }
      const { data, wrong } = read(given, variables);
      let wrongValues = 0;
      if (wrong.length > 0) {
        // A missing value needs no error of its own where the subgraph told one at the place, above or below.
        const explained = new Explained(errors);
        for (const path of wrong) {
          if (explained.has(path)) continue;
          errors.push(wrongValue(path));
          wrongValues += 1;
        }
      }
      const result = errors.length > 0 ? { data, errors } : { data };
      return { result, wrongValues };
    };
  };
}

const unreadable = () => new EndpointFailure('not an answer of GraphQL');

function readErrors(given: unknown): GraphQLError[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw unreadable();
  return given.slice(0, MAX_ERRORS).map(readError);
}

/** A code that subgraphs do not use, or none, is a bug over there: it is masked there, so here as well. */
function readError(given: unknown): GraphQLError {
  const path = readPath(own(given, 'path'));
  const extensions = own(given, 'extensions');
  const code = own(extensions, 'code');
  const message = own(given, 'message');
  if (!isPublicCode(code) || typeof message !== 'string') {
    const requestId = textAt(extensions, 'requestId');
    return new GraphQLError(MASKED_MESSAGE, {
      path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...requestId },
    });
  }
  const told = { ...textAt(extensions, 'argument'), ...textAt(extensions, 'messageNl') };
  return new GraphQLError(message, { path, extensions: { code, ...told } });
}

function isPublicCode(code: unknown): code is string {
  return (
    typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) && code !== 'INTERNAL_SERVER_ERROR'
  );
}

function readPath(given: unknown): ResponsePath | null {
  const isPath =
    Array.isArray(given) &&
    given.every((key) => typeof key === 'string' || Number.isSafeInteger(key));
  return isPath ? (given as ResponsePath) : null;
}

function textAt(from: unknown, key: string): Record<string, string> {
  const text = own(from, key);
  return typeof text === 'string' ? { [key]: text } : {};
}

function own(from: unknown, key: string): unknown {
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, key)) return undefined;
  return (from as Record<string, unknown>)[key];
}

function wrongValue(path: ResponsePath): GraphQLError {
  return new GraphQLError(WRONG_VALUE, { path, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
}
