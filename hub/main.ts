import { debuglog } from 'node:util';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { PURPOSES, type Purpose } from '../platform/actor.ts';
import { StartProblem, UsageProblem } from '../platform/start-problem.ts';
import { EXIT } from './exit-codes.ts';
import { SERVED, type Served } from './serve/served.ts';

/** What a command ends with where it could not do what was asked. */
interface Codes {
  /** A setting or a file that was named is wrong; an option that there is not is always USAGE. */
  readonly usage: number;
  readonly failure: number;
}

const CODES: Codes = { usage: EXIT.FAILURE, failure: EXIT.FAILURE };

/** By 1 these say what they found: who is woken by it must not be woken by a database that is away. */
const JUDGING: Codes = { usage: EXIT.USAGE, failure: EXIT.UNKNOWN };
const CODES_OF: Readonly<Record<string, Codes>> = {
  'verify-log': JUDGING,
  reconcile: JUDGING,
  retention: JUDGING,
  notices: JUDGING,
  operations: { usage: EXIT.USAGE, failure: EXIT.FAILURE },
};

/**
 * The command `hub`. Resolves with the exit code: 0 when it worked, 1 when it did not, 2 when it was
 * not understood; where 1 says what was found, 3 when it could not be found out. Each command is loaded
 * when it is asked for, so that none waits for the others.
 */
export async function main(argv: readonly string[]): Promise<number> {
  process.on('unhandledRejection', (error) => void tellUnhandled(error));
  let codes = CODES;
  process.on('uncaughtException', (error) => void endUnforeseen(error, codes.failure));
  let code: number = EXIT.OK;
  const program = build((result) => {
    code = result;
  });
  program.hook('preAction', (_, action) => {
    codes = CODES_OF[action.name()] ?? CODES;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.OK : EXIT.USAGE;
    process.stderr.write(`${await describe(error)}\n`);
    return error instanceof UsageProblem ? codes.usage : codes.failure;
  }
}

/**
 * A failure that nobody waits for any more is a bug, and no reason to end a process that answers others.
 * What was asked has failed by itself.
 */
async function tellUnhandled(error: unknown): Promise<void> {
  const { createLog } = await import('../platform/log.ts');
  createLog({ level: 'error' }).error({ err: error }, 'a failure that nobody waited for');
}

/**
 * After an error that nobody caught nothing is known of what this process holds: it says so in one line of
 * the log, without values, and ends, so that whoever watches it starts another.
 */
async function endUnforeseen(error: unknown, code: number): Promise<never> {
  try {
    const { createLog } = await import('../platform/log.ts');
    createLog({ level: 'fatal' }).fatal({ err: error }, 'an error that nobody caught ends the hub');
  } finally {
    process.exit(code);
  }
}

function build(finish: (code: number) => void): Command {
  const program = new Command('hub')
    .description('Noaberhub: the hub between formal care and caring communities.')
    .exitOverride()
    .showHelpAfterError('Run `npx hub --help` to see what there is.')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nSettings come from the environment: see "Configuration" in README.md.',
    );

  program
    .command('start')
    .description('start the hub, with a private PostgreSQL unless DATABASE_URL is set')
    .addOption(
      new Option('--workers <number>', 'processes that serve, one per core (default: 1)').argParser(
        workerCount,
      ),
    )
    .action(async (options: { workers?: number }) =>
      finish(await (await import('./commands/start.ts')).startCommand(options)),
    );

  program
    .command('serve')
    .description('run one part of the hub in a process of its own (docs/operations.md)')
    .addArgument(new Argument('<part>', 'which part').choices(Object.keys(SERVED)))
    .action(async (part: Served) =>
      finish(await (await import('./commands/serve.ts')).serveCommand(part)),
    );

  program
    .command('migrate')
    .description('bring the database to the version of this hub, and stop')
    .action(async () => finish(await (await import('./commands/migrate.ts')).migrateCommand()));

  program
    .command('seed')
    .description('fill an empty database with the demo region, or go on where that was interrupted')
    .addOption(
      new Option('--residents <number>', 'how many residents (default: SEED_RESIDENTS)').argParser(
        wholeNumber,
      ),
    )
    .action(async (options: { residents?: number }) =>
      finish(await (await import('./commands/seed.ts')).seedCommand(options)),
    );

  program
    .command('token')
    .description('print an access token of a demo identity, from the hub that runs')
    .requiredOption('--as <identity>', 'the demo identity, for example gp-oosterhesselen')
    .option('--acting-for <identity>', 'the person of its organisation whom a machine names')
    .option('--purpose <purpose>', 'check that the identity may state this purpose of use')
    .option('--url <url>', 'where the hub listens (default: from HOST and PORT)')
    .action(async (options: import('./commands/token.ts').TokenOptions) =>
      finish(await (await import('./commands/token.ts')).tokenCommand(options)),
    );

  program
    .command('compose')
    .description('compose the subgraphs into schema/supergraph.graphql')
    .option('--check', 'write nothing; exit 1 when the committed file is not current')
    .action(async (options: { check?: boolean }) =>
      finish((await import('./commands/compose.ts')).composeCommand(options)),
    );

  const operations = program
    .command('operations')
    .description('list the registered operations with their ids; exit 1 when one is not right')
    .action(async () => finish((await import('./commands/operations.ts')).operationsCommand()));

  operations
    .command('add')
    .description(
      'register an operation; prints its id. Exit 1, and nothing written, when it is not right',
    )
    .argument('<file>', 'a .graphql file with one operation that has a name')
    .addOption(
      new Option('--purpose <purpose>', 'for which purpose it asks')
        .choices(PURPOSES)
        .makeOptionMandatory(),
    )
    .option('--client <ids...>', 'client_id of those that may send it (default: every client)')
    .action(async (file: string, options: { purpose: Purpose; client?: string[] }) =>
      finish((await import('./commands/add-operation.ts')).addOperationCommand(file, options)),
    );

  program
    .command('verify-log')
    .description('read the whole access log and say whether it is what was sealed')
    .option('--checkpoint <files...>', 'compare it with checkpoints that organisations kept')
    .addOption(
      new Option(
        '--hub <url>',
        'read what the hub at this address publishes, without its database (docs/access-log.md)',
      ).argParser(webAddress),
    )
    .option('--key <file>', 'with --hub: the key of the log as it was kept, fetched from /log/key')
    .addHelpText('after', VERIFY_HELP)
    .action(async (options: { checkpoint?: string[]; hub?: string; key?: string }) =>
      finish(await (await import('./commands/verify-log.ts')).verifyLogCommand(options)),
    );

  program
    .command('reconcile')
    .description(
      'compare what is derived from facts with the facts: relations, projections, statuses',
    )
    .option('--repair', 'bring what is astray in line with the facts')
    .addHelpText('after', codesHelp('all agrees, or was repaired', 'something is astray'))
    .action(async (options: { repair?: boolean }) =>
      finish(await (await import('./commands/reconcile.ts')).reconcileCommand(options)),
    );

  program
    .command('notices')
    .description('list what could not be told to somebody yet, or at all')
    .option('--retry', 'try what failed once more')
    .addHelpText('after', codesHelp('nothing failed', 'something could not be told'))
    .action(async (options: { retry?: boolean }) =>
      finish(await (await import('./commands/notices.ts')).noticesCommand(options)),
    );

  program
    .command('retention')
    .description(
      'remove what was kept as long as it may be (docs/retention.md); jobs do it each night',
    )
    .option('--dry-run', 'say what would go, and write nothing')
    .option('--class <names...>', 'these classes alone, for example VILLAGE_LOG')
    .option('--json', 'answer as JSON')
    .addHelpText('after', RETENTION_HELP)
    .action(async (options: import('./commands/retention.ts').RetentionCommandOptions) => {
      // Listened for at once: to load the command takes a while, and whoever stops it is told what was done.
      const signals = (await import('./signals.ts')).listenForSignals();
      const { retentionCommand } = await import('./commands/retention.ts');
      finish(await retentionCommand(options, { signals }));
    });

  for (const command of [...program.commands, ...operations.commands])
    command.showHelpAfterError(`Run \`npx ${pathOf(command)} --help\` to see what it takes.`);
  return program;
}

/** `hub operations add`. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

const RETENTION_HELP = `
Ctrl-C stops it between two batches; it goes on with what is left when it is run again.
Exit codes: 0 done, 1 a class could not be removed, 2 not understood, 3 it could not be found out,
since the database does not answer for one, 130 stopped.`;

const VERIFY_HELP = `
Exit codes: 0 it is what was sealed, 1 it is not, 2 an option, a setting or a file that was given is wrong,
3 it could not be verified, since the database or the hub does not answer for one.`;

function codesHelp(right: string, wrong: string): string {
  return `
Exit codes: 0 ${right}, 1 ${wrong}, 2 not understood, 3 it could not be found out, since the
database does not answer for one.`;
}

function workerCount(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('It must be a number from 1 to 99.');
  return Number(text);
}

function webAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('It must be an address like https://hub.example.');
  return text;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/**
 * One line: what went wrong. Of a problem that nobody foresaw only what the log would keep of it, since
 * a library's message may repeat a value; `NODE_DEBUG=hub` shows the rest.
 */
/** The query planner's binaries are in its package: glibc and macOS, on x64 and arm64. */
const NO_PLANNER =
  `The query planner has no binary for ${process.platform} ${process.arch} with this C library. ` +
  'Run the hub on macOS or on a Linux with glibc: a Debian image instead of Alpine, WSL on Windows.';

async function describe(error: unknown): Promise<string> {
  if (error instanceof StartProblem) return error.message;
  debuglog('hub')('%o', error);
  if (error instanceof Error && /native binding/.test(error.message)) return NO_PLANNER;
  const { describeError } = await import('../platform/log.ts');
  const { type, message = '' } = describeError(error);
  return `Something went wrong that the hub did not foresee: ${String(type)} ${String(message).split('\n', 1)[0] ?? ''} (NODE_DEBUG=hub shows more).`;
}
