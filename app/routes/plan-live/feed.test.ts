import { expect, test, vi } from 'vitest';
import { createFeed } from './feed.ts';
import type { PlanNews } from './plan-news.ts';

function follower(...kinds: PlanNews[]) {
  return { kinds, told: vi.fn<() => void>(), stands: vi.fn<(state: string) => void>() };
}

test('[PE10] each part of the page is told of its own kinds, and of everything when the stream opens', () => {
  const feed = createFeed();
  const [talk, both] = [follower('talk'), follower('plan', 'joint')];
  feed.follow(talk);
  feed.follow(both);
  expect(talk.told).not.toHaveBeenCalled();
  feed.tell(undefined);
  expect([talk, both].map(({ told }) => told.mock.calls.length)).toEqual([1, 1]);
  feed.tell('talk');
  expect([talk, both].map(({ told }) => told.mock.calls.length)).toEqual([2, 1]);
  feed.tell('plan joint');
  expect([talk, both].map(({ told }) => told.mock.calls.length)).toEqual([2, 2]);
});

test('who follows when the stream stands already reads at once, and hears how it stands', () => {
  const feed = createFeed();
  feed.tell(undefined);
  feed.stands('live');
  const late = follower('joint');
  feed.follow(late);
  expect(late.told).toHaveBeenCalledTimes(1);
  expect(late.stands).toHaveBeenLastCalledWith('live');
  feed.stands('broken');
  expect(late.stands).toHaveBeenLastCalledWith('broken');
});

test('who has left is told nothing more', () => {
  const feed = createFeed();
  const gone = follower('talk');
  feed.follow(gone)();
  feed.tell('talk');
  feed.stands('live');
  expect(gone.told).not.toHaveBeenCalled();
  expect(gone.stands).toHaveBeenCalledTimes(1);
});
