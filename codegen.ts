import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { SUBGRAPHS, subgraphSdl, type SubgraphName } from './schema/subgraph-sdl.ts';

/**
 * `subgraphs/<name>/mappers.ts` says which row stands behind a type of the schema: it exports a type
 * named after it, with `Mapper` behind the name.
 */
function mappersOf(name: SubgraphName): Record<string, string> {
  const source = readFileSync(`subgraphs/${name}/mappers.ts`, 'utf8');
  const types = [...source.matchAll(/export (?:type|interface) (\w+)Mapper\b/g)].map(
    ([, type]) => type ?? '',
  );
  return Object.fromEntries(
    types.map((type): [string, string] => [type, `../mappers.ts#${type}Mapper`]),
  );
}

function contextOf(name: SubgraphName): string {
  return `../context.ts#${name.charAt(0).toUpperCase()}${name.slice(1)}Context`;
}

const config: CodegenConfig = {
  generates: Object.fromEntries(
    SUBGRAPHS.map((name) => [
      `subgraphs/${name}/generated/types.ts`,
      {
        schema: subgraphSdl(name),
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          contextType: contextOf(name),
          mappers: mappersOf(name),
          federation: true,
          useTypeImports: true,
          enumsAsTypes: true,
          avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: false },
          maybeValue: 'T | null',
          inputMaybeValue: 'T | null | undefined',
          scalars: { ID: 'string', DateTime: 'Date', LocalDate: 'string' },
          emitLegacyCommonJSImports: false,
          importExtension: '.ts',
          skipTypename: false,
          nonOptionalTypename: false,
          resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
        },
      },
    ]),
  ),
};

export default config;
