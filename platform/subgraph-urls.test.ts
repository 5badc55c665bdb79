import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { parseSubgraphUrls } from './subgraph-urls.ts';

function urlsOf(text: string): unknown {
  const result = parseSubgraphUrls(text);
  return result.ok ? Object.fromEntries(result.urls) : result.problem;
}

describe('SUBGRAPH_URLS', () => {
  test('is a list of names and addresses, replicas separated by a bar', () => {
    expect(urlsOf('villages=http://10.0.0.5:4001/, housing = https://a:1|https://b:1')).toEqual({
      villages: ['http://10.0.0.5:4001'],
      housing: ['https://a:1', 'https://b:1'],
    });
  });

  test('is JSON as well', () => {
    expect(urlsOf('{"villages": "http://a:1", "housing": ["http://b:1", "http://c:1"]}')).toEqual({
      villages: ['http://a:1'],
      housing: ['http://b:1', 'http://c:1'],
    });
  });

  test.each([
    'http://a:1',
    'villages',
    'villages=',
    'villages=a:1',
    'villages=ftp://a:1',
    'villages=http://a:1/graphql',
    'villages=http://user:secret@a:1',
    'villages=http://a:1?x',
    'villages=http://a:1,villages=http://b:1',
    'villages=http://a:1,housing=http://a:1',
    '__proto__=http://a:1',
    '{"villages": 7}',
    '{"villages": []}',
    '{}',
    '{',
  ])('refuses %s without repeating it', (text) => {
    const result = parseSubgraphUrls(text);
    expect(result.ok).toBe(false);
    const told = readConfig({ SUBGRAPH_URLS: text });
    expect(told).toMatchObject({ ok: false, problems: [expect.stringMatching(/^SUBGRAPH_URLS /)] });
    expect(JSON.stringify(told)).not.toContain('secret');
  });
});
