import type * as Y from 'yjs';
import type { ActionId, MilestoneId } from '#app/domain/ids.ts';
import type { MilestoneLine } from '#app/domain/plan-rows.ts';
import type { PlanEditor } from './edit.ts';
import { readActionAt } from './read.ts';

/**
 * Makes the action's milestones these, in this order. One with the same title stays the same one; among the others
 * those in the same place are taken for renamed, so that what refers to a milestone goes on referring to it.
 */
export function carryOutMilestones(
  editor: PlanEditor,
  doc: Y.Doc,
  id: ActionId,
  lines: readonly MilestoneLine[],
): void {
  const there = readActionAt(doc, id)?.milestones ?? [];
  const left = new Map(there.map((milestone) => [milestone.id, milestone]));
  const take = (fits: (title: string) => boolean): MilestoneId | undefined => {
    const found = [...left.values()].find(({ title }) => fits(title));
    if (found !== undefined) left.delete(found.id);
    return found?.id;
  };
  const sameTitle = lines.map((line) => take((title) => oneLine(title) === oneLine(line.title)));
  const ids = sameTitle.map((known, at) => {
    if (known !== undefined) return known;
    const place = there[at];
    return place !== undefined && left.delete(place.id) ? place.id : undefined;
  });
  for (const gone of left.keys()) editor.removeMilestone(id, gone);
  const placed = lines.map((line, at) => {
    const known = ids[at];
    if (known === undefined) {
      const added = editor.addMilestone(id, line);
      return added.ok ? added.value : undefined;
    }
    // The title of one that is known by it is left as it was written.
    const { title, ...rest } = line;
    editor.setMilestone(id, known, sameTitle[at] === undefined ? { ...rest, title } : rest);
    return known;
  });
  placed.forEach((milestoneId, to) => {
    if (milestoneId === undefined) return;
    const from = (readActionAt(doc, id)?.milestones ?? []).findIndex((milestone) => milestone.id === milestoneId);
    for (let at = from; at > to; at -= 1) editor.moveMilestone(id, milestoneId, -1);
  });
}

const oneLine = (title: string): string => title.replace(/\s+/g, ' ').trim();
