import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './postgres-server.ts';

const PROJECT_DIR = join(import.meta.dirname, '../..');
const READY_WITHIN_MS = 90_000;

export interface Product {
  readonly url: string;
  readonly dataDir: string;
  /** Everything it has printed so far. */
  output(): string;
  /** kill -9. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built product as a process of its own on a free port. */
export async function startProduct(
  options: { readonly dataDir?: string; readonly port?: number; readonly env?: Record<string, string> } = {},
): Promise<Product> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'forum-data-')));
  const port = options.port ?? (await freePort());
  const child = spawn(process.execPath, ['--enable-source-maps', 'build/index.js'], {
    cwd: PROJECT_DIR,
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await ready(child, () => output);
  const ended = () =>
    new Promise<number | null>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode);
      else child.once('exit', (code) => done(code));
    });
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    output: () => output,
    async kill() {
      child.kill('SIGKILL');
      await ended();
    },
    async stop() {
      child.kill('SIGTERM');
      return ended();
    },
  };
}

function ready(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((done, fail) => {
    const patience = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`the product was not ready in time:\n${output()}`));
    }, READY_WITHIN_MS);
    child.stdout?.on('data', () => {
      if (!/^Ready http/m.test(output())) return;
      clearTimeout(patience);
      done();
    });
    child.once('exit', (code) => {
      clearTimeout(patience);
      fail(new Error(`the product ended with ${code}:\n${output()}`));
    });
  });
}

export const removeData = (dataDir: string) => rm(dataDir, { recursive: true, force: true });

/** Signs in as an outside program would; answers the cookie header. */
export async function signIn(url: string, email: string, password = 'demo-forum'): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`sign-in of ${email} was answered with ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** A read over the JSON API. */
export async function get<T>(url: string, path: string, cookie: string): Promise<{ status: number; body: T }> {
  const response = await fetch(`${url}${path}`, { headers: { cookie } });
  return { status: response.status, body: (await response.json()) as T };
}
