import type { Measured } from './load.ts';
import type { Variant } from './variants.ts';

/** One slot of one server: what was answered, and what it took of processors. */
export interface Slot extends Measured {
  readonly serverMs: number;
  readonly databaseMs: number;
}

export type Round = Map<Variant, Slot>;

/** Medians over the rounds; ratios are taken within each round first, so that a busy moment counts for both. */
export function tableOf(title: string, rounds: readonly Round[]): string {
  const variants = [...new Set(rounds.flatMap((round) => [...round.keys()]))];
  variants.sort((a, b) => Number(b === 'hub') - Number(a === 'hub'));
  const lines = variants.map((variant) => {
    const of = (read: (slot: Slot) => number) =>
      median(rounds.flatMap((round) => asList(round.get(variant)).map(read)));
    const ratio = (read: (slot: Slot) => number) =>
      median(
        rounds.flatMap((round) => {
          const [own, hub] = [round.get(variant), round.get('hub')];
          return own && hub ? [read(hub) / read(own)] : [];
        }),
      );
    const serverCpu = ({ serverMs, asked }: Slot) => serverMs / asked;
    const databaseCpu = ({ databaseMs, asked }: Slot) => databaseMs / asked;
    const cpu = (slot: Slot) => serverCpu(slot) + databaseCpu(slot);
    return [
      variant,
      of(({ perSecond }) => perSecond).toFixed(0),
      of(({ p50 }) => p50).toFixed(1),
      of(({ p99 }) => p99).toFixed(1),
      of(serverCpu).toFixed(2),
      of(databaseCpu).toFixed(2),
      ratio(({ perSecond }) => perSecond).toFixed(2),
      ratio(cpu).toFixed(2),
    ];
  });
  const head = [
    title,
    'per second',
    'p50 ms',
    'p99 ms',
    'CPU ms, server',
    'CPU ms, database',
    'throughput, hub / this',
    'CPU, hub / this',
  ];
  const rows = [head, head.map((_, place) => (place === 0 ? '---' : '---:')), ...lines];
  return `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n`;
}

const asList = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
