import { ListChecks, Plus } from 'lucide-react';
import type { Action } from '#app/domain/action.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ActionTemplateMenu } from '#app/routes/plan/templates/action-template-menu.tsx';
import { ActionCard } from './action-card.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useRowDrag } from '#app/routes/plan/views/drag/use-row-drag.ts';
import { usePrinting } from '#app/routes/plan/views/use-printing.ts';
import type { ActionList as List } from './use-action-list.ts';

/** The plan's actions in their order, those that are shown. */
export function ActionList({
  actions,
  shown,
  list,
  isFetching,
}: {
  actions: readonly Action[];
  shown: readonly Action[];
  list: List;
  isFetching: boolean;
}) {
  const words = useWords(PLAN_WORDS);
  const { canEdit } = usePlanPage();
  const { openId, newId, controls } = list;
  const isPrinting = usePrinting();
  const onPointerDown = useRowDrag(controls.place);
  // Between actions that are out of sight nobody can see where one goes.
  const canMove = shown.length === actions.length;

  if (actions.length === 0) return isFetching ? null : <NoActions list={list} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {shown.length === 0 && <p className="text-muted py-6">{words.filter.none}</p>}
      <ol className="actions" onPointerDown={canEdit && canMove ? onPointerDown : undefined}>
        {shown.map((action, index) => (
          <ActionCard
            key={action.id}
            action={action}
            isOpen={action.id === openId}
            isNew={action.id === newId}
            isFirst={index === 0}
            isLast={index === shown.length - 1}
            canMove={canMove}
            isPrinting={isPrinting}
            controls={controls}
          />
        ))}
      </ol>
      {canEdit && (
        <div className="flex flex-wrap gap-2">
          <Button look="secondary" onClick={() => list.add({ title: '' })}>
            <Plus aria-hidden />
            {words.newAction}
          </Button>
          <ActionTemplateMenu onMade={controls.show} />
        </div>
      )}
    </div>
  );
}

function NoActions({ list }: { list: List }) {
  const words = useWords(PLAN_WORDS);
  const { canEdit, side } = usePlanPage();
  const next = side.weak.length > 0 ? words.empty.withWeak : words.empty.plain;
  return (
    <EmptyState
      title={words.empty.title}
      picture={<ListChecks aria-hidden className="text-accent size-10" strokeWidth={1.6} />}
      action={
        canEdit && (
          <Button onClick={() => list.add({ title: '' })}>
            <Plus aria-hidden />
            {words.newAction}
          </Button>
        )
      }
    >
      {canEdit ? next : words.empty.reader}
    </EmptyState>
  );
}
