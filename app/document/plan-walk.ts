import * as Y from 'yjs';
import type { PersonId } from '#app/domain/ids.ts';
import { plainOf, plainPlan, type Plain, type PlainObject } from '#app/domain/plain.ts';
import { fieldChanges, titleOf, type EntryChange } from '#app/domain/plan-difference.ts';
import type { StoryStep, TextChange } from '#app/domain/plan-story.ts';
import { readActionAt, readPlan } from './read.ts';
import { wordsOfBlock } from './rich-text.ts';
import { actionsOf, textOf } from './shape.ts';

export interface LoggedUpdate {
  readonly seq: number;
  readonly atMs: number;
  readonly personId: PersonId | null;
  readonly bytes: Uint8Array;
}

/**
 * Goes on from a document, edit by edit, and says what each did. Only what an edit touched is read again, so that a
 * thousand edits of a large plan cost about as much as reading the plan once.
 */
export function planWalk(base: readonly Uint8Array[]): { step(update: LoggedUpdate): StoryStep; end(): void } {
  const doc = new Y.Doc();
  const isLocal = false;
  Y.transact(doc, () => base.forEach((update) => Y.applyUpdate(doc, update)), undefined, isLocal);
  const actions = actionsOf(doc);
  const text = textOf(doc);
  const entries = new Map<string, PlainObject | null>();
  for (const id of actions.keys()) entries.set(id, entryOf(doc, id));
  let blocks = readBlocks(text);
  let others = otherRoots(doc);
  let blockNumber = 0;
  const blockNames = new WeakMap<object, string>();
  const touched = { actions: new Set<string>(), blocks: new Set<unknown>(), isText: false, isOther: false };

  doc.on('afterTransaction', ({ changed, changedParentTypes }: Y.Transaction) => {
    for (const key of changed.get(actions as Y.AbstractType<unknown> as never) ?? []) {
      if (key !== null) touched.actions.add(key);
    }
    for (const type of changedParentTypes.keys()) {
      const item = (type as Y.AbstractType<unknown>)._item;
      const parent: unknown = item?.parent;
      if (parent === actions && typeof item?.parentSub === 'string') touched.actions.add(item.parentSub);
      else if (parent === (text as unknown)) touched.blocks.add(type);
      else if ((type as unknown) === text) touched.isText = true;
      else if (item === null && (type as unknown) !== actions) touched.isOther = true;
    }
  });

  function changesOfActions(): EntryChange[] {
    return [...touched.actions].flatMap((id): EntryChange[] => {
      const before = entries.get(id) ?? null;
      const after = actions.has(id) ? entryOf(doc, id) : null;
      if (actions.has(id)) entries.set(id, after);
      else entries.delete(id);
      if (before === null && after === null) return [];
      const fields = fieldChanges(before, after);
      const isMoved = before !== null && after !== null && before['order'] !== after['order'];
      const title = titleOf(after ?? before ?? {});
      if (before === null) return [{ list: 'actions', id, is: 'added', title, fields, isMoved: false }];
      if (after === null) return [{ list: 'actions', id, is: 'removed', title, fields, isMoved: false }];
      return fields.length > 0 || isMoved ? [{ list: 'actions', id, is: 'changed', title, fields, isMoved }] : [];
    });
  }

  function changesOfText(): TextChange[] {
    const before = blocks;
    const after = new Map<unknown, string>();
    for (const block of text.toArray() as unknown[]) {
      const known = before.get(block);
      after.set(block, known === undefined || touched.blocks.has(block) ? wordsOfBlock(block) : known);
    }
    blocks = after;
    const nameOf = (block: unknown): string => {
      if (typeof block !== 'object' || block === null) return '';
      const name = blockNames.get(block) ?? String((blockNumber += 1));
      blockNames.set(block, name);
      return name;
    };
    const changes: TextChange[] = [];
    for (const [block, earlier] of before) {
      const later = after.get(block) ?? '';
      if (earlier !== later) changes.push({ field: 'text', place: nameOf(block), before: earlier, after: later });
    }
    for (const [block, later] of after) {
      if (!before.has(block) && later !== '') {
        changes.push({ field: 'text', place: nameOf(block), before: '', after: later });
      }
    }
    return changes;
  }

  function changesOfOthers(): TextChange[] {
    const before = others;
    others = otherRoots(doc);
    return fieldChanges(before, others).map(({ field, before: then, after }) => ({
      field,
      place: '',
      before: then,
      after,
    }));
  }

  return {
    step({ bytes, ...update }) {
      touched.actions.clear();
      touched.blocks.clear();
      [touched.isText, touched.isOther] = [false, false];
      Y.transact(doc, () => Y.applyUpdate(doc, bytes), undefined, isLocal);
      return {
        ...update,
        entries: changesOfActions(),
        texts: [
          ...(touched.isText || touched.blocks.size > 0 ? changesOfText() : []),
          ...(touched.isOther ? changesOfOthers() : []),
        ],
      };
    },
    end: () => doc.destroy(),
  };
}

function entryOf(doc: Y.Doc, id: string): PlainObject | null {
  const action = readActionAt(doc, id);
  return action === undefined ? null : (plainOf(action) as PlainObject);
}

const readBlocks = (text: Y.XmlFragment): Map<unknown, string> =>
  new Map((text.toArray() as unknown[]).map((block) => [block, wordsOfBlock(block)]));

/** What the plan holds beside its actions and its text. */
function otherRoots(doc: Y.Doc): PlainObject {
  const content = plainPlan(readPlan(doc)) as Record<string, Plain>;
  return Object.fromEntries(
    Object.entries(content).filter(([key]) => !['actions', 'text', 'unreadable'].includes(key)),
  );
}
