import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ok } from '#app/domain/result.ts';
import type { NewActionFields } from '#app/document/edit.ts';
import type { Action } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { useToast } from '#app/ui/toast.tsx';
import type { Gestures } from '#app/routes/plan/plan-context.ts';

/** What a row can ask of its list; the same object always, so that rows need not be drawn anew. */
export interface ActionListControls {
  toggle(id: ActionId): void;
  show(id: ActionId): void;
  move(id: ActionId, by: -1 | 1): void;
  /** Before another action, or at the end. */
  place(id: ActionId, before: ActionId | null): void;
  remove(action: Action): void;
}

export interface ActionList {
  readonly openId: ActionId | undefined;
  /** The action just made here. */
  readonly newId: ActionId | undefined;
  readonly controls: ActionListControls;
  add(fields: NewActionFields): void;
}

/** Which action is open, and the gestures on whole actions. */
export function useActionList(actions: readonly Action[], gestures: Gestures): ActionList {
  const say = useToast();
  const words = useWords(ACTION_WORDS);
  const { undo: undoWords } = useWords(PLAN_WORDS);
  const [openId, setOpenId] = useState<ActionId>();
  const [newId, setNewId] = useState<ActionId>();
  const latest = useRef(actions);
  latest.current = actions;

  useOpenFromAddress(setOpenId);
  useRemovedByOthers(actions, openId, gestures, (title) => say(words.removedByOther({ title })));

  const add = useCallback(
    (fields: NewActionFields) =>
      void gestures.edit((editor) => {
        const id = editor.addAction(fields);
        setOpenId(id);
        setNewId(id);
        return ok(null);
      }),
    [gestures],
  );

  const controls = useMemo(
    (): ActionListControls => ({
      toggle(id) {
        setNewId(undefined);
        setOpenId((open) => (open === id ? undefined : id));
      },
      show(id) {
        setNewId(undefined);
        setOpenId(id);
      },
      move(id, by) {
        const at = latest.current.findIndex((action) => action.id === id);
        const to = at + by;
        if (at === -1 || to < 0 || to >= latest.current.length) return;
        gestures.edit((editor) => editor.moveAction(id, by));
        say(words.moved({ title: latest.current[at]?.title ?? '', place: to + 1, of: latest.current.length }));
      },
      place(id, before) {
        const others = latest.current.filter((action) => action.id !== id);
        const moved = latest.current.find((action) => action.id === id);
        if (moved === undefined || gestures.edit((editor) => editor.placeAction(id, before)) === undefined) return;
        const place = before === null ? others.length : others.findIndex((action) => action.id === before);
        say(words.moved({ title: moved.title, place: place + 1, of: latest.current.length }));
      },
      remove({ id, title }) {
        setOpenId((open) => (open === id ? undefined : open));
        const step = gestures.edit((editor) => editor.removeAction(id));
        if (step === undefined) return;
        say(words.removed({ title: title.trim() === '' ? words.untitled : title }), {
          label: words.undo,
          onPress() {
            const answer = gestures.takeBack(step);
            say(answer.ok ? words.restored : undoWords[answer.problem.code]);
          },
        });
      },
    }),
    [gestures, say, words, undoWords],
  );
  return { openId, newId, controls, add };
}

/** `#action-…` in the address opens that action. */
function useOpenFromAddress(open: (id: ActionId) => void) {
  useEffect(() => {
    const { hash } = window.location;
    if (hash.startsWith('#action-')) open(hash.slice('#action-'.length) as ActionId);
  }, [open]);
}

/** An open action that vanishes while one has it in hand was removed by somebody else, unless one undid it oneself. */
function useRemovedByOthers(
  actions: readonly Action[],
  openId: ActionId | undefined,
  gestures: Gestures,
  told: (title: string) => void,
) {
  const seen = useRef<{ title: string; id: ActionId; undos: number }>();
  useEffect(() => {
    const open = actions.find(({ id }) => id === openId);
    const before = seen.current;
    const undos = gestures.ownUndos.current;
    if (open === undefined && before !== undefined && before.id === openId && before.undos === undos)
      told(before.title);
    seen.current = open === undefined ? undefined : { id: open.id, title: open.title, undos };
  });
}
