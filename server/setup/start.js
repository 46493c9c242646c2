// `npm start`: set-up as needed, then the product. `--dev`: with reload.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, projectDir, requireNode } from './prepare.js';

requireNode();
install();
const isDevelopment = process.argv.includes('--dev');
if (!isDevelopment) build();

const args = isDevelopment
  ? ['--import', 'tsx', join(projectDir, 'server/index.ts')]
  : ['--enable-source-maps', join(projectDir, 'build/index.js')];
const child = spawn(process.execPath, args, {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: isDevelopment ? 'development' : 'production' },
});
// A signal to npm's process group reaches the child by itself; one sent to this process alone does not.
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
