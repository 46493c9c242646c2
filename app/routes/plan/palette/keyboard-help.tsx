import { Fragment } from 'react';
import { PALETTE_WORDS } from '#app/i18n/palette-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Dialog } from '#app/ui/dialog.tsx';

type Words = (typeof PALETTE_WORDS)['nb'];

/** `Mod` is ⌘ on a Mac and Ctrl elsewhere; several ways are parted by a bar. */
const KEYS: readonly (readonly [
  part: keyof Words['parts'],
  keys: readonly (readonly [string, keyof Words['keys']])[],
])[] = [
  [
    'page',
    [
      ['Mod+K', 'palette'],
      ['?', 'help'],
      ['N', 'newAction'],
      ['/', 'search'],
      ['H', 'history'],
      ['Mod+Alt+M', 'comment'],
      ['Mod+Z', 'undo'],
      ['Mod+Shift+Z|Mod+Y', 'redo'],
      ['Mod+S', 'save'],
      ['Esc', 'close'],
    ],
  ],
  [
    'action',
    [
      ['Enter', 'openAction'],
      ['Alt+↑|Alt+↓', 'moveAction'],
    ],
  ],
  [
    'board',
    [
      ['Alt+←|Alt+→', 'boardStatus'],
      ['Alt+↑|Alt+↓', 'boardOrder'],
    ],
  ],
  [
    'timeline',
    [
      ['↑|↓', 'rows'],
      ['←|→', 'day'],
      ['Shift+←|Shift+→', 'week'],
      ['Alt+←|Alt+→', 'deadline'],
    ],
  ],
  [
    'table',
    [
      ['↑|↓', 'rows'],
      ['Home|End', 'firstRow'],
    ],
  ],
];

/** All the keys, and the switch for those that are a single letter. */
export function KeyboardHelp({
  isSingleOn,
  onSingle,
  onClose,
}: {
  isSingleOn: boolean;
  onSingle: (isOn: boolean) => void;
  onClose: () => void;
}) {
  const words = useWords(PALETTE_WORDS);
  return (
    <Dialog title={words.helpTitle} isOpen onClose={onClose}>
      <p className="text-muted">{words.helpLead}</p>
      <div className="keyboard-help" role="group" aria-label={words.helpTitle} tabIndex={0}>
        {KEYS.map(([part, keys]) => (
          <section key={part} aria-label={words.parts[part]}>
            <h3>{words.parts[part]}</h3>
            <dl>
              {keys.map(([ways, key]) => (
                <div key={key}>
                  <dt>
                    {ways.split('|').map((way, at) => (
                      <Fragment key={way}>
                        {at > 0 && <span className="sr-only"> {words.or} </span>}
                        <kbd>{way.replace('Mod', isMac() ? '⌘' : 'Ctrl').replaceAll('+', ' + ')}</kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{words.keys[key]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="flex min-h-11 items-start gap-3">
        <input
          type="checkbox"
          checked={isSingleOn}
          onChange={({ target }) => onSingle(target.checked)}
          className="mt-1 size-5 shrink-0"
        />
        <span>
          {words.single}
          <span className="text-small text-muted block">{words.singleHint}</span>
        </span>
      </label>
    </Dialog>
  );
}

/** Only drawn after a key or press, so there is a browser to ask. */
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);
