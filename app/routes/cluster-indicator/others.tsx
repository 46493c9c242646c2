import { useFormat } from '#app/i18n/format.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { QuartileStrip } from '#app/ui/chart/quartile-strip.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TableDownload } from '#app/ui/table-download.tsx';
import { ownValue } from './indicator-page.ts';
import type { IndicatorData } from './route.tsx';
import { INDICATOR_WORDS } from './words.ts';

/** Where the middle half of each comparison group lies, beside the cluster's own value. */
export function Others({ page: { cluster, indicator, groups, history } }: { page: IndicatorData }) {
  const words = useWords(INDICATOR_WORDS);
  const locale = useLocale();
  const { value } = useFormat();
  const own = ownValue(history);
  const shown = (n: number) => value(n, indicator.unit);
  return (
    <Panel id="others" title={words.others}>
      {groups.length === 0 ? (
        <p className="text-muted">{words.noOthers}</p>
      ) : (
        <ul className="grid gap-4">
          {groups.map(({ id, name, n, quartiles }) => (
            <li key={id} className="grid gap-1">
              <p className="font-[560]">{SHARE_WORDS[locale].group({ name: name[locale], n })}</p>
              <QuartileStrip quartiles={quartiles} bounds={indicator.bounds} own={own} title={words.middleTitle} />
              <p className="text-small text-muted tabular-nums">
                {words.middle({
                  low: shown(quartiles.low),
                  high: shown(quartiles.high),
                  median: shown(quartiles.median),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {groups.length > 0 && (
        <TableDownload
          address={`/cluster/${cluster.id}/indicators/${encodeURIComponent(indicator.code)}/export?table=others`}
          table={words.others}
          className="mt-4"
        />
      )}
    </Panel>
  );
}
