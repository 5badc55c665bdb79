import { expect, test } from 'vitest';
import { keepingOf } from './retention.ts';

test('the longest term of the parties counts', () => {
  expect(keepingOf(['COMMUNITY', 'GP_PRACTICE'])).toBe('CARE');
  expect(keepingOf(['SOCIAL_TEAM', 'HOME_CARE'])).toBe('CARE');
  expect(keepingOf(['COMMUNITY', 'SOCIAL_TEAM'])).toBe('SUPPORT');
  expect(keepingOf(['COMMUNITY', 'CHURCH'])).toBe('SUPPORT');
  expect(keepingOf(['COMMUNITY', 'COMMUNITY'])).toBe('VILLAGE');
});
