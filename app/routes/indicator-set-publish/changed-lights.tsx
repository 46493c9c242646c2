import { ArrowRight } from 'lucide-react';
import type { PublishPreview } from '#app/data/publish-set.server.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { LightChange } from '#app/domain/rejudge.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Light } from '#app/ui/light.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { PUBLISH_WORDS } from './words.ts';

/** [BO3] How many lights of how many clusters change colour; counts only, which clusters they are is not said. */
export function ChangedLights({ set, preview }: { set: IndicatorSet; preview: PublishPreview }) {
  const words = useWords(PUBLISH_WORDS);
  const better = preview.changes.filter(({ isBetter }) => isBetter);
  const worse = preview.changes.filter(({ isBetter }) => !isBetter);
  return (
    <Panel isFlush>
      <div className="grid gap-1.5 p-5 sm:p-6">
        <h2 className="text-title">{preview.lights === 0 ? words.nothingChanges : words.changes(preview)}</h2>
        <p className="text-muted measure">{preview.judged === 0 ? words.noBenchmarks : words.whichLights}</p>
        {preview.lost > 0 && <p className="measure">{words.lost({ n: preview.lost })}</p>}
      </div>
      {preview.lights > 0 && (
        <DataTable caption={words.caption} className="pb-2">
          <thead>
            <tr>
              <Th>{words.indicator}</Th>
              <Th>{words.change}</Th>
              <Th className="text-right">{words.clusters}</Th>
            </tr>
          </thead>
          <Changes set={set} heading={words.better} changes={better} />
          <Changes set={set} heading={words.worse} changes={worse} />
        </DataTable>
      )}
    </Panel>
  );
}

function Changes({ set, heading, changes }: { set: IndicatorSet; heading: string; changes: readonly LightChange[] }) {
  const lights = useWords(LIGHT_WORDS);
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="px-5 pt-5 pb-1 text-left font-[640] sm:px-6">
          {heading}
        </th>
      </tr>
      {changes.map(({ code, from, to, clusters }) => (
        <Tr key={`${code} ${from} ${to}`}>
          <Th scope="row">
            {set.indicators.find((indicator) => indicator.code === code)?.name[locale]}{' '}
            <span className="text-small text-muted tabular-nums">{code}</span>
          </Th>
          <Td>
            <span className="flex items-center gap-2">
              <Light light={from} size="small" />
              <ArrowRight aria-hidden className="text-muted size-4 shrink-0" />
              <Light light={to} size="small" />
              <span className="text-small text-muted hidden sm:inline" aria-hidden>
                {lights[from]} → {lights[to]}
              </span>
            </span>
          </Td>
          <Td className="text-right tabular-nums">{clusters}</Td>
        </Tr>
      ))}
    </tbody>
  );
}
