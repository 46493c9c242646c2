import { Link } from '@remix-run/react';
import { Handshake } from 'lucide-react';
import type { ReactNode } from 'react';
import { isOpen, type Action } from '#app/domain/action.ts';
import { commitmentNotes, type CommitmentNote } from '#app/domain/joint-action.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { StatusBadge } from '#app/routes/plan/action/status-badge.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { Button } from '#app/ui/button.tsx';
import { classes } from '#app/ui/classes.ts';
import { useToast } from '#app/ui/toast.tsx';
import { useJoint } from './joint-context.tsx';
import type { Joint } from './queries.server.ts';
import { JOINT_WORDS } from './words.ts';
import './joint.css';

type Found = NonNullable<Extract<Joint, { of: 'cluster' }>['shared']>['found'][number];

/** In a cluster's plan: that the action is the cluster's part of a joint one, and how that stands in the shared plan. */
export function CommitmentPart({ action, isReading }: { action: Action; isReading: boolean }) {
  const words = useWords(JOINT_WORDS).commitment;
  const { joint } = useJoint();
  const { canEdit } = usePlanPage();
  if (joint.of !== 'cluster' || action.jointAction === null) return null;
  const { shared, clusterId } = joint;
  // Those who do not read the shared plan, and a moment after it was taken on by somebody else.
  if (shared === null || !shared.sought.includes(action.jointAction)) return <Head>{words.partOfSome}</Head>;
  const found = shared.found.find(({ id }) => id === action.jointAction);
  const notes = commitmentNotes(action, found, clusterId);
  return (
    <section aria-label={words.mark} className="joint-own">
      {found === undefined ? <Head>{words.removedTitle}</Head> : <JointNow found={found} />}
      <div role="status" className="grid gap-2 empty:hidden">
        {notes.map((note) => (
          <Note key={note} note={note} action={action} found={found} canEdit={canEdit && !isReading} />
        ))}
      </div>
      {!notes.includes('removed') && !notes.includes('left') && (
        <p className="text-small text-muted no-print">{words.sharedNow}</p>
      )}
    </section>
  );
}

function Head({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-2">
      <Handshake aria-hidden className="text-accent mt-0.5 size-5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}

function JointNow({ found }: { found: Found }) {
  const { commitment: words, untitled } = useWords(JOINT_WORDS);
  const { day } = useFormat();
  const { id, planId, title, status, deadline, leadName } = found;
  return (
    <>
      <Head>
        <Link to={`/plan/${planId}#action-${id}`} className="link">
          {words.partOf({ title: title.trim() === '' ? untitled : title })}
        </Link>
      </Head>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <StatusBadge status={status} />
        <span>{deadline === null ? words.noDeadline : words.deadline({ day: day(deadline) })}</span>
        {leadName !== null && <span>{words.ledBy({ cluster: leadName })}</span>}
      </p>
    </>
  );
}

function Note({
  note,
  action,
  found,
  canEdit,
}: {
  note: CommitmentNote;
  action: Action;
  found: Found | undefined;
  canEdit: boolean;
}) {
  const words = useWords(JOINT_WORDS).commitment;
  const { day } = useFormat();
  const { gestures } = usePlanPage();
  const text = {
    removed: words.removed,
    left: words.left,
    stopped: words.stopped,
    completed: words.completed,
    deadline: words.deadlineNow({
      day: found?.deadline ? day(found.deadline) : '',
      own: action.deadline === null ? null : day(action.deadline),
    }),
    title: words.titleNow({ title: found?.title ?? '' }),
  }[note];
  // Another title, and an earlier deadline of one's own, may well be meant so.
  const isUrgent =
    note !== 'title' && !(note === 'deadline' && action.deadline !== null && action.deadline < (found?.deadline ?? ''));
  return (
    <div className={classes('joint-note', !isUrgent && 'is-calm')}>
      <p>{text}</p>
      {canEdit && (note === 'removed' || note === 'left') && <KeepOrStop action={action} />}
      {canEdit && note === 'deadline' && found !== undefined && (
        <Button
          look="secondary"
          size="small"
          onClick={() => gestures.edit((editor) => editor.setDeadline(action.id, found.deadline))}
        >
          {words.useDeadline}
        </Button>
      )}
      {canEdit && note === 'title' && found !== undefined && (
        <Button
          look="secondary"
          size="small"
          onClick={() => gestures.edit((editor) => editor.setText(action.id, 'title', found.title))}
        >
          {words.useTitle}
        </Button>
      )}
    </div>
  );
}

/** [JA5] Nothing is deleted: its people say what becomes of it. */
function KeepOrStop({ action }: { action: Action }) {
  const words = useWords(JOINT_WORDS).commitment;
  const { gestures } = usePlanPage();
  const say = useToast();
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        look="secondary"
        size="small"
        onClick={() => {
          gestures.edit((editor) => editor.set(action.id, 'jointAction', null));
          say(words.kept);
        }}
      >
        {words.keep}
      </Button>
      {isOpen(action.status) && (
        <Button
          look="secondary"
          size="small"
          onClick={() => {
            gestures.edit((editor) =>
              editor.together(() => {
                const stopped = editor.setStatus(action.id, 'stopped');
                return stopped.ok ? editor.set(action.id, 'jointAction', null) : stopped;
              }),
            );
            say(words.stoppedNow);
          }}
        >
          {words.stop}
        </Button>
      )}
    </div>
  );
}
