import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who imports whom, as ARCHITECTURE.md says. A zone's `from` needs `/**\/*`: a bare folder matches nothing. */
const SUBGRAPHS = ['villages', 'volunteers', 'referrals', 'housing', 'consents'];
const forbid = (target, ...from) =>
  from.map((folder) => ({ target: `./${target}/**/*`, from: `./${folder}/**/*` }));
const LAYERS = [
  ...forbid('platform', 'hub', 'gateway', 'subgraphs', 'disclosure', 'schema'),
  ...forbid('disclosure', 'hub', 'gateway', 'subgraphs', 'schema'),
  ...forbid('schema', 'hub', 'gateway', 'subgraphs', 'disclosure', 'platform'),
  ...forbid('gateway', 'hub', 'subgraphs', 'disclosure'),
  ...forbid('subgraphs', 'hub', 'gateway'),
  ...SUBGRAPHS.flatMap((name) =>
    forbid(
      `subgraphs/${name}`,
      ...SUBGRAPHS.filter((other) => other !== name).map((other) => `subgraphs/${other}`),
    ),
  ),
  // Inside a subgraph: rules know nothing of storage, transport or time.
  ...SUBGRAPHS.flatMap((name) =>
    forbid(
      `subgraphs/${name}/domain`,
      ...['storage', 'services', 'resolvers'].map((part) => `subgraphs/${name}/${part}`),
    ),
  ),
  ...SUBGRAPHS.flatMap((name) =>
    forbid(
      `subgraphs/${name}/storage`,
      ...['services', 'resolvers'].map((part) => `subgraphs/${name}/${part}`),
    ),
  ),
];

export default tseslint.config(
  { ignores: ['node_modules/**', '.data/**', '**/generated/**', 'schema/supergraph.graphql'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: LAYERS }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Promise-returning functions need not be async where they only pass a promise on.
      '@typescript-eslint/promise-function-async': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Code points are what is meant: length limits and digits.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  {
    // Tests look into answers of every shape.
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['graphql', 'postgres', 'node:*'] }],
      'no-restricted-globals': ['error', 'Date', 'process', 'fetch'],
    },
  },
  {
    // Tools read their configuration from a default export, and so do tests of others their packages.
    files: [
      'codegen.ts',
      '**/vitest.config.ts',
      'test/kit/template-database.ts',
      'test/conformance/apollo/*.ts',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['schema/*.graphql'],
    languageOptions: { parser: graphqlPlugin.parser },
    plugins: { '@graphql-eslint': graphqlPlugin },
    rules: {
      // That everything has a description is a rule of schema/disclosure-rules.ts, on the composed schema.
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          DirectiveDefinition: 'camelCase',
        },
      ],
    },
  },
);
