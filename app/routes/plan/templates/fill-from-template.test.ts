import { describe, expect, test } from 'vitest';
import { planEditor } from '#app/document/edit.ts';
import { readPlan } from '#app/document/read.ts';
import * as shape from '#app/document/shape.ts';
import { asOneStep, planUndo, undoLast } from '#app/document/undo.ts';
import type { Day } from '#app/domain/day.ts';
import { LOCALES } from '#app/domain/indicator-set.ts';
import { dayWithin } from '#app/domain/plan-template.ts';
import { PLAN_TEMPLATES } from '#app/i18n/plan-templates/plan-templates.ts';
import { DEMO_INDICATOR_SET } from '#prisma/demo/indicator-set.ts';
import { fillFromTemplate, type TemplateUse } from './fill-from-template.ts';

const today = '2026-01-31' as Day;
const use: TemplateUse = { locale: 'nb', today, horizonOn: null, isKnown: () => true, baselineOf: () => null };

function newPlan() {
  const doc = shape.newPlanDocument();
  let n = 0;
  return {
    doc,
    editor: planEditor(doc, { origin: 'mine', newId: () => `id-${(n += 1)}` }),
    undo: planUndo(doc, ['mine']),
  };
}

describe('[TE1] a template', () => {
  test.each(PLAN_TEMPLATES.map((template) => [template.key, template] as const))(
    '%s fills an empty plan',
    (_, template) => {
      for (const locale of LOCALES) {
        const { doc, editor } = newPlan();
        fillFromTemplate(editor, template, '', { ...use, locale });
        const plan = readPlan(doc);
        expect(plan.actions.map(({ title }) => title)).toEqual(template.actions.map(({ title }) => title[locale]));
        for (const action of plan.actions) {
          expect(action.milestones.length).toBeGreaterThan(0);
          expect(action.descriptionText).not.toBe('');
          expect(action.indicators.size).toBeGreaterThan(0);
          for (const { due } of action.milestones) expect((due ?? '') <= (action.deadline ?? '')).toBe(true);
        }
        expect(plan.text.split('\n').filter((line) => line === template.sections[0]?.heading[locale])).toHaveLength(1);
      }
    },
  );

  test('goes again in one step of undo', () => {
    const { doc, editor, undo } = newPlan();
    asOneStep(undo, () => fillFromTemplate(editor, PLAN_TEMPLATES[0]!, '', use));
    expect(undoLast(undo).ok).toBe(true);
    expect(readPlan(doc)).toMatchObject({ actions: [], text: '' });
  });

  test('repeats no heading, and links only what the plan’s set has', () => {
    const { doc, editor } = newPlan();
    fillFromTemplate(editor, PLAN_TEMPLATES[0]!, 'Bakgrunn\nnoe', { ...use, isKnown: (code) => code === '4.4' });
    const plan = readPlan(doc);
    expect(plan.text).not.toContain('Bakgrunn');
    expect(plan.text).toContain('Prioriteringer');
    expect(new Set(plan.actions.flatMap(({ indicators }) => [...indicators.keys()]))).toEqual(new Set(['4.4']));
  });

  test('names indicators as the label’s list does, and is complete in both languages', () => {
    const codes = new Set(DEMO_INDICATOR_SET.indicators.map(({ code }) => code));
    const keys = PLAN_TEMPLATES.flatMap(({ actions }) => actions.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { actions } of PLAN_TEMPLATES)
      for (const action of actions) {
        expect(action.indicatorCodes.filter((code) => !codes.has(code))).toEqual([]);
        for (const text of [action.title, action.expectedEffect, ...action.description])
          for (const locale of LOCALES) expect(text[locale].trim()).not.toBe('');
      }
  });
});

test('[TE2] a day lies within the horizon, unless that has passed', () => {
  expect(dayWithin(today, 1, null)).toBe('2026-02-28');
  expect(dayWithin(today, 12, '2026-06-30' as Day)).toBe('2026-06-30');
  expect(dayWithin(today, 1, '2025-06-30' as Day)).toBe('2026-02-28');
});
