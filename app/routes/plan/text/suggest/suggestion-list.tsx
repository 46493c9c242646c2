import { useEditorState, type Editor } from '@tiptap/react';
import { Check, X } from 'lucide-react';
import { readDay } from '#app/domain/day.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import { Button } from '#app/ui/button.tsx';
import { useWriting } from '#app/routes/plan/text/writing-context.ts';
import { answered, suggestionsIn, type Answer, type SuggestionFound } from './suggestions.ts';

/** What is suggested in the text, each with its yes and no, and one for all. */
export function SuggestionList({ editor }: { editor: Editor }) {
  const { suggest: words } = useWords(WRITING_WORDS);
  const found = useEditorState({ editor, selector: ({ editor: now }) => suggestionsIn(now.state.doc) });
  if (found.length === 0) return null;

  function answer(suggestions: readonly SuggestionFound[], how: Answer) {
    editor.view.dispatch(answered(editor.state, suggestions, how));
  }

  return (
    <details className="suggestions no-print" open={found.length <= 3}>
      <summary>{words.count({ n: found.length })}</summary>
      <ul aria-label={words.list}>
        {found.map((one) => (
          <Line key={`${one.from}-${one.is}`} editor={editor} one={one} onAnswer={(how) => answer([one], how)} />
        ))}
      </ul>
      {found.length > 1 && (
        <div className="flex flex-wrap gap-2">
          <Button look="secondary" size="small" onClick={() => answer(found, 'accept')}>
            {words.acceptAll}
          </Button>
          <Button look="secondary" size="small" onClick={() => answer(found, 'reject')}>
            {words.rejectAll}
          </Button>
        </div>
      )}
    </details>
  );
}

function Line({ editor, one, onAnswer }: { editor: Editor; one: SuggestionFound; onAnswer: (answer: Answer) => void }) {
  const { suggest: words } = useWords(WRITING_WORDS);
  const { day } = useFormat();
  const people = useWriting()?.people;
  const text = one.text.length > 60 ? `${one.text.slice(0, 60)}…` : one.text;
  const what = one.is === 'suggestedInsert' ? words.inserts({ text }) : words.deletes({ text });
  const on = readDay(one.on);
  const name = people?.get(one.by) ?? (one.label === '' ? words.unknown : one.label);
  return (
    <li>
      <button
        type="button"
        title={words.show}
        className="min-w-0 flex-1 text-left"
        onClick={() => editor.chain().focus().setTextSelection({ from: one.from, to: one.to }).scrollIntoView().run()}
      >
        <span className="block">{what}</span>
        <span className="text-small text-muted block">{words.by({ name, day: on === undefined ? '' : day(on) })}</span>
      </button>
      <Button look="secondary" size="small" aria-label={words.acceptOne({ what })} onClick={() => onAnswer('accept')}>
        <Check aria-hidden />
        {words.accept}
      </Button>
      <Button look="quiet" size="small" aria-label={words.rejectOne({ what })} onClick={() => onAnswer('reject')}>
        <X aria-hidden />
        {words.reject}
      </Button>
    </li>
  );
}
