import { PLAN_TEMPLATES } from '#app/i18n/plan-templates/plan-templates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useTemplates } from './use-template-actions.ts';
import { TEMPLATE_WORDS } from './words.ts';

/** What an empty plan can begin from. */
export function TemplateOffer({ text }: { text: string }) {
  const words = useWords(TEMPLATE_WORDS);
  const locale = useLocale();
  const { canEdit } = usePlanPage();
  const { fill } = useTemplates();
  if (!canEdit) return null;
  return (
    <section aria-labelledby="templates-title" className="no-print grid gap-3">
      <div className="grid gap-1">
        <h3 id="templates-title" className="text-lead font-[640]">
          {words.title}
        </h3>
        <p className="text-small text-muted">{words.lead}</p>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2">
        {PLAN_TEMPLATES.map((template) => (
          <li key={template.key} className="rounded-panel border-line bg-panel grid content-between gap-3 border p-4">
            <div className="grid gap-1">
              <h4 className="font-[580]">{template.name[locale]}</h4>
              <p className="text-small">{template.about[locale]}</p>
              <p className="text-small text-muted">{words.holds({ n: template.actions.length })}</p>
            </div>
            <Button
              look="secondary"
              className="justify-self-start"
              aria-label={words.use({ name: template.name[locale] })}
              onClick={() => fill(template, text)}
            >
              {words.useShort}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
