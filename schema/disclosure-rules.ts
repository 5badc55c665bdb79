import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  buildASTSchema,
  getDirectiveValues,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Arguments that select no rows by a value: which page, which end of a movement, which id. */
const EXEMPT_ARGUMENTS = new Set(['first', 'after', 'direction', 'id', 'ids', 'slug', 'input']);

/** The disclosure rules that a schema can break, checked on the composed supergraph. */
export interface DisclosureSchema {
  /** One sentence each, with the coordinate; empty when the schema may be built. */
  readonly problems: readonly string[];
  /** Per personal type, every category that its fields use in any subgraph. */
  readonly categoriesOfType: ReadonlyMap<string, readonly string[]>;
}

/** Reads the disclosure directives back from the supergraph and checks every rule about them. */
export function checkDisclosure(supergraphSdl: string): DisclosureSchema {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap()).filter((type) => !isMachinery(type.name));
  const problems: string[] = [];
  const categoriesOfType = new Map<string, string[]>();

  for (const type of types) {
    if (isInterfaceType(type)) problems.push(...interfaceProblems(schema, type.name));
    if (!isObjectType(type)) continue;
    const personal = directive(schema, 'personal', type);
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

function isMachinery(name: string): boolean {
  return name.startsWith('__') || name.startsWith('join__') || name.startsWith('link__');
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

  const row = directive(schema, 'personal', type)?.['row'];
  for (const field of Object.values(type.getFields())) {
    const at = `${type.name}.${field.name}`;
    const consent = directive(schema, 'consent', field);
    const open = directive(schema, 'open', field);
    if (!consent && !open) problems.push(`${at} needs @consent or @open.`);
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
    .filter((field) => directive(schema, 'consent', field))
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
    .filter((name) => directive(schema, name, field))
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
  const listed = listedType(field);
  return field.args.flatMap((argument) => {
    const at = `${type.name}.${field.name}(${argument.name}:)`;
    const over = directive(schema, 'over', argument)?.['field'] as string | undefined;
    if (over === undefined) {
      const selects = listed !== null && directive(schema, 'personal', listed) !== undefined;
      return selects && !EXEMPT_ARGUMENTS.has(argument.name)
        ? [`${at} selects or orders rows of ${listed.name} and needs @over.`]
        : [];
    }
    const [typeName, fieldName] = over.includes('.') ? over.split('.') : [listed?.name ?? '', over];
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
  const category = directive(schema, 'consent', field)?.['category'];
  const row = directive(schema, 'personal', type)?.['row'];
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
    if (!isObjectType(type) || !directive(schema, 'personal', type)) return [];
    if (type.name !== typeName && !selection.includes('{')) return [];
    return Object.values(type.getFields())
      .filter((field) => names.has(field.name) && directive(schema, 'consent', field))
      .map((field) => `${type.name}.${field.name}`);
  });
}

function categoriesUsed(schema: GraphQLSchema, type: GraphQLObjectType): string[] {
  const row = directive(schema, 'personal', type)?.['row'] as string | undefined;
  const used = Object.values(type.getFields()).flatMap((field) => {
    const category = directive(schema, 'consent', field)?.['category'] as string | undefined;
    return category === undefined ? [] : [category];
  });
  return [...new Set(row === undefined ? used : [row, ...used])].sort();
}

/** The type of the rows that a field lists, straight or through a connection; null for a single object. */
function listedType(field: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const named = getNamedType(field.type);
  if (!isObjectType(named)) return null;
  const edges = named.getFields()['edges'];
  if (edges) {
    const edge = getNamedType(edges.type);
    const node = isObjectType(edge) ? edge.getFields()['node'] : undefined;
    const type = node && getNamedType(node.type);
    return isObjectType(type) ? type : null;
  }
  const nullable = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(nullable) ? named : null;
}

function descriptionProblems(type: GraphQLNamedType): string[] {
  if (isUnionType(type)) return needsDescription(type.name, type);
  if (isEnumType(type)) {
    const values = type.getValues();
    return [
      ...needsDescription(type.name, type),
      ...values.flatMap((value) => needsDescription(`${type.name}.${value.name}`, value)),
    ];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [
      ...needsDescription(type.name, type),
      ...fields.flatMap((field) => needsDescription(`${type.name}.${field.name}`, field)),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name);
  return [
    ...(isRoot ? [] : needsDescription(type.name, type)),
    ...Object.values(type.getFields()).flatMap((field) => [
      ...needsDescription(`${type.name}.${field.name}`, field),
      ...field.args
        .filter((argument) => argument.name !== 'input')
        .flatMap((argument) =>
          needsDescription(`${type.name}.${field.name}(${argument.name}:)`, argument),
        ),
    ]),
  ];
}

function needsDescription(
  coordinate: string,
  element: { readonly description?: string | null | undefined },
): string[] {
  return element.description ? [] : [`${coordinate} needs a description.`];
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

function directive(
  schema: GraphQLSchema,
  name: string,
  on: GraphQLObjectType | GraphQLField<unknown, unknown> | GraphQLArgument,
): Record<string, unknown> | undefined {
  const definition = schema.getDirective(name);
  return definition && on.astNode ? getDirectiveValues(definition, on.astNode) : undefined;
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
