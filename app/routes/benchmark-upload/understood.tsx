import { describePlace, describeProblem } from '#app/i18n/benchmark-problems.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Light } from '#app/ui/light.tsx';
import { LightBar } from '#app/ui/light-bar.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { Preview } from './read-preview.server.ts';
import { PREVIEW_WORDS } from './words.ts';

/** The benchmark that would be saved, and what is worth a look. */
export function Understood({
  understood: { counts, scores },
  notes,
}: {
  understood: NonNullable<Preview['understood']>;
  notes: Preview['notes'];
}) {
  const words = useWords(PREVIEW_WORDS);
  const locale = useLocale();
  const { value } = useFormat();
  return (
    <>
      {notes.length > 0 && (
        <Notice title={words.notes}>
          <ul className="list-disc pl-5">
            {notes.map((note, index) => (
              <li key={index}>
                {[describePlace(note, locale), describeProblem(note, locale)].filter(Boolean).join(': ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Panel
        id="understood"
        title={words.understood}
        aside={<span className="text-muted">{words.understoodCount({ n: scores.length })}</span>}
      >
        <LightBar counts={counts} />
        <details className="mt-4">
          <summary className="text-muted hover:text-ink w-fit underline underline-offset-4">{words.scores}</summary>
          <DataTable caption={words.scores} className="mt-2">
            <thead>
              <tr>
                <Th>{words.indicator}</Th>
                <Th className="text-right">{words.value}</Th>
                <Th>{words.light}</Th>
              </tr>
            </thead>
            <tbody>
              {scores.map((score) => (
                <Tr key={score.code}>
                  <Th scope="row">
                    {score.name[locale]} <span className="text-small text-muted tabular-nums">{score.code}</span>
                  </Th>
                  <Td className="text-right tabular-nums">
                    {score.value === null ? '–' : value(score.value, score.unit)}
                  </Td>
                  <Td>
                    <Light light={score.light} size="small" isNamed />
                  </Td>
                </Tr>
              ))}
            </tbody>
          </DataTable>
        </details>
      </Panel>
    </>
  );
}
