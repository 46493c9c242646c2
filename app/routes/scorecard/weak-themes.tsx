import { Form } from '@remix-run/react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TableDownload } from '#app/ui/table-download.tsx';
import type { Proposed } from './route.tsx';
import type { Page } from './scorecard-view.tsx';
import { tableAddress } from './table-address.ts';
import { WeakTheme } from './weak-theme.tsx';
import { SCORECARD_WORDS } from './words.ts';

/** What many clusters are weak on, by theme, each with a way into the shared plan. */
export function WeakThemes({ page, proposed }: { page: Page; proposed: Proposed | undefined }) {
  const words = useWords(SCORECARD_WORDS).weak;
  const locale = useLocale();
  const { weak, delivered, round, set } = page.scorecard;
  const nameOf = (code: string | null) => set.themes.find((theme) => theme.code === code)?.name[locale];
  return (
    <Panel
      id="weak"
      title={words.title}
      aside={
        <Form method="get" preventScrollReset className="no-print flex items-end gap-2">
          <input type="hidden" name="round" value={round.id} />
          <label className="flex items-center gap-2">
            <span className="text-small text-muted whitespace-nowrap">{words.fewest}</span>
            <Select
              name="k"
              key={weak.fewest}
              defaultValue={String(weak.fewest)}
              onChange={(event) => event.currentTarget.form?.requestSubmit()}
            >
              {Array.from({ length: delivered }, (_, index) => index + 1).map((n) => (
                <option key={n} value={n}>
                  {words.fewestOption({ n })}
                </option>
              ))}
            </Select>
          </label>
          <noscript>
            <Button type="submit" look="secondary" size="small">
              OK
            </Button>
          </noscript>
        </Form>
      }
    >
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="text-muted measure">{words.explained({ fewest: weak.fewest, n: delivered })}</p>
        {weak.themes.length > 0 && (
          <TableDownload address={tableAddress(page.forum.id, page.scorecard, 'weak')} table={words.title} />
        )}
      </div>
      {weak.themes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {weak.themes.map((theme) => (
            <WeakTheme
              key={theme.themeCode ?? ''}
              page={page}
              theme={theme}
              name={nameOf(theme.themeCode) ?? words.noTheme}
              proposed={proposed?.themeCode === (theme.themeCode ?? '') ? proposed : undefined}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
