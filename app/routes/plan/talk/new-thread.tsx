import { useWords } from '#app/i18n/words.ts';
import { Composer } from './composer.tsx';
import { usePlaceWords, type Commented } from './place-words.ts';
import { ProposeForm } from './propose-form.tsx';
import { useTalk, type Beginning } from './talk-context.ts';
import { useSendingId } from './use-sending-id.ts';
import { TALK_WORDS } from './words.ts';

/** A thread that is being begun: about what, and its first words or the proposed value. */
export function NewThread({ about, of }: { about: Beginning; of: Commented }) {
  const words = useWords(TALK_WORDS);
  const { place } = usePlaceWords();
  const { start, begin } = useTalk();
  const [threadId, answered] = useSendingId();
  const { actionId, field, anchor, proposes } = about;
  const action = of.actions.find(({ id }) => id === actionId);
  return (
    <div role="group" aria-label={words.commentOn({ place: place(about, of) })} className="talk-new">
      <p className="text-small font-[560]">{place(about, of)}</p>
      {anchor !== null && <blockquote className="talk-quote">{anchor.quote}</blockquote>}
      {proposes !== null && action !== undefined ? (
        <ProposeForm action={action} field={proposes} />
      ) : (
        <Composer
          draftKey={`new:${actionId ?? ''}:${field ?? ''}:${anchor?.start ?? ''}`}
          label={words.write}
          sendLabel={words.send}
          isFocused
          onCancel={() => begin(null)}
          onSend={async (comment) => {
            const answer = await start({ id: threadId(), actionId, field, anchor, change: null, comment });
            answered(answer);
            return answer;
          }}
        />
      )}
    </div>
  );
}
