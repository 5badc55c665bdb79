import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Subgraph } from '../../../disclosure/subgraph.ts';

/** The products of the compatibility tests, word for word as those expect them. */
const FEDERATION = {
  id: 'apollo-federation',
  sku: 'federation',
  package: '@apollo/federation',
  variation: { id: 'OSS' },
  research: [{ study: { caseNumber: '1234', description: 'Federation Study' }, outcome: null }],
};
const STUDIO = {
  id: 'apollo-studio',
  sku: 'studio',
  package: '',
  variation: { id: 'platform' },
  research: [{ study: { caseNumber: '1235', description: 'Studio Study' }, outcome: null }],
};
const PRODUCTS = [FEDERATION, STUDIO];
const DIMENSIONS = { size: 'small', weight: 1, unit: 'kg' };
const DEPRECATED = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
};
const EMAIL = 'support@apollographql.com';
const userOf = (email: string) => ({ email, name: 'Jane Smith', totalProductsCreated: 1337 });

interface ProductKey {
  readonly id?: string;
  readonly sku?: string;
  readonly package?: string;
  readonly variation?: { readonly id: string };
}

const isProduct = (key: ProductKey) => (product: (typeof PRODUCTS)[number]) =>
  key.id === undefined
    ? key.sku === product.sku &&
      (key.package === product.package || key.variation?.id === product.variation.id)
    : key.id === product.id;

interface Employed {
  readonly totalProductsCreated?: number;
  readonly yearsOfEmployment?: number;
}

const resolvers = {
  Query: {
    product: (_: unknown, key: { id: string }) => PRODUCTS.find(isProduct(key)),
    deprecatedProduct: (_: unknown, key: { sku: string; package: string }) =>
      key.sku === DEPRECATED.sku && key.package === DEPRECATED.package ? DEPRECATED : null,
  },
  Product: {
    __resolveReference: (key: ProductKey) => PRODUCTS.find(isProduct(key)),
    dimensions: () => DIMENSIONS,
    createdBy: () => userOf(EMAIL),
  },
  DeprecatedProduct: {
    __resolveReference: (key: { sku: string }) => (key.sku === DEPRECATED.sku ? DEPRECATED : null),
    createdBy: () => userOf(EMAIL),
  },
  ProductResearch: {
    __resolveReference: (key: { study: { caseNumber: string } }) =>
      PRODUCTS.flatMap(({ research }) => research).find(
        ({ study }) => study.caseNumber === key.study.caseNumber,
      ),
  },
  User: {
    __resolveReference: (reference: { email: string } & Employed) => ({
      ...userOf(reference.email),
      ...reference,
    }),
    averageProductsCreatedPerYear: ({ totalProductsCreated, yearsOfEmployment }: Employed) =>
      Math.round((totalProductsCreated ?? Number.NaN) / (yearsOfEmployment ?? Number.NaN)),
  },
  Inventory: {
    __resolveReference: (inventory: { id: string }) => inventory,
    deprecatedProducts: () => [DEPRECATED],
  },
};

/** Nothing in it is about a person, so there is nothing to decide and no line to write. */
export function buildProducts(sdl: string): Subgraph {
  return {
    name: 'products',
    schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]),
    open: () => ({ contextValue: {}, settle: () => Promise.resolve() }),
    jobs: {},
    retention: [],
    health: () => Promise.resolve(null),
  };
}
