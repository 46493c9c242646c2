import { useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { KeptForm } from '#app/routes/kept-form/kept-form.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { BoundsRow } from './bounds-row.tsx';
import type { BoundsRefused } from './route.tsx';
import { BOUNDS_PAGE_WORDS } from './words.ts';

/** All bounds as one form, group by group; after a refusal it keeps what was typed. */
export function BoundsForm({
  set,
  refused,
  cancelTo,
}: {
  set: IndicatorSet;
  cancelTo: string;
  refused: BoundsRefused | undefined;
}) {
  const words = useWords(BOUNDS_PAGE_WORDS);
  const locale = useLocale();
  const isSending = useNavigation().state === 'submitting';
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refused !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  return (
    <KeptForm formRef={form} noValidate className="grid gap-6">
      {refused !== undefined && (
        <Notice tone="danger" title={words.problems({ n: Object.keys(refused.problems).length })} />
      )}
      {set.groups.map((group) => (
        <Panel key={group.code} id={`group-${group.code}`} title={`${group.code} ${group.name[locale]}`}>
          <div className="divide-line divide-y">
            {set.indicators
              .filter(({ groupCode }) => groupCode === group.code)
              .map((indicator) => (
                <BoundsRow
                  key={indicator.code}
                  indicator={indicator}
                  typed={refused?.typed ?? {}}
                  problems={refused?.problems ?? {}}
                />
              ))}
          </div>
        </Panel>
      ))}
      <div className="border-line bg-snow/95 sticky bottom-0 z-20 -mx-4 flex flex-wrap gap-3 border-t px-4 py-3">
        <Button type="submit" name="then" value="publish" disabled={isSending}>
          {isSending ? words.saving : words.see}
        </Button>
        <Button type="submit" look="secondary" disabled={isSending}>
          {words.save}
        </Button>
        <LinkButton look="quiet" to={cancelTo}>
          {words.cancel}
        </LinkButton>
      </div>
    </KeptForm>
  );
}
