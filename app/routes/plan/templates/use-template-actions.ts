import { ok } from '#app/domain/result.ts';
import type { ActionId } from '#app/domain/ids.ts';
import type { ActionTemplate, PlanTemplate } from '#app/domain/plan-template.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { useToast } from '#app/ui/toast.tsx';
import { baselineOf } from '#app/routes/plan/action/baseline.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { addFromTemplate, fillFromTemplate } from './fill-from-template.ts';
import { TEMPLATE_WORDS } from './words.ts';

/** The two gestures on templates, each a step of undo. */
export function useTemplates() {
  const words = useWords(TEMPLATE_WORDS);
  const locale = useLocale();
  const say = useToast();
  const { gestures, today, horizonOn, indicators, side } = usePlanPage();
  const use = {
    locale,
    today,
    horizonOn,
    isKnown: (code: string) => indicators.has(code),
    baselineOf: (code: string) => baselineOf(side, code),
  };
  return {
    fill(template: PlanTemplate, text: string) {
      gestures.edit((editor) => ok(fillFromTemplate(editor, template, text, use)));
      say(words.used({ name: template.name[locale] }));
    },
    add(template: ActionTemplate, made: (id: ActionId) => void) {
      gestures.edit((editor) => {
        made(addFromTemplate(editor, template, use));
        return ok(null);
      });
    },
  };
}
