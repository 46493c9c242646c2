import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { CLUSTER_WORDS } from './words.ts';

/** After an upload: that it is saved, or was already, and what in the file is worth a look. */
export function SavedNotice({
  how,
  notes,
  more,
  clusterId,
}: {
  how: 'new' | 'same';
  notes: readonly string[];
  more: number;
  clusterId: string;
}) {
  const words = useWords(CLUSTER_WORDS).saved;
  return (
    <Notice
      tone={how === 'new' ? 'success' : 'info'}
      title={words[how]}
      action={
        <Link to={`/cluster/${clusterId}`} preventScrollReset className="link no-print self-start">
          {words.done}
        </Link>
      }
    >
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
