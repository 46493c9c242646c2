import { textOf } from '#app/document/shape.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { RichTextField } from './rich-text-field.tsx';

/** The plan's own text: context, priorities, minutes. */
export function PlanText({
  plain,
  isUnreadable,
}: {
  /** Shown until the document has come. */
  plain: string;
  isUnreadable: boolean;
}) {
  const words = useWords(PLAN_WORDS);
  const { live, canEdit } = usePlanPage();
  const isEmpty = plain === '' && !canEdit && !isUnreadable;
  return (
    <Panel
      id="plan-text"
      title={words.text}
      aside={<span className="text-small text-muted">{words.planTextLead}</span>}
    >
      {isUnreadable && (
        <Notice tone="warning" className="mb-3">
          {words.unreadableText}
        </Notice>
      )}
      {isEmpty && <p className="text-muted">{words.noText}</p>}
      {live === undefined ? (
        <p className="rich-text whitespace-pre-line">{plain}</p>
      ) : canEdit ? (
        <RichTextField
          fragment={textOf(live.open.doc)}
          actionId={null}
          field="text"
          label={words.text}
          placeholder={words.textPlaceholder}
        />
      ) : (
        <PlaceRing actionId={null} field="text">
          <RichTextField
            fragment={textOf(live.open.doc)}
            actionId={null}
            field="text"
            label={words.text}
            placeholder=""
          />
        </PlaceRing>
      )}
    </Panel>
  );
}
