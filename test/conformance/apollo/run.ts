/**
 * Apollo's subgraph compatibility tests against this hub: `run.ts <folder of the npm package>`. Its own
 * runner wants Docker or pm2 and Rover; this one starts the same three subgraphs without them, and runs the
 * package's test files unchanged. Exit code 0: all pass but `ftv1`, which has to fail.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFederation, type CompatibilityFederation } from './federation.ts';

/** A trace tells how a value was come by, so none is ever answered. */
const MUST_FAIL = ['ftv1'];
const TESTS = 23;
const LIMIT_MS = 120_000;

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

async function main(folder: string): Promise<string[]> {
  const federation = await startFederation(folder);
  const reports = mkdtempSync(path.join(tmpdir(), 'compatibility-'));
  try {
    const closed = await problemsOfClosedDoor(federation);
    const report = await runTests(folder, federation, path.join(reports, 'report.json'));
    return [...closed, ...problemsOf(report)];
  } finally {
    rmSync(reports, { recursive: true });
    await federation.stop();
  }
}

async function runTests(
  folder: string,
  { gatewayUrl, proxyUrl }: CompatibilityFederation,
  reportFile: string,
): Promise<Report> {
  const vitest = here('../../../node_modules/vitest/vitest.mjs');
  const config = here('vitest.config.ts');
  const child = spawn(process.execPath, [vitest, 'run', '--config', config], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: LIMIT_MS,
    env: {
      ...process.env,
      COMPATIBILITY_TESTS: folder,
      COMPATIBILITY_REPORT: reportFile,
      PRODUCTS_URL: proxyUrl,
      GATEWAY_URL: gatewayUrl,
    },
  });
  await once(child, 'exit');
  return JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
}

function problemsOf({ testResults }: Report): string[] {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const problems = testResults.flatMap(({ name, message, assertionResults }) =>
    assertionResults.length === 0 ? [`${path.basename(name)} could not be run: ${message}`] : [],
  );
  if (tests.length !== TESTS) problems.push(`${tests.length} tests were run, not ${TESTS}.`);
  for (const { fullName, status, failureMessages } of tests) {
    const must = MUST_FAIL.includes(fullName) ? 'failed' : 'passed';
    if (status !== must) problems.push(`${fullName}: ${status}. ${failureMessages.join(' ')}`);
  }
  const passed = tests.filter(({ status }) => status === 'passed').length;
  console.log(`${passed} of ${tests.length} of Apollo's subgraph compatibility tests pass.`);
  return problems;
}

/** The proxy of these tests is the only door: the product has no switch that opens a subgraph. */
async function problemsOfClosedDoor({ productsUrl }: CompatibilityFederation): Promise<string[]> {
  const answer = await fetch(`${productsUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ _service { sdl } }"}',
  });
  return answer.status === 401 ? [] : [`Without a token the subgraph answered ${answer.status}.`];
}

const problems = await main(path.resolve(process.argv[2] ?? ''));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
