import type { Editor } from '@tiptap/react';
import { useId, useState, type FormEvent } from 'react';
import { TEXT_EDITOR_WORDS } from '#app/i18n/text-editor-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Input } from '#app/ui/control.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Field } from '#app/ui/field.tsx';
import { readAddress } from './rich-text-names.ts';

/** Asks where the selected words lead; without a selection the address itself becomes the words. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const words = useWords(TEXT_EDITOR_WORDS);
  const id = useId();
  const before = String(editor.getAttributes('link')['href'] ?? '');
  const [typed, setTyped] = useState(before);
  const [isWrong, setIsWrong] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    // A dialog's form is inside the page's, as React sees it.
    event.stopPropagation();
    const href = readAddress(typed);
    if (href === undefined) return setIsWrong(true);
    onClose();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && before === '') {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
  }

  function remove() {
    onClose();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  }

  return (
    <Dialog title={words.linkTitle} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field
          htmlFor={id}
          label={words.address}
          hint={words.addressHint}
          hintId={`${id}-hint`}
          errors={isWrong ? [words.badAddress] : []}
          errorId={`${id}-error`}
        >
          <Input
            id={id}
            type="url"
            inputMode="url"
            autoFocus
            value={typed}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? `${id}-error` : `${id}-hint`}
            onChange={(event) => {
              setTyped(event.target.value);
              setIsWrong(false);
            }}
          />
        </Field>
        <div className="flex flex-wrap justify-end gap-3">
          {before !== '' && (
            <Button look="secondary" onClick={remove}>
              {words.removeLink}
            </Button>
          )}
          <Button type="submit">{words.setLink}</Button>
        </div>
      </form>
    </Dialog>
  );
}
