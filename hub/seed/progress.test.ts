import { describe, expect, test } from 'vitest';
import { createProgress } from './progress.ts';

const shown = (isTTY: boolean, ...steps: readonly number[]) => {
  const written: string[] = [];
  const tell = createProgress({ isTTY, write: (text) => written.push(text) });
  for (const done of steps) tell(done, 20_000);
  return written;
};

describe('progress', () => {
  test('fills a bar in its place on a terminal', () => {
    expect(shown(true, 10_000, 20_000)).toEqual([
      `\r${'█'.repeat(15)}${'░'.repeat(15)}  50%  10,000 of 20,000 residents`,
      `\r${'█'.repeat(30)} 100%  20,000 of 20,000 residents, now their relations\n`,
    ]);
  });

  test('is a line for each new per cent elsewhere', () => {
    expect(shown(false, 100, 200, 250, 20_000)).toEqual([
      '0%  100 of 20,000 residents\n',
      '1%  200 of 20,000 residents\n',
      '100%  20,000 of 20,000 residents, now their relations\n',
    ]);
  });
});
