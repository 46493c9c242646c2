import { expect, test } from 'vitest';
import { filesOf } from './offline-worker.ts';

test('[OF6] a build on a device has all that a plan may ask for, and nothing of other pages', () => {
  const manifest = {
    plan: { file: 'plan.js', imports: ['shared'], dynamicImports: ['editor'], css: ['plan.css'] },
    shared: { file: 'shared.js', imports: ['plan'], assets: ['inter.woff2'] },
    editor: { file: 'editor.js', imports: ['shared'] },
    forum: { file: 'forum.js', imports: ['shared'] },
  };
  expect([...filesOf(manifest, ['plan'])].sort()).toEqual([
    'editor.js',
    'inter.woff2',
    'plan.css',
    'plan.js',
    'shared.js',
  ]);
});
