import type { GraphQLScalarType } from 'graphql';
import { DateTimeISOResolver, LocalDateResolver } from 'graphql-scalars';

/**
 * Instants are answered as text in UTC with milliseconds, days as YYYY-MM-DD. The subgraphs read and
 * write with these; the gateway checks input with them before a subgraph is asked.
 */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime: DateTimeISOResolver,
  LocalDate: LocalDateResolver,
};
