import { lazy, Suspense, useMemo } from 'react';
import { readRichText } from '#app/document/rich-text.ts';
import type { PlanEditor } from '#app/document/edit.ts';
import { TEXT_EDITOR_WORDS } from '#app/i18n/text-editor-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { useRichText } from '#app/sync/use-rich-text.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PartBoundary } from '#app/routes/plan/part-boundary.tsx';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { isKnownText } from './rich-text-names.ts';
import { RichTextReading } from './rich-text-reading.tsx';
import { TextTalk } from '#app/routes/plan/talk/text-talk.tsx';
import { usePlace } from '#app/routes/plan/people/use-place.ts';

/** A text of the plan's document. */
export type RichText = NonNullable<ReturnType<PlanEditor['description']>>;

const TextEditor = lazy(() => import('./text-editor.tsx'));

/** A rich text: the editor for those who write, the text for those who read. */
export function RichTextField({
  fragment,
  actionId,
  field,
  label,
  placeholder,
}: {
  fragment: RichText;
  actionId: string | null;
  field: string;
  label: string;
  placeholder: string;
}) {
  const words = useWords(TEXT_EDITOR_WORDS);
  const { canEdit, live } = usePlanPage();
  const place = usePlace(actionId, field);
  const nodes = useRichText(fragment);
  // Asked once, before the editor opens: afterwards it has taken over.
  const isKnown = useMemo(() => isKnownText(readRichText(fragment)), [fragment]);
  const reading = (
    <TextTalk fragment={fragment} actionId={actionId} field={field}>
      <RichTextReading nodes={nodes} />
    </TextTalk>
  );
  if (!canEdit || live === undefined) return reading;
  if (!isKnown) {
    return (
      <>
        {reading}
        <Notice className="mt-3">{words.newer}</Notice>
      </>
    );
  }
  return (
    <PartBoundary>
      <PlaceRing actionId={actionId} field={field}>
        <div {...place} className="rich-text-frame">
          <Suspense fallback={<div className="p-3">{reading}</div>}>
            <TextTalk fragment={fragment} actionId={actionId} field={field}>
              <TextEditor
                fragment={fragment}
                awareness={live.open.awareness}
                undo={live.undo}
                label={label}
                placeholder={placeholder}
              />
            </TextTalk>
          </Suspense>
        </div>
      </PlaceRing>
    </PartBoundary>
  );
}
