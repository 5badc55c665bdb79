import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// npm run proof [-- --short]: everything that is proved by trying, for long. `--short` is what the gate
// of every landing runs. Exits 1 when something is not as it should be.

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });

interface Proof {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const vitest = (config: string, ...files: string[]) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--disable-console-intercept',
  ...(config === '' ? [] : ['--config', config]),
  ...files,
];
const tsx = (...command: string[]) => ['--import', 'tsx', ...command];

const minutes = values.short ? '2.5' : '20';
const PROOFS: readonly Proof[] = [
  {
    name: 'noninterference',
    command: tsx('test/noninterference/run.ts', '--minutes', minutes),
  },
  {
    name: 'planted leaks',
    command: vitest(
      'test/noninterference/vitest.config.ts',
      'test/noninterference/planted-leaks.test.ts',
    ),
  },
  {
    name: 'no disclosure without a line, revocation, one responsible for a case',
    command: vitest('test/proof/vitest.config.ts'),
    env: values.short ? {} : { PROOF_KILLS: '20', PROOF_TURNS: '120', PROOF_SECONDS: '60' },
  },
  ...(values.short
    ? []
    : [
        {
          name: 'three implementations of the decision',
          command: vitest('', 'disclosure/decide.test.ts'),
          env: { DECISION_CASES: '1000000' },
        },
        {
          name: 'the sealed log',
          command: vitest(
            '',
            'disclosure/sealing',
            'hub/sealer.test.ts',
            'hub/verify-log-command.test.ts',
          ),
        },
        { name: 'lines under seal', command: tsx('test/proof/sealing-rate.ts') },
      ]),
];

const results = PROOFS.map(({ name, command, env }) => {
  process.stdout.write(`\n== ${name}\n`);
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [...command], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return { name, ok: status === 0, seconds: (performance.now() - begun) / 1000 };
});
process.stdout.write('\n');
for (const { name, ok, seconds } of results)
  process.stdout.write(`${ok ? 'proved    ' : 'NOT PROVED'} ${name} (${seconds.toFixed(0)} s)\n`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
