import type { SetProblem } from '#app/domain/set-problem.ts';
import { describeSetProblem } from '#app/i18n/set-problems.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { SETS_WORDS } from './words.ts';

/** [IS3] What a draft lacks, said where it is edited and where it is to be published. */
export function PublishingProblems({ problems }: { problems: readonly SetProblem[] }) {
  const words = useWords(SETS_WORDS);
  const locale = useLocale();
  if (problems.length === 0) return null;
  return (
    <Notice title={words.before}>
      <ul className="list-disc pl-5">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.value ?? ''}`}>{describeSetProblem(problem, locale)}</li>
        ))}
      </ul>
    </Notice>
  );
}
