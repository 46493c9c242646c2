import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LightBar } from '#app/ui/light-bar.tsx';
import { Light } from '#app/ui/light.tsx';
import type { Board } from './board.ts';
import { CLUSTER_WORDS } from './words.ts';

/** All lights in a row, by group; each leads to its indicator below. The bar under them counts. */
export function LightString({ board }: { board: Board }) {
  const words = useWords(CLUSTER_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const locale = useLocale();
  return (
    <div className="grid gap-5">
      <ul aria-label={words.lightsByGroup} className="flex flex-wrap gap-x-7 gap-y-4">
        {board.groups.map((group) => (
          <li key={group.code} className="grid min-w-0 content-end gap-1.5 lg:w-min">
            <p className="text-small text-muted">{`${group.code}\u00a0${group.name[locale]}`}</p>
            <ul className="flex flex-wrap gap-1.5 lg:flex-nowrap">
              {group.rows.map(({ code, name, light }) => (
                <li key={code} className="flex">
                  <a
                    href={`#i-${code}`}
                    title={`${code} ${name[locale]}`}
                    className="rounded-control block transition-transform hover:-translate-y-0.5"
                  >
                    <Light light={light} label={`${code} ${name[locale]}: ${lights[light]}`} />
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <LightBar counts={board.lights} className="max-w-3xl" />
    </div>
  );
}
