import type { SetProblem } from '#app/domain/set-problem.ts';
import { describeSetProblem } from '#app/i18n/set-problems.ts';
import { useLocale } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { PlacedProblems } from './problems-at.ts';

/** How many fields are wrong, and in full what concerns no single field. */
export function FormProblems({ problems, title }: { problems: PlacedProblems; title: (n: { n: number }) => string }) {
  const locale = useLocale();
  const n = Object.keys(problems.byField).length + problems.others.length;
  if (n === 0) return null;
  return (
    <Notice tone="danger" title={title({ n })}>
      {problems.others.length > 0 && (
        <ul className="list-disc pl-5">
          {problems.others.map((problem: SetProblem, index) => (
            <li key={index}>{describeSetProblem(problem, locale)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
