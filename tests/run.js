// `npm test`: every check there is. `npm test -- check` (npm run check): those that take seconds.
// Plain JavaScript without packages, since it installs them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, offlineEnv, projectDir, requireNode } from '../server/setup/prepare.js';
import { findBrowser } from './support/find-browser.js';

const total = { passed: 0, failed: 0, skipped: 0 };
const resultsDir = join(projectDir, 'tests/results');

requireNode();
install();
rmSync(resultsDir, { recursive: true, force: true });
mkdirSync(resultsDir, { recursive: true });

const wanted = process.argv[2] ?? 'all';
if (wanted === 'check' || wanted === 'all') {
  // Side by side: each of them works on one core.
  await Promise.all([
    check('lint and import table', 'eslint/bin/eslint.js', ['.']),
    check('types', 'typescript/bin/tsc', ['-p', '.']),
    check('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  ]);
  tests('unit');
}
if (wanted === 'all') {
  tests('parts');
  build();
  const browser = await findBrowser();
  tests('product', { CHROMIUM_PATH: browser });
}
if (wanted === 'screenshots') {
  build();
  runTool('tsx/dist/cli.mjs', ['tests/journeys/screenshots.ts'], { CHROMIUM_PATH: await findBrowser() });
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

/**
 * One check, which passes or fails as a whole; what it says is told when it has ended.
 * @param {string} name
 * @param {string} tool its file under node_modules
 * @param {string[]} args
 */
async function check(name, tool, args) {
  const running = spawn(process.execPath, [join(projectDir, 'node_modules', tool), ...args], {
    cwd: projectDir,
    env: offlineEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (part) => (said += String(part)));
  const status = await new Promise((done) => running.on('close', done));
  const isPassed = status === 0;
  total[isPassed ? 'passed' : 'failed'] += 1;
  console.log(`${said}${isPassed ? '✓' : '✗'} ${name}`);
}

/**
 * A project of vitest.config.ts, its tests counted one by one.
 * @param {string} project
 * @param {Record<string, string>} [env]
 */
function tests(project, env = {}) {
  const results = join(resultsDir, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const status = runTool('vitest/vitest.mjs', args, env);
  if (!existsSync(results)) {
    total.failed += 1;
    return;
  }
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numFailedTestSuites: number }} */
  const found = JSON.parse(readFileSync(results, 'utf8'));
  total.passed += found.numPassedTests;
  total.failed += found.numFailedTests;
  total.skipped += found.numPendingTests + found.numTodoTests;
  // A file that cannot even be loaded, or an error outside of any test, has no test to count.
  if (status !== 0 && found.numFailedTests === 0) total.failed += 1;
}

/**
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function runTool(tool, args, env) {
  const { status } = spawnSync(process.execPath, [join(projectDir, 'node_modules', tool), ...args], {
    cwd: projectDir,
    env: { ...offlineEnv, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status;
}
