import { LayoutTemplate } from 'lucide-react';
import { Button as AriaButton, Header, MenuSection } from 'react-aria-components';
import type { ActionId } from '#app/domain/ids.ts';
import { PLAN_TEMPLATES } from '#app/i18n/plan-templates/plan-templates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { buttonClasses } from '#app/ui/button.tsx';
import { Menu, MenuItem } from '#app/ui/menu.tsx';
import { useTemplates } from './use-template-actions.ts';
import { TEMPLATE_WORDS } from './words.ts';

/** A new action from a template. @param onMade gets the action that was made */
export function ActionTemplateMenu({ onMade }: { onMade: (id: ActionId) => void }) {
  const words = useWords(TEMPLATE_WORDS);
  const locale = useLocale();
  const { add } = useTemplates();
  return (
    <Menu
      label={words.fromTemplate}
      placement="bottom start"
      trigger={
        <AriaButton className={buttonClasses('quiet', 'medium')}>
          <LayoutTemplate aria-hidden />
          {words.fromTemplate}
        </AriaButton>
      }
    >
      {PLAN_TEMPLATES.map((plan) => (
        <MenuSection key={plan.key}>
          <Header className="text-small text-muted px-3 pt-2 font-[560]">{plan.name[locale]}</Header>
          {plan.actions.map((template) => (
            <MenuItem key={template.key} id={template.key} onAction={() => add(template, onMade)}>
              {template.title[locale]}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}
