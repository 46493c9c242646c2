import type * as Y from 'yjs';
import type { PlanContent } from '#app/domain/plan.ts';
import { readPlan } from './read.ts';
import { readRichText, type RichNode } from './rich-text.ts';
import { descriptionOf, textOf } from './shape.ts';

/** A plan's rich texts as plain data. */
export interface PlanTexts {
  readonly text: readonly RichNode[];
  /** By action; only of those that have one. */
  readonly descriptions: ReadonlyMap<string, readonly RichNode[]>;
}

/** The plan with its rich texts, at one moment. */
export interface WholePlan {
  readonly content: PlanContent;
  readonly texts: PlanTexts;
}

export function readWholePlan(doc: Y.Doc): WholePlan {
  const content = readPlan(doc);
  const descriptions = new Map(
    content.actions.flatMap(({ id }) => {
      const description = descriptionOf(doc, id);
      return description === undefined || description.length === 0 ? [] : [[id, readRichText(description)] as const];
    }),
  );
  return { content, texts: { text: readRichText(textOf(doc)), descriptions } };
}
