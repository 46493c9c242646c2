import { describePlace, describeProblem } from '#app/i18n/benchmark-problems.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { PlanFileProblem } from '#app/sheet/read-plan.server.ts';
import { PLAN_IMPORT_WORDS } from './words.ts';

const SHOWN = 50;
const SHOWN_LETTERS = 80;

/** All that is wrong, each with its place, what stands there and what would be right. */
export function ProblemList({ problems }: { problems: readonly PlanFileProblem[] }) {
  const words = useWords(PLAN_IMPORT_WORDS);
  const locale = useLocale();
  return (
    <Notice tone="danger" title={words.problems({ n: problems.length })}>
      <ul className="text-small grid list-disc gap-1 pl-5">
        {problems.slice(0, SHOWN).map((problem, at) => (
          <li key={at}>
            {place(problem, locale)} {problem.value !== null && `«${shortened(problem.value)}» –`}{' '}
            {told(problem, locale)}
          </li>
        ))}
        {problems.length > SHOWN && <li>{words.more({ n: problems.length - SHOWN })}</li>}
      </ul>
    </Notice>
  );
}

function place(problem: PlanFileProblem, locale: Locale): string {
  if (!('sheet' in problem)) return describePlace(problem, locale);
  const words = PLAN_IMPORT_WORDS[locale].place(problem);
  return words === '' ? '' : `${words}:`;
}

function told(problem: PlanFileProblem, locale: Locale): string {
  if (!('sheet' in problem)) return describeProblem(problem, locale);
  const words = PLAN_IMPORT_WORDS[locale].told;
  switch (problem.code) {
    case 'plan-sheet.too-long':
    case 'plan-sheet.too-many-lines':
      return words[problem.code](problem);
    default:
      return words[problem.code];
  }
}

const shortened = (value: string): string =>
  value.length > SHOWN_LETTERS ? `${value.slice(0, SHOWN_LETTERS)} …` : value;
