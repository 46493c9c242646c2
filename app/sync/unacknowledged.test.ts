import { describe, expect, test } from 'vitest';
import { SYNC, syncMessage } from '#app/document/wire.ts';
import { createUnacknowledged } from './unacknowledged.ts';

const [answer, update] = [SYNC.step2, SYNC.update].map((step) => syncMessage(step, new Uint8Array())) as [
  Uint8Array,
  Uint8Array,
];
const ME = 7;

/** On a connection on which everything has been told and stored; one message has been sent. */
function settled() {
  const edits = createUnacknowledged();
  edits.connected();
  edits.sent(answer);
  edits.received();
  edits.stored(1);
  return edits;
}

describe('from where on edits are not known to be stored', () => {
  test('[DO11] each edit until its own message is acknowledged, however much is written meanwhile', () => {
    const edits = settled();
    for (const clock of [10, 11, 12]) {
      edits.edited(ME, clock);
      edits.sent(update);
    }
    expect(edits.from(ME)).toBe(10);
    edits.stored(3);
    expect(edits.from(ME)).toBe(12);
    edits.stored(4);
    expect([edits.from(ME), edits.all()]).toEqual([undefined, []]);
  });

  test('[DO11] what was written offline, until the answer to the server’s question is acknowledged', () => {
    const edits = createUnacknowledged();
    edits.edited(3, 40);
    edits.edited(ME, 0);
    edits.edited(ME, 5);
    edits.connected();
    edits.received();
    edits.sent(update);
    edits.stored(1);
    expect(edits.all()).toEqual([
      [3, 40],
      [ME, 0],
    ]);
    edits.sent(answer);
    edits.stored(2);
    expect(edits.all()).toEqual([]);
  });

  test('[DO11] no acknowledgement counts before the server has told what others did meanwhile', () => {
    const edits = createUnacknowledged();
    edits.edited(ME, 5);
    edits.connected();
    edits.sent(answer);
    edits.stored(1);
    expect(edits.from(ME)).toBe(5);
    edits.received();
    expect(edits.from(ME)).toBeUndefined();
  });

  test('[DO11] what was on its way when the connection broke is not known to be stored', () => {
    const edits = settled();
    edits.edited(ME, 10);
    edits.sent(update);
    edits.connected();
    edits.received();
    edits.stored(2);
    expect(edits.from(ME)).toBe(10);
  });

  test('[OF11] edits found on the device that were here already are as stored as what was sent', () => {
    const edits = settled();
    edits.edited(3, 40);
    edits.checked();
    expect(edits.from(3)).toBeUndefined();
  });
});
