import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const BROWSER = fileURLToPath(new URL('./browser/', import.meta.url));
const PREFIX = 'graphiql-';

/**
 * The directory of GraphiQL's bundle: made from our own dependencies the first time (a few seconds),
 * kept in `<dataDir>/cache` under a name that changes with everything that went in.
 */
export async function bundleGraphiql(dataDir: string): Promise<string> {
  const cache = path.join(dataDir, 'cache');
  const name = `${PREFIX}${contentHash()}`;
  const directory = path.join(cache, name);
  if (existsSync(directory)) return directory;
  const draft = path.join(cache, `draft-${randomUUID()}`);
  mkdirSync(draft, { recursive: true });
  try {
    await build(draft);
    renameSync(draft, directory);
  } catch (error) {
    // Another hub on the same directory may have been quicker: its bundle is as good.
    if (!existsSync(directory)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  removeOlder(cache, name);
  return directory;
}

// GraphiQL's own dependencies are found through it, wherever the package manager has put them.
const fromHere = createRequire(import.meta.url);
const fromGraphiql = createRequire(fromHere.resolve('graphiql/package.json'));
const fromReactPart = createRequire(fromGraphiql.resolve('@graphiql/react'));

function contentHash(): string {
  const hash = createHash('sha256');
  const files = [
    ...readdirSync(BROWSER)
      .sort()
      .map((file) => path.join(BROWSER, file)),
    fileURLToPath(import.meta.url),
    fromHere.resolve('graphiql/package.json'),
    fromHere.resolve('react/package.json'),
    fromHere.resolve('react-dom/package.json'),
    fromHere.resolve('esbuild/package.json'),
    fromReactPart.resolve('monaco-editor/package.json'),
    fromReactPart.resolve('monaco-graphql/package.json'),
  ];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function build(outdir: string): Promise<void> {
  const { build: esbuild } = await import('esbuild');
  const shared = {
    outdir,
    bundle: true,
    minify: true,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'file', '.woff2': 'file', '.svg': 'file' },
    logLevel: 'silent',
  } as const;
  await Promise.all([
    esbuild({
      ...shared,
      format: 'esm',
      splitting: true,
      entryPoints: { app: path.join(BROWSER, 'app.js') },
    }),
    esbuild({
      ...shared,
      format: 'iife',
      entryPoints: {
        'editor.worker': fromReactPart.resolve('monaco-editor/esm/vs/editor/editor.worker.js'),
        'json.worker': fromReactPart.resolve('monaco-editor/esm/vs/language/json/json.worker.js'),
        'graphql.worker': fromReactPart.resolve('monaco-graphql/esm/graphql.worker.js'),
      },
    }),
  ]);
}

function removeOlder(cache: string, current: string): void {
  for (const name of readdirSync(cache)) {
    if (name.startsWith(PREFIX) && name !== current) {
      rmSync(path.join(cache, name), { recursive: true, force: true });
    }
  }
}
