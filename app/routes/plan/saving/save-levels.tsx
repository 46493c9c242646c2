import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useFormat } from '#app/i18n/format.ts';
import { OFFLINE_WORDS } from '#app/i18n/offline-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { OpenDocument } from '#app/sync/open-document.ts';
import type { SaveLevels as Levels } from '#app/sync/save-levels.ts';
import { classes } from '#app/ui/classes.ts';
import type { WaitsFor } from './saved-look.ts';

/** [OF1] Where this person's edits are, for those who look: on this device, at the server, stored. */
export function SaveLevels({
  open,
  waitsFor,
}: {
  open: OpenDocument;
  /** What those edits wait for that have not come to the server. */
  waitsFor: WaitsFor;
}) {
  const words = useWords(OFFLINE_WORDS).levels;
  const levels = useSyncExternalStore(open.levels.subscribe, open.levels.get, open.levels.get);
  return (
    <div className="grid gap-2 p-1.5">
      <p className="font-[620]">{words.title}</p>
      <dl className="grid gap-2.5">
        <Level name={words.device} is={DEVICE[levels.device.is]} text={useDeviceText(levels.device)} />
        <Level
          name={words.server}
          is={levels.server.is === 'received' ? 'reached' : 'waiting'}
          text={levels.server.is === 'received' ? words.received : words.waitsFor[waitsFor]}
        />
        <Level
          name={words.stored}
          is={levels.stored.is === 'stored' ? 'reached' : 'waiting'}
          text={useStoredText(levels.stored)}
        />
      </dl>
    </div>
  );
}

const DEVICE = { kept: 'reached', writing: 'waiting', 'not-kept': 'none' } as const;
const ICON = { reached: CircleCheck, waiting: CircleDashed, none: CircleX } as const;

function Level({ name, is, text }: { name: string; is: keyof typeof ICON; text: string }) {
  const Icon = ICON[is];
  return (
    <div className="grid grid-cols-[1.25rem_1fr] gap-x-2.5">
      <Icon aria-hidden className={classes('mt-0.5 size-4.5', is === 'reached' ? 'text-success' : 'text-muted')} />
      <dt className="font-[560]">{name}</dt>
      <dd className="text-small text-muted col-start-2" data-level={is}>
        {/* Anew for each text: a browser that translates the page would leave the old one standing. */}
        <span key={text}>{text}</span>
      </dd>
    </div>
  );
}

function useDeviceText(device: Levels['device']): string {
  const words = useWords(OFFLINE_WORDS).levels;
  const { time } = useFormat();
  if (device.is === 'not-kept') return words.notKept;
  if (device.is === 'writing') return words.writing;
  return device.atMs === undefined ? words.keptAll : words.kept({ time: time(new Date(device.atMs)) });
}

function useStoredText({ is, atMs }: Levels['stored']): string {
  const words = useWords(OFFLINE_WORDS).levels;
  const { time } = useFormat();
  if (atMs === undefined) return words.notStored;
  const at = time(new Date(atMs));
  return is === 'stored' ? words.storedAt({ time: at }) : words.notStoredSince({ time: at });
}
