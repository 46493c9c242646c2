import { z } from 'zod';

export interface Env {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Where people reach the product; undefined: a trial on this machine. */
  readonly baseUrl: string | undefined;
  readonly isDemo: boolean;
  readonly logLevel: string;
  /** Lets others than this machine read /metrics. */
  readonly metricsToken: string | undefined;
  /** How far back the past of plans is kept; 0: all of it. */
  readonly historyDays: number;
  /** Plans can be kept on people's devices, to be opened without the server. */
  readonly keepsOffline: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);
const text = z.preprocess(blankIsMissing, z.string().optional());

const schema = z.object({
  PORT: z.preprocess(blankIsMissing, z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: z.preprocess(blankIsMissing, z.string().default('127.0.0.1')),
  DATA_DIR: z.preprocess(blankIsMissing, z.string().default('./data')),
  DATABASE_URL: z.preprocess(
    blankIsMissing,
    z
      .string()
      .regex(/^postgres(ql)?:\/\/.+/)
      .optional(),
  ),
  BASE_URL: z.preprocess(blankIsMissing, z.url({ protocol: /^https?$/ }).optional()),
  DEMO: z.preprocess(blankIsMissing, z.enum(['on', 'off']).optional()),
  LOG_LEVEL: z.preprocess(blankIsMissing, z.enum(LOG_LEVELS).default('info')),
  METRICS_TOKEN: text,
  HISTORY_DAYS: z.preprocess(blankIsMissing, z.coerce.number().int().min(0).max(36_500).default(1100)),
  OFFLINE: z.preprocess(blankIsMissing, z.enum(['on', 'off']).default('on')),
});

const EXPECTED: Readonly<Record<keyof z.infer<typeof schema>, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'postgresql://user:password@host:5432/database',
  BASE_URL: 'an address such as https://forum.example.no',
  DEMO: 'on or off',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
  METRICS_TOKEN: 'a text',
  HISTORY_DAYS: 'a whole number of days from 0 (keeps everything) to 36500',
  OFFLINE: 'on or off',
};

/** Parses the environment; on failure every wrong variable is named with what is expected. */
export function readEnv(
  source: Readonly<Record<string, string | undefined>>,
): { ok: true; env: Env } | { ok: false; problems: readonly string[] } {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof typeof EXPECTED));
    return {
      ok: false,
      problems: [...names].map((name) => `${name} is "${source[name] ?? ''}": expected ${EXPECTED[name]}`),
    };
  }
  const values = parsed.data;
  const isDemo = values.DEMO === undefined ? values.BASE_URL === undefined : values.DEMO === 'on';
  // The demo's passwords are printed on its sign-in page.
  if (isDemo && !LOOPBACK.has(values.HOST)) {
    return {
      ok: false,
      problems: [`HOST is "${values.HOST}": a demo listens on 127.0.0.1 only; set BASE_URL for real use, or DEMO=off`],
    };
  }
  return {
    ok: true,
    env: {
      port: values.PORT,
      host: values.HOST,
      dataDir: values.DATA_DIR,
      databaseUrl: values.DATABASE_URL,
      baseUrl: values.BASE_URL?.replace(/\/+$/, ''),
      isDemo,
      logLevel: values.LOG_LEVEL,
      metricsToken: values.METRICS_TOKEN,
      historyDays: values.HISTORY_DAYS,
      keepsOffline: values.OFFLINE === 'on',
    },
  };
}
