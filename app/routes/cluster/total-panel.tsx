import { GOLD_SHARE, type TotalScore } from '#app/domain/total-score.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Panel } from '#app/ui/panel.tsx';
import type { Board } from './board.ts';
import { CLUSTER_WORDS } from './words.ts';

/** The estimated total with how it was reckoned, and the minimum criteria that are red. */
export function TotalPanel({ total, board }: { total: TotalScore; board: Board }) {
  const words = useWords(CLUSTER_WORDS).total;
  const { share } = useFormat();
  const percent = Math.round(total.share * 100);
  return (
    <Panel id="total" title={words.title}>
      <div className="grid gap-3">
        <p className="text-figure font-[660] tabular-nums">{share(total.share)}</p>
        <div
          role="img"
          aria-label={words.share({ share: share(total.share) })}
          className="bg-line relative h-3 rounded-full"
        >
          <div className="bg-accent light h-full rounded-full" style={{ width: `${percent}%` }} />
          <div
            className="bg-ink light absolute -top-1 h-5 w-0.5"
            style={{ left: `${GOLD_SHARE * 100}%` }}
            title={words.gold}
          />
        </div>
        <p className="text-small text-muted">
          {words.how} {words.assessed(total)} {words.gold}
        </p>
        <Missed codes={total.missedForSilver} label={words.silver} board={board} />
        <Missed codes={total.missedForGold} label={words.goldLabel} board={board} />
      </div>
    </Panel>
  );
}

function Missed({ codes, label, board }: { codes: readonly string[]; label: string; board: Board }) {
  const words = useWords(CLUSTER_WORDS).total;
  const locale = useLocale();
  if (codes.length === 0) return <p className="text-small">{words.noneMissed({ label })}</p>;
  const rows = board.groups.flatMap((group) => group.rows).filter(({ code }) => codes.includes(code));
  return (
    <div className="text-small">
      <p>{words.missed({ label })}</p>
      <ul className="list-disc pl-5">
        {rows.map(({ code, name }) => (
          <li key={code}>
            <a href={`#i-${code}`} className="link">
              {code} {name[locale]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
