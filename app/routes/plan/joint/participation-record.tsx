import type { Action } from '#app/domain/action.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { useClusterName } from './use-cluster-name.ts';
import { JOINT_WORDS } from './words.ts';

/** [JA1] Who was asked, joined and left, when and through whom; the latest first. */
export function ParticipationRecord({ action }: { action: Action }) {
  const words = useWords(JOINT_WORDS).record;
  const { day } = useFormat();
  const nameOf = useClusterName();
  return (
    <details className="joint-record">
      <summary>{words.title({ n: action.participation.length })}</summary>
      <ol>
        {[...action.participation].reverse().map(({ id, clusterId, what, on, by }) => (
          <li key={id}>
            <span className="text-muted tabular-nums">{day(on)}</span>
            <span>{words[what]({ cluster: nameOf(clusterId), by: by.trim() === '' ? words.somebody : by })}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
