import {
  defaultFieldResolver,
  getDirectiveValues,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { AccessRecorder, DecidedRow } from './access-log.ts';
import { categoriesOf, maskOf, SILENT_CATEGORIES, type CategoryMask } from './categories.ts';

/** What every subgraph's context carries for enforcement. */
export interface EnforcementContext {
  readonly access: AccessRecorder;
}

interface PersonalType {
  readonly type: GraphQLObjectType;
  /** The property of a row that holds whose it is. */
  readonly subject: string;
  /** The category that reaching a row takes; 0 for a type that is reached by any category. */
  readonly row: CategoryMask;
}

type Resolver = GraphQLFieldResolver<unknown, EnforcementContext>;

/**
 * Puts the decision in front of every field of every personal type, in place. A field answers only
 * from a row that carries its own decision; a row without one is a bug and answers nothing.
 *
 * `categoriesOfType` holds, per personal type, the mask of all categories that the composed
 * supergraph uses on it (generated): what `withheld` is answered over, whatever was selected.
 */
export function enforce(
  schema: GraphQLSchema,
  categoriesOfType: Readonly<Record<string, CategoryMask>>,
): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const personal = isObjectType(type) ? personalType(schema, type) : null;
    if (personal === null) continue;
    for (const field of Object.values(personal.type.getFields())) {
      field.resolve = resolverOf(schema, personal, field, categoriesOfType) as GraphQLFieldResolver<
        unknown,
        unknown
      >;
    }
  }
  return schema;
}

function resolverOf(
  schema: GraphQLSchema,
  personal: PersonalType,
  field: GraphQLField<unknown, unknown>,
  categoriesOfType: Readonly<Record<string, CategoryMask>>,
): Resolver {
  const coordinate = `${personal.type.name}.${field.name}`;
  const inner = (field.resolve ?? defaultFieldResolver) as Resolver;

  if (field.name === 'withheld') {
    const all = categoriesOfType[personal.type.name];
    if (all === undefined)
      throw new Error(`${coordinate}: the supergraph does not know this type.`);
    return (source) =>
      categoriesOf(all & ~reachedRow(source, personal, coordinate).permitted & ~SILENT_CATEGORIES);
  }

  const consent = directiveOf(schema, 'consent', field);
  if (consent !== undefined) {
    const category = maskOf(consent['category'] as string);
    return (source, args, context, info) => {
      const row = reachedRow(source, personal, coordinate);
      if ((row.permitted & category) === 0 || !answers(source, field.name)) {
        context.access.refused(row, category, coordinate);
        return null;
      }
      context.access.disclosed(row, category, coordinate);
      return inner(source, args, context, info);
    };
  }

  if (directiveOf(schema, 'open', field) !== undefined) {
    return (source, args, context, info) => {
      reachedRow(source, personal, coordinate);
      return answers(source, field.name) ? inner(source, args, context, info) : null;
    };
  }

  throw new Error(`${coordinate} carries neither @consent nor @open.`);
}

/** Whether a row answers this field at all: one may carry the names of the few that it does. */
function answers(source: unknown, field: string): boolean {
  const { answersOnly } = source as { readonly answersOnly?: readonly string[] | null };
  return answersOnly == null || answersOnly.includes(field);
}

/** The row behind a personal object, if it was decided and reached; anything else is a bug. */
function reachedRow(source: unknown, personal: PersonalType, coordinate: string): DecidedRow {
  const row = source as Record<string, unknown>;
  const { permitted, grounds } = row;
  const subject = row[personal.subject];
  if (typeof permitted !== 'number' || !Array.isArray(grounds) || typeof subject !== 'string') {
    throw new Error(`${coordinate}: a row without a decision.`);
  }
  const reached = personal.row === 0 ? row['reached'] === true : (permitted & personal.row) !== 0;
  if (!reached) throw new Error(`${coordinate}: a row that was not reached.`);
  return {
    subject,
    permitted,
    grounds: grounds as DecidedRow['grounds'],
    caseId: typeof row['caseId'] === 'string' ? row['caseId'] : null,
  };
}

function personalType(schema: GraphQLSchema, type: GraphQLObjectType): PersonalType | null {
  const found = directiveOf(schema, 'personal', type);
  if (found === undefined) return null;
  const row = found['row'] as string | undefined;
  return { type, subject: found['subject'] as string, row: row === undefined ? 0 : maskOf(row) };
}

function directiveOf(
  schema: GraphQLSchema,
  name: string,
  on: GraphQLObjectType | GraphQLField<unknown, unknown>,
): Record<string, unknown> | undefined {
  const directive = schema.getDirective(name);
  if (!directive)
    throw new Error(`The schema does not define @${name}: nothing would be enforced.`);
  const nodes = [on.astNode, ...('extensionASTNodes' in on ? on.extensionASTNodes : [])];
  for (const node of nodes) {
    const values = node ? getDirectiveValues(directive, node) : undefined;
    if (values !== undefined) return values;
  }
  return undefined;
}
