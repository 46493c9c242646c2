import { expect, test } from 'vitest';
import { asId, type PersonId } from './ids.ts';
import type { EntryChange } from './plan-difference.ts';
import { PAUSE_MS, Story, type StoryStep } from './plan-story.ts';

const [ana, bo] = [asId<PersonId>('ana'), asId<PersonId>('bo')];
let seq = 0;
const set = (field: string, before: string | null, after: string | null): EntryChange => ({
  list: 'actions',
  id: 'a',
  is: 'changed',
  title: 'Profil',
  isMoved: false,
  fields: [{ field, before, after }],
});
const step = (personId: PersonId, atMs: number, ...entries: EntryChange[]): StoryStep => ({
  seq: (seq += 1),
  atMs,
  personId,
  entries,
  texts: [],
});
const told = (story: Story, filter = {}) =>
  story
    .sittings(filter)
    .map(({ personId, changes }) => [
      personId,
      ...changes.map((change) => ('before' in change ? `${change.before}>${change.after}` : change.is)),
    ]);

test('[VE3] what one person does to a field in a sitting is told once, and a pause begins another', () => {
  const story = new Story();
  story.add(step(ana, 0, set('deadline', null, '1')));
  story.add(step(ana, 1_000, set('deadline', '1', '2')));
  story.add(step(ana, 2_000 + PAUSE_MS, set('deadline', '2', '3')));
  expect(told(story)).toEqual([
    [ana, '2>3'],
    [ana, 'null>2'],
  ]);
});

test('[VE3] what somebody else did in between is not told as one’s own', () => {
  const story = new Story();
  story.add(step(ana, 0, set('status', 'a', 'b')));
  story.add(step(bo, 1, set('status', 'b', 'c')));
  story.add(step(ana, 2, set('status', 'c', 'd')));
  expect(told(story)).toEqual([
    [ana, 'a>b', 'c>d'],
    [bo, 'b>c'],
  ]);
});

test('[VE3] what was changed back is no news; an action or a person is told alone on request', () => {
  const story = new Story();
  story.add(step(ana, 0, set('status', 'a', 'b')));
  story.add(step(ana, 1, set('status', 'b', 'a')));
  expect(told(story)).toEqual([]);
  story.add(step(bo, 2, { ...set('status', 'a', 'c'), id: 'other' }));
  expect(told(story, { personId: bo })).toEqual([[bo, 'a>c']]);
  expect(told(story, { personId: ana })).toEqual([]);
  expect(told(story, { actionId: 'a' })).toEqual([]);
});
