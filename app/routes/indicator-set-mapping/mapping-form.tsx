import { useNavigation } from '@remix-run/react';
import { NOT_THERE } from '#app/domain/suggest-mapping.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { KeptForm } from '#app/routes/kept-form/kept-form.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { MappingLine } from './mapping-lines.ts';
import type { OlderIndicator } from './mapping-table.tsx';
import { fieldOf } from './read-mapping.ts';
import { Standing } from './standing.tsx';
import { MAPPING_WORDS } from './words.ts';

/** A choice for each indicator of the newer set. */
export function MappingForm({
  lines,
  older,
  cancelTo,
}: {
  lines: readonly MappingLine[];
  older: readonly OlderIndicator[];
  cancelTo: string;
}) {
  const words = useWords(MAPPING_WORDS);
  const locale = useLocale();
  const isSending = useNavigation().state === 'submitting';
  return (
    <KeptForm className="grid gap-6">
      {lines.some(({ isSuggested }) => isSuggested) && (
        <Notice title={words.suggested.title}>
          <p>{words.suggested.text}</p>
        </Notice>
      )}
      <Panel>
        <ul className="divide-line divide-y">
          {lines.map((line) => (
            <li
              key={line.code}
              className="grid items-center gap-x-6 gap-y-2 py-3.5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_14rem]"
            >
              <label htmlFor={fieldOf(line.code)}>
                <span className="font-[540]">{line.name[locale]}</span>{' '}
                <span className="text-small text-muted tabular-nums">{line.code}</span>
              </label>
              <Select id={fieldOf(line.code)} name={fieldOf(line.code)} defaultValue={line.chosen}>
                <option value={NOT_THERE}>{words.notThere}</option>
                {older.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {code} {name[locale]}
                  </option>
                ))}
              </Select>
              <Standing line={line} />
            </li>
          ))}
        </ul>
      </Panel>
      <div className="border-line bg-snow/95 sticky bottom-0 z-20 -mx-4 flex flex-wrap gap-3 border-t px-4 py-3">
        <Button type="submit" disabled={isSending}>
          {words.save}
        </Button>
        <LinkButton look="quiet" to={cancelTo}>
          {words.cancel}
        </LinkButton>
      </div>
    </KeptForm>
  );
}
