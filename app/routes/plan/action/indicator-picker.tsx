import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  ComboBox,
  Input as AriaInput,
  ListBox,
  ListBoxItem,
  Popover,
  type Key,
} from 'react-aria-components';
import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { CONTROL } from '#app/ui/control.tsx';
import { useDescribedBy } from '#app/ui/described-by.ts';
import { Light } from '#app/ui/light.tsx';
import { baselineOf } from './baseline.ts';
import { latestLight } from './linked-indicators.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';

/** Links an indicator that is searched for by code or name. */
export function IndicatorPicker({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { indicators, side, gestures } = usePlanPage();
  const described = useDescribedBy(undefined);
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLocaleLowerCase();
  const found = [...indicators.values()].filter(
    ({ code, name }) =>
      !action.indicators.has(code) &&
      (code.startsWith(wanted) || name[locale].toLocaleLowerCase().includes(wanted) || wanted === ''),
  );

  function choose(key: Key | null) {
    if (key === null) return;
    const code = String(key);
    gestures.edit((editor) => editor.linkIndicator(action.id, code, baselineOf(side, code)));
    setSought('');
  }

  return (
    <ComboBox
      aria-label={words.addIndicator}
      aria-describedby={described}
      items={found}
      inputValue={sought}
      onInputChange={setSought}
      selectedKey={null}
      onSelectionChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
      className="no-print relative max-w-lg"
    >
      <AriaInput placeholder={`${words.addIndicator} …`} className={`${CONTROL} pr-11`} />
      <AriaButton
        className="text-muted absolute inset-y-0 right-0 grid w-11 place-items-center"
        aria-label={words.addIndicator}
      >
        <Plus aria-hidden className="size-5" />
      </AriaButton>
      <Popover className="rounded-panel border-line bg-raised shadow-raised text-ink max-h-80 w-(--trigger-width) overflow-auto border p-1.5">
        <ListBox
          className="outline-none"
          renderEmptyState={() => <p className="text-muted px-3 py-2">{words.noIndicatorFound}</p>}
        >
          {(indicator: (typeof found)[number]) => {
            const light = latestLight(side, indicator.code);
            return (
              <ListBoxItem
                id={indicator.code}
                textValue={`${indicator.code} ${indicator.name[locale]}`}
                className="rounded-control data-[focused]:bg-accent-soft flex min-h-11 cursor-pointer items-center gap-2.5 px-2.5 py-1.5 outline-none"
              >
                {light !== undefined && <Light light={light} size="small" />}
                <span className="min-w-0">
                  <span className="text-muted tabular-nums">{indicator.code}</span> {indicator.name[locale]}
                </span>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
