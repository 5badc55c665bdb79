import type { Measured } from './load.ts';
import type { Variant } from './variants.ts';

/** One slot of one server: what was answered, and what it took of processors. */
export interface Slot extends Measured {
  readonly serverMs: number;
  /** Of subgraphs in processes of their own. */
  readonly subgraphsMs: number;
  readonly databaseMs: number;
}

export type Round = Map<Variant, Slot>;

/**
 * Medians over the rounds, beside those of `base`; ratios are taken within each round first, so that a busy
 * moment counts for both.
 */
export function tableOf(title: string, rounds: readonly Round[], base: Variant): string {
  const variants = [...new Set(rounds.flatMap((round) => [...round.keys()]))];
  variants.sort((a, b) => Number(b === base) - Number(a === base));
  const lines = variants.map((variant) => {
    const of = (read: (slot: Slot) => number) =>
      median(rounds.flatMap((round) => asList(round.get(variant)).map(read)));
    const ratio = (read: (slot: Slot) => number) =>
      median(
        rounds.flatMap((round) => {
          const [own, other] = [round.get(variant), round.get(base)];
          return own && other ? [read(other) / read(own)] : [];
        }),
      );
    const serverCpu = ({ serverMs, asked }: Slot) => serverMs / asked;
    const databaseCpu = ({ databaseMs, asked }: Slot) => databaseMs / asked;
    const subgraphsCpu = ({ subgraphsMs, asked }: Slot) => subgraphsMs / asked;
    const cpu = (slot: Slot) => serverCpu(slot) + subgraphsCpu(slot) + databaseCpu(slot);
    return [
      variant,
      told(
        of(({ perSecond }) => perSecond),
        0,
      ),
      told(
        of(({ p50 }) => p50),
        1,
      ),
      told(
        of(({ p99 }) => p99),
        1,
      ),
      told(of(serverCpu), 2),
      told(of(subgraphsCpu), 2),
      told(of(databaseCpu), 2),
      told(
        ratio(({ perSecond }) => perSecond),
        2,
      ),
      told(ratio(cpu), 2),
    ];
  });
  const head = [
    title,
    'per second',
    'p50 ms',
    'p99 ms',
    'CPU ms, server',
    'CPU ms, subgraphs',
    'CPU ms, database',
    `throughput, ${base} / this`,
    `CPU, ${base} / this`,
  ];
  const rows = [head, head.map((_, place) => (place === 0 ? '---' : '---:')), ...lines];
  return `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n`;
}

/** What was not measured is left open. */
const told = (number: number, digits: number) =>
  Number.isFinite(number) ? number.toFixed(digits) : '';

const asList = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
