import type { Light as LightName } from '#app/domain/light.ts';
import { useWords } from '#app/i18n/words.ts';
import { Light } from '#app/ui/light.tsx';
import { SIGN_IN_WORDS } from './words.ts';

/** A picture: seven lights that change on their way up; `up` in rem. */
const CLIMB: readonly { readonly light: LightName; readonly up: number }[] = [
  { light: 'red', up: 0 },
  { light: 'red', up: 0.9 },
  { light: 'yellow', up: 0.7 },
  { light: 'yellow', up: 2 },
  { light: 'green', up: 3 },
  { light: 'yellow', up: 3.4 },
  { light: 'green', up: 5 },
];

/** What the product is for, beside the way in. On a phone it is a strip above it. */
export function PromisePanel() {
  const words = useWords(SIGN_IN_WORDS);
  return (
    <div className="night night-sky py-6 pr-[clamp(1rem,3.5vw,3rem)] pl-[max(clamp(1rem,3.5vw,3rem),calc((100vw-84rem)/2+3rem))] lg:py-16">
      <div className="grid gap-3 lg:sticky lg:top-[22dvh] lg:max-w-xl lg:gap-7">
        <div aria-hidden className="hidden items-end gap-6 pt-4 pb-4 lg:flex">
          {CLIMB.map(({ light, up }, index) => (
            <span key={index} style={{ marginBottom: `${up}rem` }} className="flex">
              <Light light={light} size="large" />
            </span>
          ))}
        </div>
        <p className="text-display max-lg:text-title font-[640] tracking-[-0.02em]">{words.promise}</p>
        <p className="text-muted text-lead hidden sm:block">{words.promiseText}</p>
      </div>
    </div>
  );
}
