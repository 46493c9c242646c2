import { useNavigate, useRouteLoaderData } from '@remix-run/react';
import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { PALETTE_WORDS } from '#app/i18n/palette-words.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import type { RootData } from '#app/root.tsx';
import { navigationItems, otherPlaces } from '#app/ui/navigation-items.ts';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { NO_FILTER, VIEWS } from '#app/routes/plan/views/plan-view.ts';
import { whoOf } from '#app/routes/plan/views/selection.ts';
import { usePlanView } from '#app/routes/plan/views/use-plan-view.ts';
import { useCommands, type Command } from './commands.ts';

/** What the plan's own page can do; its other parts add theirs. */
export function usePlanCommands(options: {
  readonly actions: readonly Action[];
  readonly list: ActionList;
  readonly onNew: () => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}): void {
  const { actions, list } = options;
  const words = useWords(PALETTE_WORDS);
  const { views } = useWords(VIEW_WORDS);
  const { untitled } = useWords(ACTION_WORDS);
  const locale = useLocale();
  const navigate = useNavigate();
  const root = useRouteLoaderData('root') as RootData | undefined;
  const { canEdit, gestures, indicators } = usePlanPage();
  const [{ view }, change] = usePlanView();

  useCommands(() => {
    const own = (id: string, label: string, run: () => void, hint?: string): Command => ({
      id,
      group: 'do',
      label,
      run,
      ...(hint === undefined ? {} : { hint }),
    });
    const places = root?.person?.navigation;
    const pages = places === undefined ? [] : [...navigationItems(places, {}, locale), ...otherPlaces(places)];
    const addresses = new Map(pages.map((page) => [page.to, 'label' in page ? page.label : page.name]));
    return [
      ...(canEdit
        ? [
            own('new', words.newAction, options.onNew, 'N'),
            own('undo', words.undo, gestures.undo, 'Ctrl+Z'),
            own('redo', words.redo, gestures.redo, 'Ctrl+Shift+Z'),
          ]
        : []),
      own('search', words.search, options.onSearch, '/'),
      own('clear', words.clear, () => change({ filter: NO_FILTER })),
      own('print', words.print, () => window.print()),
      own('help', words.help, options.onHelp, '?'),
      ...VIEWS.map((one): Command => ({
        id: `view-${one}`,
        group: 'view',
        label: words.goToView({ view: views[one].toLowerCase() }),
        run: () => change({ view: one }),
      })),
      ...actions.map((action): Command => ({
        id: `action-${action.id}`,
        group: 'action',
        label: action.title.trim() === '' ? untitled : action.title,
        also: [...whoOf(action), ...action.indicators.keys()].join(' '),
        run() {
          if (view === 'text') change({ view: 'document' });
          if (list.openId !== action.id) list.controls.toggle(action.id);
        },
      })),
      ...[...indicators.values()].map(({ code, name, groupName }): Command => ({
        id: `indicator-${code}`,
        group: 'indicator',
        label: `${code} ${name[locale]}`,
        also: groupName[locale],
        run: () =>
          change({
            filter: { ...NO_FILTER, indicator: code },
            ...(view === 'text' ? { view: 'document' as const } : {}),
          }),
      })),
      ...[...addresses].map(([to, label]): Command => ({
        id: `page-${to}`,
        group: 'page',
        label,
        run: () => navigate(to),
      })),
    ];
  });
}
