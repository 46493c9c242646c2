import type * as Y from 'yjs';
import { unstoredIn } from './copy-store.ts';
import { DeviceCopy, OPEN_WITHIN_MS } from './device-copy.ts';
import type { UnstoredMark } from './unstored-marks.ts';

/**
 * The copy of a document on this device, or why there is none: this browser has no place to keep it, as in private
 * windows, or it is `withheld` ([OF8]): one who may only read has edits in it that are stored nowhere else, which are
 * not to be shown as if they stood in the plan.
 */
export async function openCopy(
  doc: Y.Doc,
  options: {
    readonly name: string;
    readonly access: 'read' | 'write';
    readonly changed: () => void;
    readonly unstoredFrom: () => UnstoredMark['from'];
  },
): Promise<DeviceCopy | 'none' | 'withheld'> {
  if (typeof indexedDB === 'undefined') return 'none';
  if (options.access === 'read') {
    const slow = new Promise<'slow'>((done) => setTimeout(() => done('slow'), OPEN_WITHIN_MS));
    const unstored = await Promise.race([unstoredIn(options.name), slow]);
    if (unstored === 'some') return 'withheld';
    if (unstored === 'slow') return 'none';
  }
  return new DeviceCopy(options.name, doc, options.changed, options.unstoredFrom);
}
