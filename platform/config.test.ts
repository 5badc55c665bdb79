import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONFIG_KEYS } from './config-keys.ts';
import { readConfig, type Config } from './config.ts';

const SECRET = 'a-secret-of-more-than-thirty-two-characters';
const PRODUCTION = {
  NODE_ENV: 'production',
  HUB_SECRET: SECRET,
  OIDC_ISSUER: 'https://login.example.org/realms/care',
  OIDC_AUDIENCE: 'urn:noaberhub:api',
};

function valid(env: Record<string, string | undefined>): Config {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.config;
}

function problemsOf(env: Record<string, string | undefined>): string[] {
  const result = readConfig(env);
  return result.ok ? [] : result.problems;
}

describe('readConfig', () => {
  test('an empty environment is a valid development configuration', () => {
    expect(valid({})).toMatchObject({
      environment: 'development',
      http: { port: 4000, host: '127.0.0.1', publicUrl: null, corsOrigins: [] },
      dataDir: path.resolve('.data'),
      database: { url: null, directUrl: null, poolSize: 8 },
      hubSecret: null,
      introspection: true,
      knownOperations: { directory: null, only: false },
      limits: {
        bodyBytes: 262_144,
        depth: 12,
        aliases: 30,
        rootFields: 20,
        tokens: 4000,
        cost: 50000,
      },
      seedResidents: 2000,
    });
  });

  test('an empty value counts as unset', () => {
    expect(valid({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      http: { port: 4000 },
      database: { url: null },
    });
  });

  test('all problems are told at once, each with the name of its setting', () => {
    const problems = problemsOf({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      LIMIT_DEPTH: '1.5',
      CORS_ORIGINS: 'example.org/x',
    });
    expect(problems.map((line) => line.split(' ')[0]).sort()).toEqual([
      'CORS_ORIGINS',
      'LIMIT_DEPTH',
      'LOG_LEVEL',
      'PORT',
    ]);
  });

  test('a problem says what would be right', () => {
    expect(problemsOf({ PORT: 'http' })).toEqual(['PORT must be a whole number from 0 to 65535.']);
    expect(problemsOf({ NODE_ENV: 'prod' })).toEqual([
      'NODE_ENV must be one of development, test, production.',
    ]);
  });

  test('a problem never repeats the value', () => {
    const canary = 'canary-0815';
    const env = Object.fromEntries(CONFIG_KEYS.map((key) => [key.name, `${canary} ${canary}`]));
    expect(problemsOf(env).join('\n')).not.toContain(canary);
  });

  test('production needs a secret, an issuer and an audience', () => {
    const names = problemsOf({ NODE_ENV: 'production' }).map((line) => line.split(' ')[0]);
    expect(names.sort()).toEqual(['HUB_SECRET', 'OIDC_AUDIENCE', 'OIDC_ISSUER']);
    expect(problemsOf(PRODUCTION)).toEqual([]);
  });

  test('production refuses the development issuer of this hub, and any issuer over plain http', () => {
    const own = {
      ...PRODUCTION,
      PUBLIC_URL: 'https://hub.example.org',
      OIDC_ISSUER: 'https://hub.example.org/oidc',
    };
    const plain = { ...PRODUCTION, OIDC_ISSUER: 'http://login.example.org' };
    for (const env of [own, plain])
      expect(problemsOf(env)).toEqual([expect.stringContaining('OIDC_ISSUER must be')]);
  });

  test('registered operations alone takes a directory of them', () => {
    const only = { KNOWN_OPERATIONS_ONLY: 'on' };
    expect(valid({ ...only, KNOWN_OPERATIONS_DIR: '/etc/noaberhub' }).knownOperations).toEqual({
      directory: '/etc/noaberhub',
      only: true,
    });
    expect(readConfig(only).ok).toBe(false);
  });

  test('introspection is off in production unless it is switched on', () => {
    expect(valid(PRODUCTION).introspection).toBe(false);
    expect(valid({ ...PRODUCTION, INTROSPECTION: 'on' }).introspection).toBe(true);
  });

  test('an issuer without an audience is refused in development too', () => {
    expect(problemsOf({ OIDC_ISSUER: 'https://login.example.org' })).toEqual([
      expect.stringContaining('OIDC_AUDIENCE is required'),
    ]);
  });

  test('a rotated secret names its version, and those before it', () => {
    const [old, older, newest] = ['o', 'p', 'n'].map((letter) => letter.repeat(32));
    const read = readConfig({
      HUB_SECRET: `3:${newest}`,
      HUB_SECRETS_BEFORE: `${older}, 2:${old}`,
    });
    expect(read).toMatchObject({ ok: true, config: { hubSecret: newest } });
    if (read.ok) {
      const { version, before } = read.config.secretHistory;
      expect([version, ...before]).toEqual([3, [1, older], [2, old]]);
    }
    const wrong = [
      { HUB_SECRETS_BEFORE: `1:${old}` },
      { HUB_SECRET: newest, HUB_SECRETS_BEFORE: `1:${old}` },
      { HUB_SECRET: `2:${newest}`, HUB_SECRETS_BEFORE: `1:${old},1:${older}` },
      { HUB_SECRET: `256:${newest}` },
      { HUB_SECRET: `2:${newest}`, HUB_SECRETS_BEFORE: '1:short' },
    ];
    for (const given of wrong) expect(readConfig(given)).toMatchObject({ ok: false });
  });

  test('the direct database address is the same as the database address unless it is given', () => {
    const url = 'postgres://hub@db.example.org/noaberhub';
    expect(valid({ DATABASE_URL: url }).database.directUrl).toBe(url);
    expect(problemsOf({ DATABASE_DIRECT_URL: url })).toEqual([
      expect.stringContaining('without DATABASE_URL'),
    ]);
  });

  test('who brings notices is configured whole', () => {
    expect(problemsOf({ NOTICE_SMTP_URL: 'smtps://mail.example.org' })).toEqual([
      expect.stringContaining('NOTICE_SMTP_FROM'),
    ]);
    expect(problemsOf({ NOTICE_SMS_TOKEN: 'x' })).toEqual([
      expect.stringContaining('without NOTICE_SMS_URL'),
    ]);
    expect(problemsOf({ NOTICE_LETTER_URL: 'ftp://letters.example.org' })).toHaveLength(1);
    const { notices } = valid({
      NOTICE_SMTP_URL: 'smtps://user:password@mail.example.org:465',
      NOTICE_SMTP_FROM: 'noaberhub@example.org',
      NOTICE_SMS_URL: 'http://sms.example.org',
    });
    expect(notices.smtp?.from).toBe('noaberhub@example.org');
    expect(notices.sms).toEqual({ url: 'http://sms.example.org', token: null });
    expect(notices.letter).toBeNull();
  });

  test('in production addresses of people travel by https alone', () => {
    const env = { ...PRODUCTION, NOTICE_SMS_URL: 'http://sms.example.org' };
    expect(problemsOf(env)).toEqual([expect.stringContaining('NOTICE_SMS_URL must be https')]);
  });

  test('every key of the table is in upper case, once, with a meaning', () => {
    const names = CONFIG_KEYS.map((key) => key.name);
    expect(new Set(names).size).toBe(names.length);
    for (const key of CONFIG_KEYS) {
      expect(key.name).toMatch(/^[A-Z_]+$/);
      expect(key.meaning).toMatch(/\.$/);
    }
  });
});
