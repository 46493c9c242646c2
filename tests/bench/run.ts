// `npm run bench -- sync [--quick] [--rounds N] [--only ours,relay] [--shape many] [--part speed|memory|open]`,
// `-- nodes`, `-- scorecard [--forums N]`, `-- plan [--quick]`.
import { nodes } from './nodes.ts';
import { plan } from './plan.ts';
import { scorecard } from './scorecard.ts';
import { prepare, stopPostgres } from './servers.ts';
import { sync } from './sync.ts';

const [subject = 'sync'] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const subjects: Readonly<Record<string, () => Promise<void>>> = { sync, nodes, scorecard, plan };
const work = subjects[subject];
if (work === undefined) {
  console.error(`unknown subject ${subject}: expected ${Object.keys(subjects).join(' or ')}`);
  process.exit(1);
}
try {
  // Only the servers of sync are peers that have to be installed and bundled.
  if (subject !== 'scorecard' && subject !== 'plan') await prepare();
  await work();
} finally {
  await stopPostgres();
}
