import { describe, expect, test } from 'vitest';
import { readEnv } from './env.ts';

test('an empty environment is a demo on this machine', () => {
  expect(readEnv({})).toEqual({
    ok: true,
    env: {
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: undefined,
      baseUrl: undefined,
      isDemo: true,
      logLevel: 'info',
      metricsToken: undefined,
      historyDays: 1100,
      keepsOffline: true,
    },
  });
});

test('a blank variable is a missing one', () => {
  expect(
    readEnv({
      PORT: '',
      HOST: '',
      DATABASE_URL: '',
      BASE_URL: '',
      DEMO: '',
      METRICS_TOKEN: '',
      HISTORY_DAYS: '',
      OFFLINE: '',
    }),
  ).toEqual(readEnv({}));
});

describe('a demo', () => {
  const isDemo = (source: Record<string, string>) => {
    const read = readEnv(source);
    return read.ok ? read.env.isDemo : read.problems;
  };

  test('is off once the product has an address, unless it is asked for', () => {
    expect(isDemo({ BASE_URL: 'https://forum.example.no' })).toBe(false);
    expect(isDemo({ BASE_URL: 'https://forum.example.no', DEMO: 'on' })).toBe(true);
    expect(isDemo({ DEMO: 'off' })).toBe(false);
  });

  test('listens on this machine only, since its passwords are public', () => {
    expect(isDemo({ HOST: '0.0.0.0' })).toEqual([
      'HOST is "0.0.0.0": a demo listens on 127.0.0.1 only; set BASE_URL for real use, or DEMO=off',
    ]);
    expect(isDemo({ HOST: '0.0.0.0', BASE_URL: 'https://forum.example.no' })).toBe(false);
  });
});

test('the past of plans is kept as long as is asked, 0 for ever', () => {
  expect(readEnv({ HISTORY_DAYS: '0' })).toMatchObject({ env: { historyDays: 0 } });
  expect(readEnv({ HISTORY_DAYS: '30' })).toMatchObject({ env: { historyDays: 30 } });
  expect(readEnv({ HISTORY_DAYS: '1.5' })).toMatchObject({ ok: false });
});

test('an address loses its last slashes', () => {
  expect(readEnv({ BASE_URL: 'https://forum.example.no//' })).toMatchObject({
    env: { baseUrl: 'https://forum.example.no' },
  });
});

test('every wrong value is named with what is expected', () => {
  const read = readEnv({
    PORT: 'eighty',
    DATABASE_URL: 'mysql://localhost/forum',
    BASE_URL: 'ftp://forum.example.no',
    DEMO: 'yes',
    LOG_LEVEL: 'loud',
    HISTORY_DAYS: '-1',
  });
  expect(read).toEqual({
    ok: false,
    problems: [
      'PORT is "eighty": expected a whole number from 0 to 65535',
      'DATABASE_URL is "mysql://localhost/forum": expected postgresql://user:password@host:5432/database',
      'BASE_URL is "ftp://forum.example.no": expected an address such as https://forum.example.no',
      'DEMO is "yes": expected on or off',
      'LOG_LEVEL is "loud": expected one of fatal, error, warn, info, debug, trace, silent',
      'HISTORY_DAYS is "-1": expected a whole number of days from 0 (keeps everything) to 36500',
    ],
  });
});
