import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { descriptionProblems } from './description-rules.ts';
import { directiveProblems } from './directive-arguments.ts';
import { directiveOn, readSupergraph, rowTypeOf, typesOf } from './disclosure-shape.ts';

/** Arguments that select no rows by a value: which page, which end of a movement, which id. */
const EXEMPT_ARGUMENTS = new Set(['first', 'after', 'direction', 'id', 'ids']);

/** The disclosure rules that a schema can break, checked on the composed supergraph. */
export interface DisclosureSchema {
  /** One sentence each, with the coordinate; empty when the schema may be built. */
  readonly problems: readonly string[];
  /** Per personal type, every category that its fields use in any subgraph. */
  readonly categoriesOfType: ReadonlyMap<string, readonly string[]>;
}

/** Reads the disclosure directives back from the supergraph and checks every rule about them. */
export function checkDisclosure(supergraphSdl: string): DisclosureSchema {
  const schema = readSupergraph(supergraphSdl);
  const types = typesOf(schema);
  const problems: string[] = [];
  const categoriesOfType = new Map<string, string[]>();
  // Nothing can be read from a directive whose arguments are wrong.
  const unreadable = directiveProblems(schema);
  if (unreadable.length > 0) return { problems: unreadable, categoriesOfType };

  for (const type of types) {
    if (isInterfaceType(type)) problems.push(...interfaceProblems(schema, type.name));
    if (!isObjectType(type)) continue;
    const personal = directiveOn(schema, 'personal', type);
    if (personal) {
      problems.push(...personalTypeProblems(schema, type));
      categoriesOfType.set(type.name, categoriesUsed(schema, type));
    }
    for (const field of Object.values(type.getFields())) {
      if (!personal) problems.push(...strayProblems(schema, type, field));
      problems.push(
        ...argumentProblems(schema, type, field),
        ...carriedProblems(schema, type, field),
      );
    }
  }
  if (categoriesOfType.size === 0) {
    problems.push('No type carries @personal: the directives were lost in composition.');
  }
  for (const type of types) problems.push(...descriptionProblems(type));
  return { problems, categoriesOfType };
}

function personalTypeProblems(schema: GraphQLSchema, type: GraphQLObjectType): string[] {
  const problems: string[] = [];
  if (type.getInterfaces().length > 0)
    problems.push(
      `${type.name} is about a person and may not implement an interface, which would hide its subject.`,
    );
  for (const union of Object.values(schema.getTypeMap()))
    if (isUnionType(union) && union.getTypes().includes(type))
      problems.push(
        `${type.name} is about a person and may not be a member of ${union.name}, which would hide its subject.`,
      );
  if (!('withheld' in type.getFields()))
    problems.push(`${type.name} is about a person and needs a field \`withheld\`.`);

  const row = directiveOn(schema, 'personal', type)?.['row'];
  for (const field of Object.values(type.getFields())) {
    const at = `${type.name}.${field.name}`;
    const consent = directiveOn(schema, 'consent', field);
    const open = directiveOn(schema, 'open', field);
    if (!consent && !open) problems.push(`${at} needs @consent or @open.`);
    if (open && String(open['why']).trim() === '')
      problems.push(
        `${at} carries @open without a reason: \`why\` says why everybody who reaches the object may see it.`,
      );
    if (consent && open) problems.push(`${at} may carry @consent or @open, not both.`);
    if (consent && isNonNullType(field.type))
      problems.push(
        `${at} is scoped by consent and must be nullable: a null in it would take its parent along.`,
      );
    if (isNonNullType(field.type) && !isOwnersField(type, field))
      problems.push(
        `${at} comes from another subgraph than the type and must be nullable: the person may be reached no longer there.`,
      );
  }
  if (row === undefined && type.name !== 'Resident')
    problems.push(
      `${type.name} needs \`row\` in @personal; only Resident is reached by any category.`,
    );
  return problems;
}

/** A field of a type with rows in one subgraph alone, or one that every subgraph of the type has. */
function isOwnersField(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean {
  const joins = (field.astNode?.directives ?? []).filter(
    (node) => node.name.value === 'join__field',
  );
  if (joins.length === 0) return true;
  const graphs = joins.map((node) => argumentText(node, 'graph'));
  const owner = OWNERS[type.name];
  return owner === undefined || graphs.includes(owner);
}

/** Owners of personal types that several subgraphs extend. */
const OWNERS: Readonly<Record<string, string>> = { Resident: 'VILLAGES', HelpRequest: 'VILLAGES' };

function interfaceProblems(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  if (!isInterfaceType(type)) return [];
  return Object.values(type.getFields())
    .filter((field) => directiveOn(schema, 'consent', field))
    .map(
      (field) => `${name}.${field.name} is scoped by consent and may not stand on an interface.`,
    );
}

function strayProblems(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): string[] {
  return ['consent', 'open']
    .filter((name) => directiveOn(schema, name, field))
    .map(
      (name) =>
        `${type.name}.${field.name} carries @${name}, but ${type.name} carries no @personal: nobody would enforce it.`,
    );
}

function argumentProblems(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): string[] {
  const rows = rowTypeOf(field);
  const ofPersons = rows !== null && directiveOn(schema, 'personal', rows) !== undefined;
  return field.args.flatMap((argument) => {
    const at = `${type.name}.${field.name}(${argument.name}:)`;
    const over = directiveOn(schema, 'over', argument)?.['field'] as string | undefined;
    if (ofPersons && isInputObjectType(getNamedType(argument.type)))
      return [`${at} is an object, of which no part could say over which field it is.`];
    if (over === undefined) {
      return ofPersons && !EXEMPT_ARGUMENTS.has(argument.name)
        ? [`${at} selects or orders rows of ${rows.name} and needs @over.`]
        : [];
    }
    const [typeName, fieldName] = over.includes('.') ? over.split('.') : [rows?.name ?? '', over];
    return overProblems(schema, at, schema.getType(typeName ?? ''), fieldName ?? '');
  });
}

function overProblems(
  schema: GraphQLSchema,
  at: string,
  type: ReturnType<GraphQLSchema['getType']>,
  fieldName: string,
): string[] {
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!isObjectType(type) || !field) return [`${at} is over a field that does not exist.`];
  const category = directiveOn(schema, 'consent', field)?.['category'];
  const row = directiveOn(schema, 'personal', type)?.['row'];
  if (category === undefined || category === row) return [];
  return [
    `${at} is over ${type.name}.${fieldName}, whose category is not the row category of ${type.name}: it would tell what may not be read.`,
  ];
}

/** A scoped field may never be fetched for another one: the check ran on the value queried. */
function carriedProblems(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): string[] {
  const nodes = (field.astNode?.directives ?? []).filter(
    (node) => node.name.value === 'join__field',
  );
  const fromContext = nodes.some((node) =>
    node.arguments?.some((argument) => argument.name.value === 'contextArguments'),
  );
  if (fromContext)
    return [
      `${type.name}.${field.name} may not take a value by @fromContext: the check ran on the value queried.`,
    ];
  return nodes.flatMap((node) =>
    (['requires', 'provides'] as const).flatMap((name) => {
      const selection = argumentText(node, name);
      if (selection === null) return [];
      const on = name === 'requires' ? type : getNamedType(field.type);
      return scopedFieldsIn(schema, on.name, selection).map(
        (found) =>
          `${type.name}.${field.name} may not carry ${found} by @${name}: it is scoped by consent.`,
      );
    }),
  );
}

/** Every scoped field named in a selection, whatever type it is found on: rather too many than too few. */
function scopedFieldsIn(schema: GraphQLSchema, typeName: string, selection: string): string[] {
  const names = new Set(selection.match(/[_A-Za-z]\w*/g) ?? []);
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || !directiveOn(schema, 'personal', type)) return [];
    if (type.name !== typeName && !selection.includes('{')) return [];
    return Object.values(type.getFields())
      .filter((field) => names.has(field.name) && directiveOn(schema, 'consent', field))
      .map((field) => `${type.name}.${field.name}`);
  });
}

function categoriesUsed(schema: GraphQLSchema, type: GraphQLObjectType): string[] {
  const row = directiveOn(schema, 'personal', type)?.['row'] as string | undefined;
  const used = Object.values(type.getFields()).flatMap((field) => {
    const category = directiveOn(schema, 'consent', field)?.['category'] as string | undefined;
    return category === undefined ? [] : [category];
  });
  return [...new Set(row === undefined ? used : [row, ...used])].sort();
}

function argumentText(
  node: {
    readonly arguments?:
      readonly { name: { value: string }; value: { kind: string; value?: unknown } }[] | undefined;
  },
  name: string,
): string | null {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value.value;
  return typeof value === 'string' ? value : null;
}

/** The generated module that `withheld` answers over. */
export function categoriesModule(checked: DisclosureSchema): string {
  const lines = [...checked.categoriesOfType]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([type, categories]) => `  ${type}: [${categories.map((name) => `'${name}'`).join(', ')}],`,
    );
  return [
    '// Generated by `npx hub compose` from the composed supergraph.',
    '/** Per personal type, every category that its fields use in any subgraph. */',
    'export const CATEGORIES_OF_TYPE: Readonly<Record<string, readonly string[]>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
