import { Form } from '@remix-run/react';
import { Eye, EyeOff } from 'lucide-react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Light } from '#app/ui/light.tsx';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { Panel } from '#app/ui/panel.tsx';
import type { PlaceView } from './queries.server.ts';
import { ROUND_WORDS } from './words.ts';

/** [PE7] The cluster's own choice, with exactly what the others see. */
export function Sharing({ place }: { place: PlaceView }) {
  const words = useWords(ROUND_WORDS).sharing;
  const lights = useWords(LIGHT_WORDS);
  const locale = useLocale();
  const { sharesLights, delivered, name } = place;
  const Icon = sharesLights ? Eye : EyeOff;
  return (
    <Panel id={`sharing-${place.id}`} title={words.title}>
      <p className="text-muted measure">{words.text}</p>
      <p className="mt-4 flex items-center gap-2.5 font-[560]">
        <Icon aria-hidden className="size-5 shrink-0" />
        {sharesLights ? words.nowYes : words.nowNo}
      </p>
      {delivered !== null && (
        <details className="mt-3">
          <summary className="link list-item">{sharesLights ? words.what.yes : words.what.no}</summary>
          <div className="mt-3 grid gap-2">
            <p className="font-[560]">{name}</p>
            <ul className="flex flex-wrap gap-x-3 gap-y-2">
              {delivered.lights.map(({ code, name: indicator, light }) => (
                <li key={code} className="flex items-center gap-1" title={indicator[locale]}>
                  <Light light={light} size="small" label={`${indicator[locale]}: ${lights[light]}`} />
                  <span aria-hidden className="text-small text-muted tabular-nums">
                    {code}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
      <Form method="post" preventScrollReset className="mt-4">
        <input type="hidden" name="intent" value="share" />
        <input type="hidden" name="cluster" value={place.id} />
        <Button type="submit" look="secondary" name="shares" value={sharesLights ? 'no' : 'yes'}>
          {sharesLights ? words.no : words.yes}
        </Button>
      </Form>
    </Panel>
  );
}
