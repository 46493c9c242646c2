import { useMemo, useRef } from 'react';
import type { EditProblem } from '#app/document/edit.ts';
import { asOneStep, redoLast, undoLast, undoStep } from '#app/document/undo.ts';
import type { Result } from '#app/domain/result.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { LivePlan } from '#app/sync/use-plan.ts';
import { useToast } from '#app/ui/toast.tsx';
import type { Gestures } from './plan-context.ts';

/** The gestures on a plan that may not have come yet; then they do nothing. */
export function useGestures(live: Pick<LivePlan, 'undo' | 'editor'> | undefined): Gestures {
  const say = useToast();
  const actionWords = useWords(ACTION_WORDS);
  const { undo: undoWords } = useWords(PLAN_WORDS);
  const ownUndos = useRef(0);
  return useMemo((): Gestures => {
    const told = (answer: Result<unknown, EditProblem>) => {
      if (answer.ok) return;
      const { problem } = answer;
      if (problem.code !== 'action.status-move-not-allowed') return say(actionWords[problem.code]);
      if (problem.from === 'completed' || problem.from === 'stopped') say(actionWords.moveNotAllowed[problem.from]);
    };
    return {
      ownUndos,
      edit: (work) => live && asOneStep(live.undo, () => told(work(live.editor))),
      type(work) {
        if (live !== undefined) told(work(live.editor));
      },
      undo() {
        if (live === undefined) return;
        ownUndos.current += 1;
        const undone = undoLast(live.undo);
        if (!undone.ok) say(undoWords[undone.problem.code]);
      },
      redo() {
        if (live === undefined) return;
        ownUndos.current += 1;
        const redone = redoLast(live.undo);
        if (!redone.ok) {
          say(redone.problem.code === 'undo.nothing' ? undoWords.nothingToRedo : undoWords[redone.problem.code]);
        }
      },
      takeBack(step) {
        ownUndos.current += 1;
        return live === undefined ? { ok: false, problem: { code: 'undo.nothing' } } : undoStep(live.undo, step);
      },
    };
  }, [live, say, actionWords, undoWords]);
}
