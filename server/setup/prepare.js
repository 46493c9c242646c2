// Everything that must be there before the product, or its tests, can run. Plain JavaScript without
// packages, since on a fresh machine there are none yet; what is already done is skipped.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDir = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What Node asks for: [major, minor]. */
const NODE_AT_LEAST = [20, 19];

/** Prisma's schema engine is a download that closed networks refuse, and that only its CLI needs: any existing file stands in. */
export const offlineEnv = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = NODE_AT_LEAST;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Node ${process.versions.node} is too old: expected ${NODE_AT_LEAST.join('.')} or newer`);
  process.exit(1);
}

/** Packages, as the lock file has them, and the database client that is generated from the schema. */
export function install() {
  step('packages', ['package-lock.json'], ['node_modules/.package-lock.json'], () => {
    console.log('Installing packages …');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    // Development packages too: the product is built here.
    execFileSync(npm, ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: projectDir,
      env: offlineEnv,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
  });
  step('client', ['prisma/schema.prisma', 'package-lock.json'], ['prisma/generated/client.ts'], () => {
    run('node_modules/prisma/build/index.js', ['generate']);
  });
}

/** The browser's files and both servers' code, when a source is newer than they are. */
export function build() {
  const outputs = [
    'build/server/index.js',
    'build/index.js',
    'build/pglite-worker.js',
    'build/document-thread.worker.js',
    'build/offline-worker.js',
  ];
  const inputs = ['app', 'server', 'prisma', 'public', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'];
  step('build', inputs, outputs, () => {
    console.log('Building …');
    rmSync(join(projectDir, 'build'), { recursive: true, force: true });
    run('node_modules/@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel', 'warn']);
    run('node_modules/esbuild/bin/esbuild', [
      'server/index.ts',
      'server/database/pglite-worker.js',
      'server/sync/document-thread.worker.ts',
      '--bundle',
      '--packages=external',
      '--platform=node',
      '--format=esm',
      '--target=node20',
      '--sourcemap',
      '--outdir=build',
      '--entry-names=[name]',
      '--log-level=warning',
    ]);
    run('node_modules/esbuild/bin/esbuild', [
      'app/offline/worker.ts',
      '--bundle',
      '--minify',
      '--format=iife',
      '--target=es2022',
      '--outfile=build/offline-worker.js',
      '--log-level=warning',
    ]);
  });
}

/**
 * Runs `work` unless its outputs are there and were made from the same inputs.
 * @param {string} name
 * @param {readonly string[]} inputs files and folders, by content
 * @param {readonly string[]} outputs
 * @param {() => void} work
 */
function step(name, inputs, outputs, work) {
  const stamp = join(projectDir, 'node_modules/.cache/setup', name);
  const hash = contentHash(inputs);
  const isDone = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isDone && outputs.every((output) => existsSync(join(projectDir, output)))) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** @param {readonly string[]} paths */
function contentHash(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths.flatMap(filesIn)) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(projectDir, path)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const absolute = join(projectDir, path);
  if (!existsSync(absolute) || path === 'prisma/generated') return [];
  if (!statSync(absolute).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

/**
 * Runs a package's script with this Node; its output is shown only when it fails.
 * @param {string} script
 * @param {readonly string[]} args
 */
function run(script, args) {
  try {
    const [command, first] = isJavaScript(script) ? [process.execPath, [script]] : [join(projectDir, script), []];
    execFileSync(command, [...first, ...args], {
      cwd: projectDir,
      env: { ...offlineEnv, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout?: Buffer, stderr?: Buffer }} */ (error);
    console.error(String(stdout ?? ''), String(stderr ?? error));
    process.exit(1);
  }
}

/** @param {string} script esbuild's is a native program once its install script has run, JavaScript before. */
function isJavaScript(script) {
  const start = readFileSync(join(projectDir, script)).subarray(0, 2).toString('latin1');
  return script.endsWith('.js') || start === '#!';
}
