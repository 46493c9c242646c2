import { expect, test } from 'vitest';
import type { ChangeEvent } from '#app/context.ts';
import { createMemoryBusHub } from './sync/bus.memory.ts';
import { createChanges } from './changes.ts';

const event: ChangeEvent = { what: 'benchmark', forumId: 'nord', clusterId: 'c1' };

async function twoNodes() {
  const hub = createMemoryBusHub();
  const [one, two] = [hub.node('one'), hub.node('two')];
  await Promise.all([one.start(), two.start()]);
  hub.deliverAll();
  const heard: ChangeEvent[] = [];
  const [here, there] = [createChanges(one), createChanges(two)];
  there.subscribe('nord', (change) => heard.push(change));
  return { hub, here, there, heard };
}

test('[PE5] a change at one node reaches the pages of another, and only those of its forum', async () => {
  const { hub, here, there, heard } = await twoNodes();
  here.publish({ ...event, forumId: 'south' });
  here.publish(event);
  hub.deliverAll();
  expect(heard).toEqual([event]);
  there.publish(event);
  expect(heard).toHaveLength(2);
});

test('[BU3] who may have missed a change is told that anything of the forum may have changed', async () => {
  const { hub, heard } = await twoNodes();
  hub.missed('two');
  hub.deliverAll();
  expect(heard).toEqual([{ what: 'missed', forumId: 'nord', clusterId: null }]);
});

test('nobody is told after the end', async () => {
  const { hub, here, there, heard } = await twoNodes();
  there.end();
  here.publish(event);
  hub.deliverAll();
  expect(heard).toEqual([]);
});
