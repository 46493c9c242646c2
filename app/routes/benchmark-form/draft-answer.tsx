import { useEffect, useRef } from 'react';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { describeProblem } from '#app/i18n/benchmark-problems.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { FormAnswer } from './form-answer.ts';
import { SignInLink } from './sign-in-link.tsx';
import { FORM_WORDS } from './words.ts';

/** What came of the button: kept, not kept, or all that keeps it from being handed in, with the way to each field. */
export function DraftAnswer({
  said,
  set,
  clusterId,
}: {
  said: FormAnswer | undefined;
  set: IndicatorSet;
  clusterId: string;
}) {
  const words = useWords(FORM_WORDS);
  const locale = useLocale();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said !== undefined && said.is !== 'saved') top.current?.focus();
  }, [said]);
  if (said === undefined) return null;
  if (said.is === 'saved') return <Notice tone="success" title={words.kept} />;
  if (said.is === 'not-saved') {
    return (
      <div ref={top} tabIndex={-1} className="outline-none">
        <Notice tone="danger" title={words.notDone}>
          <p>
            {words.saving.why[said.why]} {said.why === 'signed-out' && <SignInLink clusterId={clusterId} />}
          </p>
        </Notice>
      </div>
    );
  }
  const n = said.fields.length + (said.takenOn === null ? 0 : 1);
  return (
    <div ref={top} tabIndex={-1} className="outline-none">
      <Notice tone="danger" title={words.refused({ n })}>
        <p>{words.refusedText}</p>
        <ul className="list-disc pl-5">
          {said.takenOn !== null && (
            <li>
              <a href="#takenOn" className="link">
                {words.takenOn}
              </a>{' '}
              {describeProblem(said.takenOn, locale)}
            </li>
          )}
          {said.fields.map(({ at, told }, index) => {
            const indicator = set.indicators.find(({ code }) => code === at?.code);
            if (at === null || indicator === undefined) return <li key={index}>{words.empty}</li>;
            return (
              <li key={index}>
                <a href={`#${at.field}-${at.code}`} className="link">
                  {indicator.code} {indicator.name[locale]}
                </a>{' '}
                {describeProblem(told, locale)}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
