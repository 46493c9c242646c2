import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { useOthersHere } from '#app/sync/use-people.ts';
import { useDocumentState, usePlan } from '#app/sync/use-plan.ts';
import { Button } from '#app/ui/button.tsx';
import { classes } from '#app/ui/classes.ts';
import { Notice } from '#app/ui/notice.tsx';
import { LeaveGuard } from './saving/leave-guard.tsx';
import { PeopleHere } from './people/people-here.tsx';
import { PeopleContext, PlanContext, type PlanPage as Page } from './plan-context.ts';
import { PlanHead } from './plan-head.tsx';
import { PlanText } from './text/plan-text.tsx';
import { Palette } from './palette/palette.tsx';
import { PlanViews } from './plan-views.tsx';
import { RefusalNotice } from './saving/refusal-notice.tsx';
import type { ReadableData } from './route.tsx';
import { SaveState } from './saving/save-state.tsx';
import { StatusNews } from './action/status-news.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { useActionList } from './action/use-action-list.ts';
import { useGestures } from './use-gestures.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { ActionSheet } from './views/action-sheet.tsx';
import { useView } from './views/use-plan-view.ts';
import { ViewBody } from './views/view-body.tsx';
import { WeakPanel } from './weak/weak-panel.tsx';

/** The plan: as the server wrote it in the first paint, and live from when its document has come. */
export function PlanPage({ data }: { data: ReadableData }) {
  const words = useWords(PLAN_WORDS);
  const { plan, access, today, side } = data;
  const opened = usePlan({ planId: plan.id, personId: data.personId, access });
  const state = useDocumentState(opened?.open);
  const others = useOthersHere(opened?.open.awareness);
  const live = useLiveParts(state.isReady ? opened : undefined);
  const content = live === undefined || opened === undefined ? data.content : opened.content;
  const unreadable = content.unreadable.filter((entry) => entry !== 'text');
  const gestures = useGestures(live);
  const list = useActionList(content.actions, gestures);
  const [view, setView] = useView();
  const isDocument = view === 'document' || view === 'text';
  const openAction = isDocument ? undefined : content.actions.find(({ id }) => id === list.openId);
  useShortcuts(gestures, state, access);

  const canEdit = access === 'write' && live !== undefined && state.refusal === undefined;
  const indicators = useMemo(() => new Map(data.indicators.map((one) => [one.code, one])), [data.indicators]);
  const clusters = useMemo(() => new Map(data.clusters.map(({ id, name }) => [id, name])), [data.clusters]);
  const page = useMemo(
    (): Page => ({ live, canEdit, today, indicators, side, clusters, gestures }),
    [live, canEdit, today, indicators, side, clusters, gestures],
  );

  function addAction() {
    if (view === 'text') setView('document');
    list.add({ title: '' });
  }

  return (
    <PlanContext.Provider value={page}>
      <PeopleContext.Provider value={others}>
        <main id="content" tabIndex={-1} className="plan outline-none">
          <PlanHead plan={plan} content={content} today={today} isReader={access === 'read'} />
          <div className="plan-bar no-print noscript:hidden">
            <div className="page flex flex-wrap items-center gap-x-4 gap-y-1.5 py-2">
              <SaveState state={state} access={access} />
              <span className="flex-1" />
              <PeopleHere />
              <Palette actions={content.actions} list={list} canEdit={canEdit} onNew={addAction} />
              {canEdit && <UndoButtons />}
              {canEdit && (
                <Button size="small" onClick={addAction}>
                  <Plus aria-hidden />
                  {words.newAction}
                </Button>
              )}
            </div>
          </div>
          <div
            className={classes('page plan-body', !isDocument && (openAction === undefined ? 'is-wide' : 'has-sheet'))}
          >
            <div className="grid min-w-0 content-start gap-4">
              <RefusalNotice state={state} />
              <PlanViews
                view={view}
                counts={{ actions: content.actions.length, weak: side.weak.length }}
                onChoose={setView}
              />
              <section
                aria-labelledby="actions-title"
                className={classes('plan-view', view === 'text' && 'hidden', 'noscript:block print:block')}
              >
                <h2 id="actions-title" className="sr-only noscript:not-sr-only print:not-sr-only">
                  {words.actions}
                </h2>
                {unreadable.length > 0 && (
                  <Notice tone="warning" title={words.unreadable.title({ n: unreadable.length })} className="mb-3">
                    {words.unreadable.text({ n: unreadable.length })}
                  </Notice>
                )}
                <ViewBody
                  actions={content.actions}
                  list={list}
                  horizon={plan.horizonOn}
                  isFetching={live === undefined}
                />
              </section>
              <div className={classes(view !== 'text' && 'hidden', 'noscript:block print:block')}>
                <PlanText plain={content.text} isUnreadable={content.unreadable.includes('text')} />
              </div>
            </div>
            <aside
              // It scrolls by itself, also for those who have no button in it to reach by keyboard.
              tabIndex={0}
              aria-label={words.weak}
              className={classes('plan-side max-lg:hidden', !isDocument && 'hidden', 'noscript:block print:block')}
            >
              <WeakPanel actions={content.actions} list={list} onMake={() => setView('document')} />
            </aside>
            {openAction !== undefined && <ActionSheet action={openAction} list={list} />}
          </div>
          <StatusNews actions={content.actions} />
          <LeaveGuard state={state} />
        </main>
      </PeopleContext.Provider>
    </PlanContext.Provider>
  );
}

/** The parts of a live plan that stay the same while its content changes. */
function useLiveParts(opened: ReturnType<typeof usePlan>): Page['live'] {
  const { open, undo, editor } = opened ?? {};
  return useMemo(
    () => (open === undefined || undo === undefined || editor === undefined ? undefined : { open, undo, editor }),
    [open, undo, editor],
  );
}
