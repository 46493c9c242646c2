import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { changedFields, fieldName, NO_ENTRY, readFields, type DraftEntry } from '#app/domain/benchmark-draft.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { DraftAnswer } from './draft-answer.tsx';
import { DraftLeaveGuard } from './draft-leave-guard.tsx';
import { DraftState } from './draft-state.tsx';
import { IndicatorFields } from './indicator-fields.tsx';
import type { FormAnswer, FormPageData } from './route.tsx';
import { TakenOnField } from './taken-on-field.tsx';
import { useDraftSaver } from './use-draft-saver.ts';
import { FORM_WORDS } from './words.ts';

/** All of the set's indicators by group. With scripts it saves as one goes; without, by its button. */
export function DraftForm({
  set,
  page,
  said,
}: {
  set: IndicatorSet;
  page: FormPageData;
  said: FormAnswer | undefined;
}) {
  const words = useWords(FORM_WORDS);
  const locale = useLocale();
  const isSending = useNavigation().state === 'submitting';
  const { saving, type, flush } = useDraftSaver(set.id);
  const form = useRef<HTMLFormElement>(null);
  const saved = new Map<string, DraftEntry>(page.entries);
  const entryOf = (code: string): DraftEntry => {
    const entry = saved.get(code) ?? NO_ENTRY;
    const now = (field: keyof DraftEntry) => saving.typed.get(fieldName(field, code)) ?? entry[field];
    return { score: now('score'), light: now('light'), remark: now('remark') };
  };
  const entries = new Map(set.indicators.map(({ code }) => [code, entryOf(code)]));

  // What was typed before the scripts had come counts too.
  const atFirst = useRef(() => {
    if (form.current === null) return;
    const fields = [...new FormData(form.current)].map(([name, value]): [string, string] => [name, String(value)]);
    for (const { code, field, value } of changedFields(readFields(fields, set), saved)) {
      type(fieldName(field, code), value);
    }
  });
  useEffect(() => atFirst.current(), []);

  return (
    <Form ref={form} method="post" autoComplete="off" noValidate onBlur={flush} className="grid gap-6">
      {/* Enter in a field sends a form by its first button: that must not hand it in. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden className="sr-only">
        {words.save}
      </button>
      <input type="hidden" name="set" value={set.id} />
      <input type="hidden" name="was" value={shownFields(set, saved)} />
      <DraftAnswer said={said} set={set} />
      <DraftState saving={saving} page={page} set={set} entries={entries} />
      <Panel>
        <TakenOnField
          takenOn={page.takenOn}
          today={page.today}
          problem={said?.is === 'refused' ? said.takenOn : null}
          onType={(value) => type('takenOn', value)}
        />
      </Panel>
      {set.groups.map((group) => (
        <Panel
          key={group.code}
          id={`group-${group.code}`}
          title={group.name[locale]}
          aside={set.isOfficial ? undefined : <UnofficialMark />}
          isFlush
        >
          <ul>
            {set.indicators
              .filter(({ groupCode }) => groupCode === group.code)
              .map((indicator) => (
                <IndicatorFields
                  key={indicator.code}
                  indicator={indicator}
                  entry={entries.get(indicator.code) ?? NO_ENTRY}
                  isBeingTyped={(field) => saving.typed.has(fieldName(field, indicator.code))}
                  onType={type}
                />
              ))}
          </ul>
        </Panel>
      ))}
      <div className="grid gap-3">
        <p className="text-muted">{words.handInHint}</p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="hand-in" size="large" disabled={isSending}>
            {isSending ? words.handingIn : words.handIn}
          </Button>
          <Button type="submit" name="intent" value="save" look="secondary" size="large" disabled={isSending}>
            {words.save}
          </Button>
        </div>
      </div>
      <DraftLeaveGuard saving={saving} flush={flush} />
    </Form>
  );
}

/** What the page shows, for the server to tell what its reader has changed. */
function shownFields(set: IndicatorSet, saved: ReadonlyMap<string, DraftEntry>): string {
  const fields = set.indicators.flatMap(({ code }) =>
    Object.entries(saved.get(code) ?? NO_ENTRY)
      .filter(([, value]) => value !== '')
      .map(([field, value]) => [`${field}:${code}`, value]),
  );
  return new URLSearchParams(fields).toString();
}
