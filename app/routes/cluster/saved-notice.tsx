import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { CLUSTER_WORDS } from './words.ts';

/** [BM30] A round that was to have the benchmark, and has it not. */
export interface MissedRound {
  readonly name: string;
  readonly isClosed: boolean;
}

/** After an upload: that it is saved, or was already, and what in the file is worth a look. */
export function SavedNotice({
  how,
  missedRound,
  notes,
  more,
  clusterId,
}: {
  how: 'new' | 'same';
  missedRound: MissedRound | null;
  notes: readonly string[];
  more: number;
  clusterId: string;
}) {
  const words = useWords(CLUSTER_WORDS).saved;
  return (
    <Notice
      tone={missedRound !== null ? 'warning' : how === 'new' ? 'success' : 'info'}
      title={words[how]}
      action={
        <Link to={`/cluster/${clusterId}`} preventScrollReset className="link no-print self-start">
          {words.done}
        </Link>
      }
    >
      {missedRound !== null && (
        <p>{words[missedRound.isClosed ? 'missedClosed' : 'missedOther']({ name: missedRound.name })}</p>
      )}
      {how === 'same' && <p>{words.sameText}</p>}
      {notes.length > 0 && (
        <>
          <p>{words.notes}</p>
          <ul className="list-disc pl-5">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {more > 0 && <li>{words.more({ n: more })}</li>}
          </ul>
        </>
      )}
    </Notice>
  );
}
