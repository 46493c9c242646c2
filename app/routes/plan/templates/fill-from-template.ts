import type { PlanEditor } from '#app/document/edit.ts';
import type { Baseline } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import type { ActionId } from '#app/domain/ids.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import { dayWithin, type ActionTemplate, type PlanTemplate } from '#app/domain/plan-template.ts';

export interface TemplateUse {
  readonly locale: Locale;
  readonly today: Day;
  readonly horizonOn: Day | null;
  /** The codes of the plan's own indicators. */
  readonly isKnown: (code: string) => boolean;
  readonly baselineOf: (code: string) => Baseline | null;
}

/** [TE1] Adds the template's action in the reader's language; its indicators where the plan's set has them. */
export function addFromTemplate(editor: PlanEditor, template: ActionTemplate, use: TemplateUse): ActionId {
  const { locale, today, horizonOn } = use;
  return editor.together(() => {
    const id = editor.addAction({
      title: template.title[locale],
      expectedEffect: template.expectedEffect[locale],
      deadline: dayWithin(today, template.months, horizonOn),
      indicators: new Map(
        template.indicatorCodes.filter(use.isKnown).map((code) => [code, use.baselineOf(code)] as const),
      ),
    });
    for (const { title, months } of template.milestones) {
      editor.addMilestone(id, { title: title[locale], isDone: false, due: dayWithin(today, months, horizonOn) });
    }
    editor.writeDescription(
      id,
      template.description.map((paragraph) => paragraph[locale]),
    );
    return id;
  });
}

/** [TE1] Adds the template's headings that the text lacks, and its actions, in one transaction. */
export function fillFromTemplate(editor: PlanEditor, template: PlanTemplate, text: string, use: TemplateUse): void {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  editor.together(() => {
    editor.writeText(
      template.sections
        .map(({ heading, hint }) => ({ heading: heading[use.locale], paragraphs: [hint[use.locale]] }))
        .filter(({ heading }) => !lines.has(heading)),
    );
    for (const action of template.actions) addFromTemplate(editor, action, use);
  });
}
