import { useId, useState } from 'react';
import { ok } from '#app/domain/result.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { useToast } from '#app/ui/toast.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { guessColumns, ROW_FIELDS, rowActions, type RowAction, type RowField } from './rows-to-actions.ts';
import { ROWS_LIMIT, type Rows } from './table-rows.ts';

const SHOWN = 8;

/** [TX7] A pasted table's rows as actions: looked over first, then made as one step of undo. */
export function RowsDialog({ rows: all, onClose }: { rows: Rows; onClose: () => void }) {
  const { rows: words } = useWords(WRITING_WORDS);
  const id = useId();
  const rows = all.slice(0, ROWS_LIMIT);
  const say = useToast();
  const { gestures } = usePlanPage();
  const [guess, setGuess] = useState(() => guessColumns(rows));
  const actions = rowActions(rows, guess);
  const skipped = rows.length - (guess.hasHeading ? 1 : 0) - actions.length;

  function choose(column: number, field: RowField | null) {
    // A field comes from one column.
    const columns = guess.columns.map((one, at) => (at === column ? field : one === field ? null : one));
    setGuess({ ...guess, columns });
  }

  function make() {
    const step = gestures.edit((editor) => {
      editor.together(() => {
        for (const { title, responsible, deadline, expectedEffect } of actions) {
          const made = editor.addAction({ title });
          if (responsible !== '') editor.setText(made, 'responsible', responsible);
          if (expectedEffect !== '') editor.setText(made, 'expectedEffect', expectedEffect);
          if (deadline !== null) editor.setDeadline(made, deadline);
        }
      });
      return ok(null);
    });
    onClose();
    if (step === undefined) return;
    say(words.made({ n: actions.length }), { label: words.undo, onPress: () => void gestures.takeBack(step) });
  }

  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p className="text-muted">{words.lead}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {guess.columns.map((field, at) => (
          <div key={at} className="grid gap-1">
            <label htmlFor={`${id}-${at}`} className="text-small">
              {words.column({ name: columnName(rows, at, guess.hasHeading) ?? words.unnamed({ n: at + 1 }) })}
            </label>
            <Select
              id={`${id}-${at}`}
              value={field ?? ''}
              onChange={({ target }) => choose(at, ROW_FIELDS.find((one) => one === target.value) ?? null)}
            >
              <option value="">{words.ignore}</option>
              {ROW_FIELDS.map((one) => (
                <option key={one} value={one}>
                  {words.field[one]}
                </option>
              ))}
            </Select>
          </div>
        ))}
      </div>
      <label className="flex min-h-11 items-center gap-2.5">
        <input
          type="checkbox"
          className="size-5"
          checked={guess.hasHeading}
          onChange={({ target }) => setGuess({ ...guess, hasHeading: target.checked })}
        />
        {words.hasHeading}
      </label>
      <section aria-labelledby={`${id}-preview`} className="grid gap-2">
        <h3 id={`${id}-preview`} className="font-[620]">
          {words.preview}
        </h3>
        {!guess.columns.includes('title') && <p className="text-danger">{words.noTitle}</p>}
        <ol className="border-line divide-line rounded-control max-h-72 divide-y overflow-y-auto border">
          {actions.slice(0, SHOWN).map((action, at) => (
            <Preview key={at} action={action} />
          ))}
        </ol>
        {actions.length > SHOWN && <p className="text-small text-muted">{words.more({ n: actions.length - SHOWN })}</p>}
        {all.length > ROWS_LIMIT && <p className="text-danger">{words.tooMany({ n: ROWS_LIMIT })}</p>}
        {skipped > 0 && <p className="text-small text-muted">{words.skipped({ n: skipped })}</p>}
      </section>
      <div className="flex justify-end">
        <Button disabled={actions.length === 0} onClick={make}>
          {words.confirm({ n: actions.length })}
        </Button>
      </div>
    </Dialog>
  );
}

function columnName(rows: Rows, at: number, hasHeading: boolean): string | undefined {
  const name = (rows[0]?.[at] ?? '').trim();
  return hasHeading && name !== '' ? name : undefined;
}

function Preview({ action: { title, responsible, deadline, expectedEffect, notADay } }: { action: RowAction }) {
  const { rows: words } = useWords(WRITING_WORDS);
  const { day } = useFormat();
  const about = [responsible, deadline === null ? '' : day(deadline), expectedEffect].filter((part) => part !== '');
  return (
    <li className="px-3 py-2">
      <p className="font-[560]">{title}</p>
      {about.length > 0 && <p className="text-small text-muted">{about.join(' · ')}</p>}
      {notADay !== '' && <p className="text-small text-danger">{words.badDay({ text: notADay })}</p>}
    </li>
  );
}
