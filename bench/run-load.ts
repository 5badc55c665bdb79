import type { Load, Measured } from './load.ts';

/** Asks with so many callers at a time, each again as soon as it is answered, until the time is over. */
export async function runLoad(
  { callers, seconds }: Pick<Load, 'callers' | 'seconds'>,
  ask: (caller: number) => Promise<void>,
): Promise<Measured> {
  const times: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      while (performance.now() < end) {
        const asked = performance.now();
        await ask(caller);
        times.push(performance.now() - asked);
      }
    }),
  );
  const elapsed = (performance.now() - begin) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)] ?? 0;
  return { perSecond: times.length / elapsed, asked: times.length, p50: at(0.5), p99: at(0.99) };
}
