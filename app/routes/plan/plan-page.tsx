import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { asId, type ActionId } from '#app/domain/ids.ts';
import type { TalkTarget } from '#app/domain/talk.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { useOthersHere } from '#app/sync/use-people.ts';
import { useDocumentState, usePlan } from '#app/sync/use-plan.ts';
import { PlanFileMenu } from '#app/routes/plan-export/plan-file-menu.tsx';
import { Button } from '#app/ui/button.tsx';
import { classes } from '#app/ui/classes.ts';
import { Notice } from '#app/ui/notice.tsx';
import { CheckPanel } from './check/check-panel.tsx';
import { CheckProvider } from './check/check-provider.tsx';
import { goToField } from './check/go-to-field.ts';
import { useGoToFinding } from './check/use-go-to-finding.ts';
import { GoalSection } from './goals/goal-section.tsx';
import { HorizonLine } from './horizon/horizon-line.tsx';
import { usePlanningHead } from './horizon/use-planning-head.ts';
import { LeaveGuard } from './saving/leave-guard.tsx';
import { FollowBanner, FollowedBy } from './people/follow-banner.tsx';
import { PeopleHere } from './people/people-here.tsx';
import type { PlanPage as Page } from './plan-context.ts';
import { PlanFrame } from './plan-frame.tsx';
import { CommitmentNote } from './past/commitment-note.tsx';
import { HistoryLink } from './past/history-link.tsx';
import { PlanHead } from './plan-head.tsx';
import { PlanText } from './text/plan-text.tsx';
import { useWritingOf } from './text/writing-context.ts';
import { Palette } from './palette/palette.tsx';
import { PlanViews } from './plan-views.tsx';
import { PlanBanners } from './saving/plan-banners.tsx';
import { useKeptOffline } from './saving/use-kept-offline.ts';
import { PutBackNotice } from './saving/put-back-notice.tsx';
import { RefusalNotice, WithheldNotice } from './saving/refusal-notice.tsx';
import type { ReadableData } from './route.tsx';
import { SaveState } from './saving/save-state.tsx';
import { TalkButton } from './talk/talk-button.tsx';
import { TalkPanel } from './talk/talk-panel.tsx';
import { StatusNews } from './action/status-news.tsx';
import { TemplateOffer } from './templates/template-offer.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { OthersNews } from './news/others-news.tsx';
import { useActionList } from './action/use-action-list.ts';
import { useFollow } from './people/use-follow.ts';
import { useToday } from './saving/use-today.ts';
import { useGestures } from './use-gestures.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { ActionSheet } from './views/action-sheet.tsx';
import { useView } from './views/use-plan-view.ts';
import { ViewBody } from './views/view-body.tsx';
import { WeakPanel } from './weak/weak-panel.tsx';
import { WhatIfPanel } from './what-if/what-if-panel.tsx';

/** The plan: as the server wrote it in the first paint, and live from when its document has come. */
export function PlanPage({ data }: { data: ReadableData }) {
  const words = useWords(PLAN_WORDS);
  const { plan, access, side } = data;
  const today = useToday(data.today);
  const opened = usePlan({ planId: plan.id, personId: data.personId, access });
  const isReady = useDocumentState(opened?.open, (state) => state.isReady);
  const isRefused = useDocumentState(opened?.open, (state) => state.refusal !== undefined);
  const others = useOthersHere(opened?.open.awareness);
  const live = useLiveParts(isReady ? opened : undefined);
  const content = live === undefined || opened === undefined ? data.content : opened.content;
  const unreadable = content.unreadable.filter((entry) => entry !== 'text');
  const gestures = useGestures(live);
  const list = useActionList(content.actions, gestures);
  const [view, setView] = useView();
  const isDocument = view === 'document' || view === 'text';
  const openAction = isDocument ? undefined : content.actions.find(({ id }) => id === list.openId);
  const writing = useWritingOf(data, content.actions, list, setView);
  const follow = useFollow({ live, others, view, setView, list });
  useShortcuts(gestures, opened?.open, access);
  useKeptOffline({ id: plan.id, title: plan.title, personId: data.personId }, opened?.open);

  const canEdit = access === 'write' && live !== undefined && !isRefused;
  const indicators = useMemo(() => new Map(data.indicators.map((one) => [one.code, one])), [data.indicators]);
  const measures = useMemo(() => new Map(data.measures.map((one) => [one.code, one])), [data.measures]);
  const head = usePlanningHead(plan.id, data.head);
  const { horizonOn } = head;
  const goTo = useGoToFinding(list, side, data.indicators, setView);
  const clusters = useMemo(() => new Map(data.clusters.map(({ id, name }) => [id, name])), [data.clusters]);
  const people = useMemo(() => new Map(data.readers.map(({ id, name }) => [id, name])), [data.readers]);
  const page = useMemo(
    (): Page => ({
      planId: plan.id,
      live,
      canEdit,
      today,
      indicators,
      side,
      measures,
      horizonOn,
      clusters,
      people,
      gestures,
    }),
    [plan.id, live, canEdit, today, indicators, side, measures, horizonOn, clusters, people, gestures],
  );

  function addAction() {
    if (view === 'text') setView('document');
    list.add({ title: '' });
  }

  function show({ actionId, field }: TalkTarget) {
    setView(actionId === null ? 'text' : 'document');
    if (content.goals.some(({ id }) => id === actionId)) goToField(actionId ?? '', field ?? 'title');
    else if (actionId !== null && list.openId !== actionId) list.controls.toggle(asId<ActionId>(actionId));
  }

  return (
    <PlanFrame page={page} actions={content.actions} writing={writing} others={others} data={data} onShow={show}>
      <CheckProvider
        plan={plan}
        content={content}
        horizonOn={horizonOn}
        silent={data.silent}
        personId={data.personId}
        newId={list.openId === list.newId ? list.newId : undefined}
      >
        <main id="content" tabIndex={-1} className="plan outline-none">
          <PlanHead
            plan={plan}
            content={content}
            today={today}
            isReader={access === 'read'}
            horizon={<HorizonLine planId={plan.id} head={head} today={today} canWrite={access === 'write'} />}
          />
          <div className="plan-bar no-print noscript:hidden">
            <div className="page flex flex-wrap items-center gap-x-4 gap-y-1.5 py-2">
              <SaveState access={access} open={opened?.open} />
              <span className="flex-1" />
              <FollowedBy follow={follow} />
              <PeopleHere follow={follow} />
              <TalkButton />
              <HistoryLink planId={plan.id} />
              <PlanFileMenu planId={plan.id} canImport={access === 'write'} />
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
            <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4">
              <RefusalNotice open={opened?.open} />
              <WithheldNotice open={opened?.open} />
              <PutBackNotice putBacks={opened?.putBacks} />
              <PlanBanners open={opened?.open} access={access} />
              <CommitmentNote plan={plan} standing={data.standing} content={content} />
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
                <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
                  {view === 'document' && (
                    <>
                      <CheckPanel content={content} onGo={goTo} className="lg:hidden" />
                      <GoalSection content={content} />
                      <WhatIfPanel actions={content.actions} horizonOn={horizonOn} />
                    </>
                  )}
                  <ViewBody actions={content.actions} list={list} horizon={horizonOn} isFetching={live === undefined} />
                  {content.actions.length === 0 && <TemplateOffer text={content.text} />}
                </div>
              </section>
              <div className={classes(view !== 'text' && 'hidden', 'noscript:block print:block')}>
                <PlanText plain={content.text} isUnreadable={content.unreadable.includes('text')} />
              </div>
            </div>
            <aside
              // It scrolls by itself, also for those who have no button in it to reach by keyboard.
              tabIndex={0}
              aria-label={words.weak}
              className={classes(
                'plan-side grid grid-cols-[minmax(0,1fr)] content-start gap-4 max-lg:hidden',
                !isDocument && 'hidden',
                'noscript:block print:block',
              )}
            >
              <CheckPanel content={content} onGo={goTo} className="max-lg:hidden" />
              <WeakPanel actions={content.actions} list={list} onMake={() => setView('document')} />
            </aside>
            {openAction !== undefined && <ActionSheet action={openAction} list={list} />}
            <TalkPanel of={content} />
          </div>
          <StatusNews actions={content.actions} />
          <OthersNews plan={live === undefined ? undefined : opened} />
          <LeaveGuard open={opened?.open} />
          <FollowBanner follow={follow} />
        </main>
      </CheckProvider>
    </PlanFrame>
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
