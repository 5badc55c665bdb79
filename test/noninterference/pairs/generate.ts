import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  print,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { DEFAULT_LIMITS, sizesOf } from '../../../gateway/limits.ts';
import { compileCost } from '../../../gateway/operation-cost.ts';
import { argumentValues, type ArgumentsOf } from './arguments.ts';
import type { Coverage } from './coverage.ts';
import { createRandom, type Random } from './random.ts';
import { isWay, RANDOM_FIELD } from './whole.ts';

/** Something to ask, in the form in which it is kept. */
export interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export type Using = Omit<ArgumentsOf, 'isHostile'> & {
  /** Whether the actor's role stands for this mutation. */
  readonly mayDo?: (mutation: string) => boolean;
};

export type RootKind = 'query' | 'mutation' | 'subscription';

/** Well below what is allowed: a page of thousands says no more than one of ten. */
const SHARE = { selections: 1 / 3, cost: 1 / 80 };

/** One question of this kind, made of everything that the schema has, the rarest first. */
export function generate(schema: GraphQLSchema, kind: RootKind, using: Using): Question {
  const seed = using.random.int(2 ** 31);
  for (let depth = 4; depth >= 0; depth -= 1) {
    const question = new Writer(schema, { ...using, random: createRandom(seed) }).operation(
      kind,
      depth,
    );
    if (depth === 0 || loadOf(schema, question, SHARE) <= 1) return question;
  }
  throw new Error('A question without a selection is too large.');
}

/** A question about these entities, as only a gateway asks it. */
export function generateEntities(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  representations: readonly object[],
  using: Using,
): Question {
  const writer = new Writer(schema, using);
  return writer.entities(type, representations);
}

/** How much of what is allowed the question takes; the largest of its parts, each against its share. */
export function loadOf(
  schema: GraphQLSchema,
  { query, variables }: Question,
  share: { readonly selections: number; readonly cost: number },
): number {
  const document = parse(query);
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) return Infinity;
  const { depth, selections, aliases, cost } = DEFAULT_LIMITS;
  const sizes = sizesOf(document).map((size) =>
    size.depth > depth
      ? Infinity
      : Math.max(size.aliases / aliases, size.selections / (selections * share.selections)),
  );
  if (sizes.some((size) => size > 1)) return Math.max(...sizes);
  return Math.max(
    ...sizes,
    compileCost(schema, document, operation)(variables) / (cost * share.cost),
  );
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #using: ArgumentsOf & Using;
  readonly #random: Random;
  readonly #coverage: Coverage;
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: string[] = [];

  constructor(schema: GraphQLSchema, using: Using) {
    this.#schema = schema;
    this.#using = { ...using, isHostile: using.random.chance(0.2) };
    this.#random = using.random;
    this.#coverage = using.coverage;
  }

  operation(kind: RootKind, depth: number): Question {
    const root = this.#schema.getRootType(kind as never);
    if (!root) throw new Error(`There is no ${kind}.`);
    const fields = Object.values(root.getFields()).filter(({ name }) => !name.startsWith('_'));
    const count = kind === 'query' && this.#random.chance(0.2) ? 2 : 1;
    // Most changes are tried by a role that may make them.
    const may = fields.filter(({ name }) => this.#using.mayDo?.(name) ?? true);
    const likely = may.length > 0 && this.#random.chance(0.85) ? may : fields;
    const chosen = Array.from({ length: count }, () =>
      this.#random.rarest(likely, (field) => this.#timesOf(root, field)),
    );
    const selections = chosen.map((field, place) =>
      this.#field(root, field, depth, place === 0 ? null : `also${String(place)}`),
    );
    const extra = this.#random.chance(0.1) && kind !== 'subscription' ? ' __typename' : '';
    const name = this.#random.chance(0.3) ? ' Asked' : '';
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    const text = `${kind}${name}${declared} { ${selections.join(' ')}${extra} } ${this.#fragments.join(' ')}`;
    return { query: print(parse(text)), variables: this.#variables };
  }

  entities(type: GraphQLObjectType, representations: readonly object[]): Question {
    const selection = this.#selection(type, 3);
    const text = `query ($r: [_Any!]!${this.#declared.map((one) => `, ${one}`).join('')}) {
      _entities(representations: $r) { __typename ... on ${type.name} ${selection} }
    } ${this.#fragments.join(' ')}`;
    return {
      query: print(parse(text)),
      variables: { r: representations, ...this.#variables },
    };
  }

  /** How often the field was had, and the rarest of what it can answer. */
  #timesOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): number {
    const own = this.#coverage.times('field', `${parent.name}.${field.name}`);
    const type = getNamedType(field.type);
    if (!isAbstractType(type)) return own;
    const rarest = this.#schema
      .getPossibleTypes(type)
      .flatMap((member) =>
        Object.keys(member.getFields()).map((name) =>
          this.#coverage.times('field', `${member.name}.${name}`),
        ),
      );
    return Math.min(own, 3 * Math.min(...rarest));
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const members = this.#schema
        .getPossibleTypes(type)
        .map((member) => `... on ${member.name} ${this.#selection(member, depth)}`);
      return `{ __typename ${members.join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    const parts: string[] = [];
    for (const field of Object.values(type.getFields())) {
      if (RANDOM_FIELD.test(`${type.name}.${field.name}`)) continue;
      if (!this.#takes(type, field, depth)) continue;
      const alias = this.#random.chance(0.04) ? `a${String(parts.length)}` : null;
      const inner = getNamedType(field.type).name;
      if (depth <= 0 && inner.endsWith('Connection')) continue;
      parts.push(this.#field(type, field, isWay(inner) ? depth : depth - 1, alias));
    }
    if (parts.length === 0 || this.#random.chance(0.15)) parts.push('__typename');
    const text = `{ ${parts.join(' ')} }`;
    if (!this.#random.chance(0.04)) return text;
    const name = `F${String(this.#fragments.length)}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${text}`);
    return `{ ...${name} }`;
  }

  #takes(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): boolean {
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) {
      if (/^(InputProblem|StaleVersion)$/.test(type.name)) return true;
      const isNew = this.#coverage.times('field', `${type.name}.${field.name}`) === 0;
      return this.#random.chance(isNew ? 0.95 : 0.6);
    }
    // By it the next try is better.
    if (/^(InvalidInput|StaleVersion)$/.test(type.name)) return true;
    // What was changed is read back, most of the time; so are the rows of a page.
    if (depth > -1 && type.name.endsWith('Success')) return this.#random.chance(0.9);
    if (isWay(inner.name)) return this.#random.chance(0.9);
    if (isWay(type.name)) return depth > 0 && this.#random.chance(0.85);
    const isNew = this.#coverage.times('field', `${type.name}.${field.name}`) === 0;
    return depth > 0 && this.#random.chance(isNew ? 0.8 : 0.25 + 0.1 * depth);
  }

  #field(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
    alias: string | null,
  ): string {
    const type = getNamedType(field.type);
    const owner = `${parent.name}.${field.name}`;
    const values = argumentValues(field.args, owner, type.name, this.#using);
    const args = Object.entries(values).map(([name, value]) => {
      const definition = field.args.find((arg) => arg.name === name);
      if (!definition) throw new Error(`${owner} has no argument ${name}.`);
      if (this.#random.chance(0.3) && isPlain(definition.type)) {
        const node = astFromPlain(value, definition.type);
        if (node !== null) return `${name}: ${node}`;
      }
      const variable = `v${String(this.#declared.length)}`;
      this.#declared.push(`$${variable}: ${String(definition.type)}`);
      this.#variables[variable] = value;
      return `${name}: $${variable}`;
    });
    const head = `${alias === null ? '' : `${alias}: `}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
    return isLeafType(type) ? head : `${head} ${this.#selection(type, depth)}`;
  }
}

function isPlain(type: GraphQLInputType): boolean {
  return (
    isLeafType(getNamedType(type)) &&
    !isListType(type) &&
    !(isNonNullType(type) && isListType(type.ofType))
  );
}

/** As a literal of the document; null where only a variable can carry it. */
function astFromPlain(value: unknown, type: GraphQLInputType): string | null {
  const named = getNamedType(type);
  if (typeof value === 'string' && !/^[\n\x20-\ud7ff]*$/.test(value)) return null;
  if (typeof value === 'string') return isScalarType(named) ? JSON.stringify(value) : value;
  if (typeof value !== 'number' && typeof value !== 'boolean') return null;
  const node = isScalarType(named) ? astFromValue(value, named) : null;
  return node ? print(node) : null;
}
