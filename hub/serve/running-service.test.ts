import { expect, test } from 'vitest';
import { StartProblem } from '../../platform/start-problem.ts';
import { orProblem, startService } from './running-service.ts';

test('a part that cannot start closes what it opened, last first, whatever was thrown', async () => {
  for (const problem of [new StartProblem('the port is taken'), new Error('a bug')]) {
    const closed: string[] = [];
    const started = startService((closers) => {
      closers.add(() => void closed.push('events'));
      closers.add(() => void closed.push('locks'));
      return Promise.reject(problem);
    });
    await expect(started).rejects.toBe(problem);
    expect(closed).toEqual(['locks', 'events']);
  }
});

test('a listener that does not listen is a problem of the start', () => {
  expect(() => orProblem({ ok: false, problem: 'the port is taken' })).toThrow(StartProblem);
});
