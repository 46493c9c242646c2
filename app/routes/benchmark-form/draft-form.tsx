import { Form } from '@remix-run/react';
import { useEffect, useRef, type FormEvent } from 'react';
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
import type { DraftView } from './draft-view.server.ts';
import type { FormAnswer } from './form-answer.ts';
import type { FormPageData } from './route.tsx';
import { TakenOnField } from './taken-on-field.tsx';
import { useDraftSaver } from './use-draft-saver.ts';
import { FORM_WORDS } from './words.ts';

/** All of the set's indicators by group. With scripts it saves as one goes; without, by its button. */
export function DraftForm({
  set,
  page,
  pageDraft,
  answered,
}: {
  set: IndicatorSet;
  page: FormPageData;
  pageDraft: DraftView;
  /** To a page without scripts. */
  answered: FormAnswer | undefined;
}) {
  const words = useWords(FORM_WORDS);
  const locale = useLocale();
  const { id: clusterId } = page.cluster;
  const saver = useDraftSaver(`/cluster/${clusterId}/benchmarks/form/save`, set.id);
  const { saving, type, flush, isPressed } = saver;
  const said = saver.said ?? answered;
  const form = useRef<HTMLFormElement>(null);
  const draft = saving.draft !== null && saving.draft.readAt >= pageDraft.readAt ? saving.draft : pageDraft;
  const saved = new Map<string, DraftEntry>(draft.entries);
  const entryOf = (code: string): DraftEntry => {
    const entry = saved.get(code) ?? NO_ENTRY;
    const now = (field: keyof DraftEntry) => saving.typed.get(fieldName(field, code)) ?? entry[field];
    return { score: now('score'), light: now('light'), remark: now('remark') };
  };
  const entries = new Map(set.indicators.map(({ code }) => [code, entryOf(code)]));

  // What was typed before the scripts had come counts too.
  const atFirst = useRef(() => {
    if (form.current === null) return;
    for (const { code, field, value } of changedFields(readFields(fieldsIn(form.current), set), saved)) {
      type(fieldName(field, code), value);
    }
  });
  useEffect(() => atFirst.current(), []);

  function press(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const at = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : 'save';
    saver.press(() => {
      const fields = new URLSearchParams([...fieldsIn(at)]);
      fields.set('intent', intent);
      return fields;
    });
  }

  return (
    <Form ref={form} method="post" autoComplete="off" noValidate onBlur={flush} onSubmit={press} className="grid gap-6">
      {/* Enter in a field sends a form by its first button: that must not hand it in. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden className="sr-only">
        {words.save}
      </button>
      <input type="hidden" name="set" value={set.id} />
      <input type="hidden" name="round" value={page.round?.id ?? ''} />
      <input type="hidden" name="was" value={shownFields(set, saved)} />
      <DraftAnswer said={said} set={set} clusterId={clusterId} />
      <DraftState saving={saving} draft={draft} clusterId={clusterId} set={set} entries={entries} />
      <Panel>
        <TakenOnField
          takenOn={pageDraft.takenOn ?? page.likelyDay}
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
          <Button type="submit" name="intent" value="hand-in" size="large" disabled={isPressed}>
            {isPressed ? words.handingIn : words.handIn}
          </Button>
          <Button type="submit" name="intent" value="save" look="secondary" size="large" disabled={isPressed}>
            {words.save}
          </Button>
        </div>
      </div>
      <DraftLeaveGuard saving={saving} flush={flush} />
    </Form>
  );
}

const fieldsIn = (form: HTMLFormElement) =>
  [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);

/** What the page shows, for the server to tell what its reader has changed. */
function shownFields(set: IndicatorSet, saved: ReadonlyMap<string, DraftEntry>): string {
  const fields = set.indicators.flatMap(({ code }) =>
    Object.entries(saved.get(code) ?? NO_ENTRY)
      .filter(([, value]) => value !== '')
      .map(([field, value]) => [`${field}:${code}`, value]),
  );
  return new URLSearchParams(fields).toString();
}
