import { describe, expect, test } from 'vitest';
import { awarenessMessage, SYNC, syncMessage } from '#app/document/wire.ts';
import { createStoredCount } from './stored-count.ts';

const NOTHING = new Uint8Array();
const [question, answer, update] = [SYNC.step1, SYNC.step2, SYNC.update].map((step) => syncMessage(step, NOTHING)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** A count on a connection that has answered the server's first question, all of it stored. */
function settled() {
  const count = createStoredCount(false, () => undefined);
  count.connected();
  count.sent(answer);
  count.stored(1);
  return count;
}

describe('edits of this device', () => {
  test('[SA1] are unstored from the moment they are made until as many are acknowledged as were sent', () => {
    const count = settled();
    expect(count.hasUnstored).toBe(false);
    count.edited();
    count.sent(update);
    count.edited();
    count.sent(update);
    count.stored(2);
    expect(count.hasUnstored).toBe(true);
    count.stored(3);
    expect(count.hasUnstored).toBe(false);
  });

  test('[SA1] made offline stay unstored until the server’s question has been answered', () => {
    const count = settled();
    count.disconnected();
    count.edited();
    count.connected();
    count.stored(0);
    expect(count.hasUnstored).toBe(true);
    count.sent(answer);
    expect(count.hasUnstored).toBe(true);
    count.stored(1);
    expect(count.hasUnstored).toBe(false);
  });

  test('[SA1] sent on a connection that broke are counted anew on the next', () => {
    const count = settled();
    count.edited();
    count.sent(update);
    count.disconnected();
    count.connected();
    count.sent(answer);
    expect(count.hasUnstored).toBe(true);
    count.stored(1);
    expect(count.hasUnstored).toBe(false);
  });

  test('remembered from before a reload are unstored', () => {
    const count = createStoredCount(true, () => undefined);
    count.connected();
    expect(count.hasUnstored).toBe(true);
    count.sent(answer);
    count.stored(1);
    expect(count.hasUnstored).toBe(false);
  });
});

test('[OF1] received and stored are two things, and a new connection has received nothing', () => {
  const count = settled();
  count.edited();
  count.sent(update);
  expect(count.hasReceivedAll).toBe(false);
  count.told({ fails: true, received: 1 });
  expect([count.storingFails, count.hasReceivedAll, count.hasUnstored]).toEqual([true, false, true]);
  count.told({ fails: true, received: 2 });
  expect([count.storingFails, count.hasReceivedAll, count.hasUnstored]).toEqual([true, true, true]);
  count.disconnected();
  expect([count.storingFails, count.hasReceivedAll, count.hasUnstored]).toEqual([false, false, true]);
});

test('[OF1] the last time of storing is that of an acknowledgement for everything', () => {
  let nowMs = 5;
  const count = createStoredCount(
    false,
    () => undefined,
    () => nowMs,
  );
  expect(count.storedAtMs).toBeUndefined();
  count.connected();
  count.sent(answer);
  count.stored(1);
  expect(count.storedAtMs).toBe(5);
  nowMs = 9;
  count.edited();
  count.sent(update);
  count.sent(update);
  count.stored(2);
  expect(count.storedAtMs).toBe(5);
  count.stored(3);
  expect(count.storedAtMs).toBe(9);
});

test('messages without edits are not waited for', () => {
  const count = settled();
  count.sent(question);
  count.sent(awarenessMessage(NOTHING));
  count.edited();
  count.sent(update);
  count.stored(2);
  expect(count.hasUnstored).toBe(false);
});
