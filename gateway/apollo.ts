import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type BaseContext,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../platform/log.ts';
import type { Answer, Caller } from './answer.ts';
import { formatForClient } from './client-errors.ts';
import { limitsRule, type Limits } from './limits.ts';

type ApolloGateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

/** Parsed and validated documents, by their text's hash. */
export type Documents = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['documentStore']>;

export interface ApolloOptions {
  readonly supergraphSdl: string;
  readonly apiSchema: GraphQLSchema;
  readonly answer: Answer;
  readonly limits: Limits;
  readonly introspection: boolean;
  /** Default: those of its own. */
  readonly documents: Documents | undefined;
  readonly log: Log;
}

/**
 * Apollo Server for what it does well: GraphQL over HTTP, parsing, validation, CSRF prevention. All
 * that it would send to somebody else, cache, or tell about the inside is off.
 */
export function createApollo(options: ApolloOptions): ApolloServer<Caller> {
  const { limits, log } = options;
  return new ApolloServer<Caller>({
    gateway: asGateway(options),
    // Fixes the defaults that follow the environment.
    nodeEnv: 'production',
    introspection: options.introspection,
    ...(options.documents ? { documentStore: options.documents } : {}),
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationOptions: { maxErrors: 1, hideSuggestions: true },
    validationRules: [limitsRule(limits)],
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatForClient(formatted, error, log),
    logger: apolloLog(log),
    plugins: [
      firstErrorOnly,
      noteCodes,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

function asGateway({ supergraphSdl, apiSchema, answer }: ApolloOptions): ApolloGateway {
  return {
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema, coreSupergraphSdl: supergraphSdl });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, operation, request, context }) =>
          answer({ document, operation, variables: request.variables }, context as Caller),
      }),
    stop: () => Promise.resolve(),
  };
}

/** After the first error of validation comes one that says that validation was ended. */
const firstErrorOnly: ApolloServerPlugin<Caller> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ operation, response: { body } }) {
        if (!operation && body.kind === 'single' && body.singleResult.errors) {
          body.singleResult.errors = body.singleResult.errors.slice(0, 1);
        }
        return Promise.resolve();
      },
    }),
};

/** For whoever watches; after `firstErrorOnly`, so that what is noted is what is answered. */
const noteCodes: ApolloServerPlugin<Caller> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue: { seen }, response: { body } }) {
        if (!seen || body.kind !== 'single') return Promise.resolve();
        const codes = body.singleResult.errors?.map(({ extensions }) => extensions?.['code']) ?? [];
        seen.codes = codes.filter((code) => typeof code === 'string');
        return Promise.resolve();
      },
    }),
};

/** Apollo's messages are free text that may repeat what was submitted: their number is enough. */
function apolloLog(log: Log): NonNullable<ApolloServerOptionsWithGateway<Caller>['logger']> {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: () => log.warn({ part: 'apollo' }, 'Apollo Server warned'),
    error: () => log.error({ part: 'apollo' }, 'Apollo Server reported an error'),
  };
}
