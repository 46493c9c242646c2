import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** A choice among a few, kept at once by /settings; the page stays where it is. Works as a plain form. */
export function ChoiceForm<Value extends string>({
  legend,
  name,
  options,
  chosen,
  lang,
}: {
  legend: string;
  name: 'language' | 'theme';
  options: readonly { readonly value: Value; readonly label: ReactNode }[];
  chosen: Value;
  /** Each option is named in its own language. */
  lang?: boolean;
}) {
  const { pathname, search, hash } = useLocation();
  return (
    <Form method="post" action="/settings" preventScrollReset>
      <input type="hidden" name="to" value={pathname + search + hash} />
      <div role="group" aria-label={legend} className="bg-sunken rounded-control flex gap-0.5 p-0.5">
        {options.map(({ value, label }) => (
          <button
            key={value}
            name={name}
            value={value}
            aria-pressed={value === chosen}
            lang={lang === true ? value : undefined}
            className={classes(
              'text-small min-h-11 flex-1 sm:min-h-9 rounded-[0.4rem] px-2.5 font-[540] whitespace-nowrap',
              value === chosen ? 'bg-panel text-ink ring-edge ring-1' : 'text-muted hover:text-ink',
            )}
          >
            {label}
          </button>
        ))}
      </div>
    </Form>
  );
}
