import type { GraphQLScalarType } from 'graphql';
import { DateTimeISOResolver, LocalDateResolver } from 'graphql-scalars';

/** The scalars whose input the gateway checks, the same ones that the subgraphs read and write. */
export const INPUT_SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime: DateTimeISOResolver,
  LocalDate: LocalDateResolver,
};
