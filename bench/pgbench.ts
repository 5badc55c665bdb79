import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Database } from '../platform/database.ts';
import type { Load, Measured } from './load.ts';

/** A statement as the floor sent it, with its parameters as text. */
export interface Sent {
  readonly text: string;
  readonly parameters: readonly (string | null)[];
}

const run = promisify(execFile);

/** Collects what is sent from now on. */
export function listenTo(sql: Database['sql']): Sent[] {
  const sent: Sent[] = [];
  const options = sql.options as { debug?: unknown };
  options.debug = (_connection: number, text: string, parameters: readonly unknown[]) => {
    // The driver's own look at the array types.
    if (!text.includes('pg_catalog.pg_type'))
      sent.push({ text, parameters: parameters.map(asText) });
  };
  return sent;
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map(asElement).join(',')}}`;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function asElement(value: unknown): string {
  const text = asText(value);
  return text === null ? 'NULL' : JSON.stringify(text);
}

/** Whether the machine has it; it is in Debian's `postgresql-contrib` and not in the npm packages. */
export const hasPgbench = () =>
  run('pgbench', ['--version']).then(
    () => true,
    () => false,
  );

/**
 * The statements of one question as a script: prepared, with the same parameters each time, except that
 * the lines of the log get new ids, made in the database.
 */
export function writeScript(file: string, sent: readonly Sent[]): string[] {
  const settings: string[] = [];
  const statements = sent.map(({ text, parameters }, statement) => {
    const isLog = text.includes('write_access_log');
    // pgbench prepares what stands in one piece: a statement is one line.
    const line = text.replaceAll(/\s+/g, ' ').trim();
    return line.replaceAll(/\$(\d+)/g, (_, number: string) => {
      const value = parameters[Number(number) - 1] ?? null;
      if (value === null) return 'null';
      if (isLog && number === '1') {
        const lines = value.split(',').length;
        return `array(select gen_random_uuid() from generate_series(1, ${lines}))`;
      }
      const name = `p${statement}_${number}`;
      settings.push('-D', `${name}=${value}`);
      return `:${name}`;
    });
  });
  writeFileSync(file, `${statements.join(';\n')};\n`);
  return settings;
}

/** Percentiles it does not tell. */
export async function runPgbench(
  options: { readonly url: string; readonly script: string; readonly settings: readonly string[] },
  { callers, seconds }: Pick<Load, 'callers' | 'seconds'>,
): Promise<Measured> {
  const { stdout } = await run(
    'pgbench',
    [
      ...['-n', '-M', 'prepared', '-c', String(callers), '-T', String(Math.ceil(seconds))],
      ...['-f', options.script, ...options.settings, options.url],
    ],
    { env: { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' } },
  );
  const of = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1]);
  return {
    perSecond: of(/tps = ([\d.]+)/),
    asked: of(/actually processed: (\d+)/),
    p50: Number.NaN,
    p99: Number.NaN,
  };
}
