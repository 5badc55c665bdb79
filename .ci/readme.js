// Starts the hub as the README says and runs the README's queries against it, in their order. A query is
// a block ```graphql as=<identity>, its answer the next ```json block. An ellipsis ("…") in an answer
// stands for any value that differs per installation or per day: ids, cursors, instants and days.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';

const run = promisify(execFile);
const PORT = process.env.README_PORT ?? '4017';
const dataDir = mkdtempSync(path.join(tmpdir(), 'noaberhub-readme-'));
const env = { ...process.env, PORT, DATA_DIR: dataDir };
const blocks = readBlocks(readFileSync('README.md', 'utf8'));
if (blocks.length < 3) throw new Error('The README holds fewer than three queries with answers.');

let failed = 0;
const first = await startHub();
console.log(`first start to first answer: ${first.seconds} s`);
await first.stop();
const hub = await startHub();
console.log(`second start to first answer: ${hub.seconds} s`);
try {
  const remembered = new Map();
  for (const block of blocks) {
    const answer = await ask(block, remembered);
    const difference = compare(block.answer, answer, 'answer');
    if (difference === null) {
      console.log(`ok   ${block.title}`);
      continue;
    }
    failed += 1;
    console.log(`FAIL ${block.title}: ${difference}\n${JSON.stringify(answer, null, 2)}`);
  }
} finally {
  await hub.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(`\nREADME: ${blocks.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function startHub() {
  const began = Date.now();
  const child = spawn('npm', ['start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const ended = once(child, 'exit');
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended:\n${output}`);
    if (Date.now() - began > 120_000) throw new Error(`npm start gave no answer:\n${output}`);
    const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ communities { slug } }"}',
    }).catch(() => null);
    if (response?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    seconds: ((Date.now() - began) / 1000).toFixed(1),
    async stop() {
      process.kill(-child.pid, 'SIGINT');
      await ended;
    },
  };
}

/** Sends the query as its identity; what an answer gives can be used later: `$name` from `name=path`. */
async function ask(block, remembered) {
  const headers = { 'content-type': 'application/json' };
  if (block.as !== 'public') {
    const { stdout } = await run('npx', ['hub', 'token', '--as', block.as], { env });
    headers.authorization = `Bearer ${stdout.trim()}`;
  }
  const variables = Object.fromEntries(
    Object.entries(block.uses).map(([name, from]) => [name, remembered.get(from)]),
  );
  const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: block.query, variables }),
  });
  const answer = await response.json();
  for (const [name, place] of Object.entries(block.keeps)) {
    remembered.set(
      name,
      place.split('.').reduce((value, key) => value?.[key], answer.data),
    );
  }
  return answer;
}

/** Blocks `graphql as=… [keep:name=path] [use:variable=name]`, each with the `json` block behind it. */
function readBlocks(text) {
  const pattern = /```graphql as=(\S+)([^\n]*)\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```/g;
  return [...text.matchAll(pattern)].map(([, as, rest, query, answer]) => {
    const options = [...rest.matchAll(/(keep|use):(\w+)=(\S+)/g)];
    const pick = (kind) =>
      Object.fromEntries(options.filter(([, k]) => k === kind).map(([, , a, b]) => [a, b]));
    const title = `${as}: ${/(query|mutation)\s+(\w+)/.exec(query)?.[2] ?? 'query'}`;
    return { as, query, answer: JSON.parse(answer), title, keeps: pick('keep'), uses: pick('use') };
  });
}

/** Null when the answer is as shown, else where it differs. */
function compare(shown, real, place) {
  if (shown === '…') return real === undefined || real === null ? `${place} is absent` : null;
  if (shown === null || typeof shown !== 'object' || real === null || typeof real !== 'object')
    return Object.is(shown, real) ? null : `${place} differs`;
  if (Array.isArray(shown) !== Array.isArray(real)) return `${place} differs in kind`;
  const keys = [...new Set([...Object.keys(shown), ...Object.keys(real)])];
  for (const key of keys) {
    if (!(key in shown) || !(key in real)) return `${place}.${key} stands in one of the two only`;
    const difference = compare(shown[key], real[key], `${place}.${key}`);
    if (difference !== null) return difference;
  }
  return null;
}
