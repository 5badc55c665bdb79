import { describe, expect, test } from 'vitest';
import { checkInput } from '../../../platform/input.ts';
import { changesBetween, checkContent, type ContentTexts } from './handover-content.ts';

const FIRST: ContentTexts = {
  situation: 's',
  background: 'b',
  assessment: 'a',
  recommendation: 'r',
  goals: ['thuis', 'rust'],
  agreements: [],
  openTasks: ['bellen'],
};

describe('what changed between versions', () => {
  test('is nothing in the first, and nothing where nothing did', () => {
    expect(changesBetween(null, FIRST)).toEqual([]);
    expect(changesBetween(FIRST, { ...FIRST, goals: ['thuis', 'rust'] })).toEqual([]);
  });

  test('is of a text the whole before and after', () => {
    expect(changesBetween(FIRST, { ...FIRST, situation: 'nu' })).toEqual([
      { part: 'SITUATION', before: ['s'], after: ['nu'] },
    ]);
  });

  test('is of a list the entries that went and came', () => {
    const next = { ...FIRST, goals: ['rust', 'lopen'], openTasks: [], agreements: ['donderdag'] };
    expect(changesBetween(FIRST, next)).toEqual([
      { part: 'GOALS', before: ['thuis'], after: ['lopen'] },
      { part: 'AGREEMENTS', before: [], after: ['donderdag'] },
      { part: 'OPEN_TASKS', before: ['bellen'], after: [] },
    ]);
  });

  test('is told too where only the order of a list changed, or an entry stands there twice', () => {
    expect(changesBetween(FIRST, { ...FIRST, goals: ['rust', 'thuis'] })).toEqual([
      { part: 'GOALS', before: [], after: [] },
    ]);
    expect(changesBetween(FIRST, { ...FIRST, openTasks: ['bellen', 'bellen'] })).toEqual([
      { part: 'OPEN_TASKS', before: [], after: ['bellen'] },
    ]);
  });
});

test('each part is a text of its own, without a BSN, and lists are bounded', () => {
  const check = checkInput();
  checkContent(check, 'content', {
    ...FIRST,
    situation: ' ',
    assessment: 'x'.repeat(8001),
    goals: ['rust', 'BSN 111222333'],
    openTasks: Array.from({ length: 51 }, () => 'bellen'),
  });
  expect(check.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'content.situation EMPTY',
    'content.assessment TOO_LONG',
    'content.goals.1 CONTAINS_BSN',
    'content.openTasks TOO_LONG',
  ]);
});
