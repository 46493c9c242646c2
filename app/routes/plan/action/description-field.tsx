import { PenLine } from 'lucide-react';
import { descriptionOf } from '#app/document/shape.ts';
import type { Action } from '#app/domain/action.ts';
import { ok } from '#app/domain/result.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { RichTextField } from '#app/routes/plan/text/rich-text-field.tsx';

/**
 * The action's rich text. Where another program made the action without one, it is made when somebody asks
 * for it: two pages that made it by opening would each replace the other's.
 */
export function DescriptionField({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const { live, canEdit, gestures } = usePlanPage();
  const fragment = live === undefined ? undefined : descriptionOf(live.open.doc, action.id);
  return (
    <div className="grid content-start gap-1.5">
      <span className="font-[560]">{words.fields.description}</span>
      {fragment !== undefined && (
        <RichTextField
          fragment={fragment}
          actionId={action.id}
          field="description"
          label={words.fields.description}
          placeholder={words.descriptionPlaceholder}
        />
      )}
      {fragment === undefined && canEdit && (
        <Button
          look="secondary"
          size="small"
          className="justify-self-start"
          onClick={() =>
            gestures.edit((editor) => {
              editor.description(action.id);
              return ok(null);
            })
          }
        >
          <PenLine aria-hidden />
          {words.writeDescription}
        </Button>
      )}
    </div>
  );
}
