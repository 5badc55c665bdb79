import pino from 'pino';

/**
 * What a log line may carry beside its message. A closed list, so that no personal value reaches the
 * log by way of a convenient object: add a name here only for what can never be about a person.
 * Never add a client's own text (an alias, an operation name, a URL) or anything read from a row.
 */
export interface LogFields {
  readonly requestId?: string | undefined;
  readonly traceId?: string | undefined;
  readonly operationHash?: string | undefined;
  /** Of the operation: query, mutation or subscription. */
  readonly kind?: string | undefined;
  readonly role?: string | undefined;
  readonly field?: string | undefined;
  readonly subgraph?: string | undefined;
  readonly part?: string | undefined;
  readonly route?: string | undefined;
  readonly method?: string | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly reason?: string | undefined;
  readonly durationMs?: number | undefined;
  readonly count?: number | undefined;
  readonly attempt?: number | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly directory?: string | undefined;
  readonly file?: string | undefined;
  readonly version?: string | undefined;
  readonly how?: string | undefined;
  readonly adopted?: boolean | undefined;
  readonly schema?: string | undefined;
  readonly migration?: string | undefined;
  readonly job?: string | undefined;
  readonly jobId?: string | undefined;
  /** Random id of a notice, its occasion and the channel it went by; never whom it told. */
  readonly notice?: string | undefined;
  readonly occasion?: string | undefined;
  readonly channel?: string | undefined;
  readonly signal?: string | undefined;
  /** Anything thrown; written by `describeError`. */
  readonly err?: unknown;
}

/** Messages are fixed texts; what varies goes into the fields. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  fatal(fields: LogFields, message: string): void;
  /** The same log, with these fields on every line. */
  child(fields: LogFields): Log;
}

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/**
 * JSON lines to stdout; with `pretty` a short line for a person instead. `write` takes the lines
 * elsewhere (tests).
 */
export function createLog(options: {
  level: LogLevel;
  pretty?: boolean;
  write?: (line: string) => void;
}): Log {
  const write = options.write ?? ((line: string) => void process.stdout.write(line));
  const stream = { write: options.pretty ? (line: string) => write(prettyLine(line)) : write };
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    stream,
  );
}

export const silentLog: Log = createLog({ level: 'silent' });

/**
 * What the log keeps of an error: its class, code, place and a message without what stands in quotes
 * and without long numbers, because that is where libraries repeat submitted values (`invalid input
 * syntax for type uuid: "…"`). PostgreSQL's `detail`, `where`, `query` and `parameters` hold values
 * and are left out altogether.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const fields = error as Error & { code?: unknown; constraint_name?: unknown };
  return {
    type: error.name,
    code: textOrUndefined(fields.code),
    constraint: textOrUndefined(fields.constraint_name),
    message: withoutValues(error.message),
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}

const textOrUndefined = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

function withoutValues(message: string): string {
  return message
    .replace(/"[^"]*"?|`[^`]*`?|(?<!\w)'[^']*'?/g, '…')
    .replace(/\S*\d{5,}\S*|\S+@\S+/g, '…')
    .slice(0, 500);
}

function prettyLine(line: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const clock = String(time).slice(11, 19);
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`);
  const trouble = err ? [`\n  ${JSON.stringify(err)}`] : [];
  return [clock, String(level).padEnd(5), String(msg), ...fields, ...trouble].join(' ') + '\n';
}
