import { Search } from 'lucide-react';
import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import type { Action } from '#app/domain/action.ts';
import { PALETTE_WORDS } from '#app/i18n/palette-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useView } from '#app/routes/plan/views/use-plan-view.ts';
import type { Command } from './commands.ts';
import { KeyboardHelp } from './keyboard-help.tsx';
import { usePlanKeys, useSingleKeys } from './keys.ts';
import { PaletteDialog } from './palette-dialog.tsx';
import { usePlanCommands } from './use-plan-commands.ts';

/** The way to everything by keyboard: the palette, the page's own keys, and the help on them. */
export function Palette({
  actions,
  list,
  canEdit,
  onNew,
}: {
  actions: readonly Action[];
  list: ActionList;
  canEdit: boolean;
  onNew: () => void;
}) {
  const words = useWords(PALETTE_WORDS);
  const [shown, setShown] = useState<'palette' | 'help'>();
  const [isSingleOn, setIsSingleOn] = useSingleKeys();
  const [view, setView] = useView();
  const { planId } = usePlanPage();
  const navigate = useNavigate();

  function toSearch() {
    if (view === 'text') setView('document');
    afterDrawing(() => document.querySelector<HTMLInputElement>('[data-plan-search]')?.focus());
  }

  usePlanCommands({ actions, list, onNew, onSearch: toSearch, onHelp: () => setShown('help') });
  usePlanKeys(isSingleOn, (key) => {
    if (key === 'palette') setShown((now) => (now === 'palette' ? undefined : 'palette'));
    else if (key === 'help') setShown('help');
    else if (key === 'search') toSearch();
    else if (key === 'history') navigate(`/plan/${planId}/history`);
    else if (canEdit) onNew();
  });

  function run(command: Command) {
    setShown(undefined);
    // The dialog gives the focus back first; what is done may then take it elsewhere.
    afterDrawing(command.run);
  }

  return (
    <>
      <Button
        look="quiet"
        size="small"
        aria-haspopup="dialog"
        title={`${words.open} (Ctrl+K)`}
        onClick={() => setShown('palette')}
      >
        <Search aria-hidden />
        <span className="sr-only">{words.open}</span>
        <kbd aria-hidden className="max-sm:hidden">
          Ctrl K
        </kbd>
      </Button>
      {shown === 'palette' && <PaletteDialog onRun={run} onClose={() => setShown(undefined)} />}
      {shown === 'help' && (
        <KeyboardHelp isSingleOn={isSingleOn} onSingle={setIsSingleOn} onClose={() => setShown(undefined)} />
      )}
    </>
  );
}

const afterDrawing = (work: () => void) => requestAnimationFrame(() => requestAnimationFrame(work));
