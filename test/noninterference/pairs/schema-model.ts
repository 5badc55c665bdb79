import {
  buildASTSchema,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { maskOf } from '../../../disclosure/categories.ts';
import { readSupergraphSdl } from '../../../schema/subgraph-sdl.ts';

/** A type whose values are somebody's: a personal type, or one that scoped fields lead to. */
export interface ModelType {
  readonly name: string;
  /** Every category under which something of it is answered. */
  readonly categories: number;
  readonly fields: readonly ModelField[];
}

export interface ModelField {
  /** As a column would be called. */
  readonly column: string;
  readonly categories: number;
}

const readSchema = () =>
  buildASTSchema(parse(readSupergraphSdl()), { assumeValid: true, assumeValidSDL: true });

/** To which types fields of this name lead: a `receiverId` is the id of what a `receiver` is. */
export function readFieldTypes(): ReadonlyMap<string, ReadonlySet<string>> {
  const schema = readSchema();
  const found = new Map<string, Set<string>>();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      const types = isAbstractType(inner) ? schema.getPossibleTypes(inner) : [inner];
      const known = found.get(field.name) ?? new Set();
      found.set(field.name, known);
      if (isAbstractType(inner)) known.add(inner.name);
      for (const { name } of types.filter(isObjectType)) known.add(name);
    }
  return found;
}

/** What the composed schema says, by its directives, of whose values are where. */
export function readSchemaModel(): ReadonlyMap<string, ModelType> {
  const schema = readSchema();
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  const personal = new Map<string, ModelType>();
  for (const type of objects)
    if (directive(schema, 'personal', type)) personal.set(type.name, personalType(schema, type));
  return new Map([...valueTypes(schema, objects, personal), ...personal]);
}

function personalType(schema: GraphQLSchema, type: GraphQLObjectType): ModelType {
  const fields: ModelField[] = [];
  let categories = 0;
  for (const field of Object.values(type.getFields())) {
    const mask = categoryOf(schema, field);
    categories |= mask;
    fields.push({ column: snake(field.name), categories: mask });
    const inner = getNamedType(field.type);
    if (mask === 0 || !isObjectType(inner) || directive(schema, 'personal', inner)) continue;
    // The parts of a value stand in columns of the row, like `emergency_key_holder`.
    for (const part of Object.values(inner.getFields()))
      fields.push({ column: snake(part.name), categories: mask });
  }
  return { name: type.name, categories, fields };
}

/** Types without a subject of their own that a scoped field leads to: theirs is the category of the field. */
function valueTypes(
  schema: GraphQLSchema,
  objects: readonly GraphQLObjectType[],
  personal: ReadonlyMap<string, ModelType>,
): Map<string, ModelType> {
  const found = new Map<string, ModelType>();
  for (const type of objects) {
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      const mask = categoryOf(schema, field);
      if (mask === 0 || !isObjectType(inner) || personal.has(inner.name)) continue;
      if (directive(schema, 'key', inner)) continue;
      const categories = mask | (found.get(inner.name)?.categories ?? 0);
      found.set(inner.name, {
        name: inner.name,
        categories,
        fields: Object.keys(inner.getFields()).map((name) => ({ column: snake(name), categories })),
      });
    }
  }
  return found;
}

type Annotated = Parameters<typeof getDirectiveValues>[1];

function categoryOf(schema: GraphQLSchema, field: { astNode?: unknown }): number {
  const consent = directive(schema, 'consent', field);
  return consent ? maskOf(consent['category'] as string) : 0;
}

function directive(schema: GraphQLSchema, name: string, on: { astNode?: unknown }) {
  const node = on.astNode as Annotated | undefined;
  const found = schema.getDirective(name);
  if (found) return node && getDirectiveValues(found, node);
  // `@key` is gone from a supergraph; `join__type(key:)` says the same.
  const joins = node?.directives?.filter((join) => join.name.value === 'join__type') ?? [];
  const hasKey = joins.some((join) => join.arguments?.some((arg) => arg.name.value === name));
  return hasKey ? {} : undefined;
}

export function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, '');
}
