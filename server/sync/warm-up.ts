import * as encoding from 'lib0/encoding';
import { asId, type DocumentId } from '#app/domain/ids.ts';
import { DocumentBytes } from './document-bytes.ts';

const STRUCTS = 4_000;

/**
 * Opens a made-up document a few times, so that the first one that somebody opens after a start is not read
 * by code that has never run, which takes ten times as long. Some tens of milliseconds.
 */
export function warmUp(): void {
  const bytes = madeUpUpdate();
  for (let round = 0; round < 10; round += 1) {
    const document = new DocumentBytes({
      id: asId<DocumentId>('warm-up'),
      seq: 1,
      snapshot: { seq: 1, bytes },
      updates: [],
    });
    document.known.stateVector();
    for (const packet of document.answer(Uint8Array.of(0))) void packet.frame;
  }
}

/** One author's letters, every second one deleted again. */
function madeUpUpdate(): Uint8Array {
  return encoding.encode((encoder) => {
    const write = (...values: readonly number[]) => {
      for (const value of values) encoding.writeVarUint(encoder, value);
    };
    write(1, STRUCTS, 1, 0);
    write(4, 1, 1, 0x74, 1, 0x61);
    for (let clock = 1; clock < STRUCTS; clock += 1) {
      encoding.writeUint8(encoder, 0x84);
      write(1, clock - 1, 1, 0x61);
    }
    write(1, 1, STRUCTS / 2);
    for (let clock = 0; clock < STRUCTS; clock += 2) write(clock, 1);
  });
}
