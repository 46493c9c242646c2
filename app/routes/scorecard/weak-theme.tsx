import { Form, Link, useNavigation } from '@remix-run/react';
import { Handshake } from 'lucide-react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import type { WeakView } from '#app/data/scorecard.server.ts';
import type { Proposed } from './route.tsx';
import type { Page } from './scorecard-view.tsx';
import { SCORECARD_WORDS } from './words.ts';

/** One theme: its weak indicators, what is planned for each, and the proposal of a joint action. */
export function WeakTheme({
  page: { scorecard, sharedPlan, actionCounts },
  theme,
  name,
  proposed,
}: {
  page: Page;
  theme: WeakView['themes'][number];
  name: string;
  proposed: Proposed | undefined;
}) {
  const words = useWords(SCORECARD_WORDS).weak;
  const locale = useLocale();
  const navigation = useNavigation();
  const themeCode = theme.themeCode ?? '';
  const isProposing = navigation.state !== 'idle' && navigation.formData?.get('theme') === themeCode;
  const mayPropose = sharedPlan?.access === 'write';
  const nameOf = (code: string) => scorecard.set.indicators.find((one) => one.code === code)?.name[locale] ?? code;
  return (
    <li className="border-line rounded-panel grid content-start gap-3 border p-4 sm:p-5">
      <h3 className="text-lead">{name}</h3>
      <Form method="post" preventScrollReset className="grid gap-3">
        <input type="hidden" name="theme" value={themeCode} />
        <input type="hidden" name="round" value={scorecard.round.id} />
        <input type="hidden" name="k" value={scorecard.weak.fewest} />
        <ul className="grid gap-2">
          {theme.weaknesses.map(({ code, count }) => (
            <li key={code} className="flex items-start gap-3">
              {mayPropose && (
                <input
                  type="checkbox"
                  name="code"
                  value={code}
                  defaultChecked
                  aria-label={words.choose({ name: nameOf(code) })}
                  className="accent-accent no-print mt-1 size-5 shrink-0"
                />
              )}
              <span className="min-w-0">
                <a href={`#i-${code}`} className="underline-offset-4 hover:underline">
                  {nameOf(code)} <span className="text-small text-muted tabular-nums">{code}</span>
                </a>
                <span className="text-small text-muted block">
                  {words.in({ n: count })}
                  {sharedPlan !== null && (
                    <>
                      {' · '}
                      {(actionCounts.get(code) ?? 0) > 0
                        ? words.actions({ n: actionCounts.get(code) ?? 0 })
                        : words.noActions}
                    </>
                  )}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {mayPropose && (
          <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit" look="secondary" aria-disabled={isProposing}>
              <Handshake aria-hidden />
              {isProposing ? words.proposing : words.propose}
            </Button>
            <div role="status" className="min-w-0">
              {proposed !== undefined && 'actionId' in proposed && (
                <span>
                  {proposed.isNew ? words.proposed : words.wasThere}{' '}
                  <Link className="link" to={`/plan/${sharedPlan.id}#action-${proposed.actionId}`}>
                    {words.open}
                  </Link>
                </span>
              )}
              {proposed !== undefined && 'problem' in proposed && (
                <FieldErrors errors={[words.problem[proposed.problem]]} />
              )}
            </div>
          </div>
        )}
      </Form>
    </li>
  );
}
