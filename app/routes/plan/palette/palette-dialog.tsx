import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { PALETTE_WORDS } from '#app/i18n/palette-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { allCommands, found, type Command } from './commands.ts';

export function PaletteDialog({ onRun, onClose }: { onRun: (command: Command) => void; onClose: () => void }) {
  const words = useWords(PALETTE_WORDS);
  const [sought, setSought] = useState('');
  // What could be done when it was opened.
  const commands = useMemo(() => allCommands(), []);
  const groups = useMemo(() => found(commands, sought), [commands, sought]);

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      className="fixed inset-0 z-50 grid items-start justify-items-center overflow-y-auto bg-black/55 p-2 pt-4 sm:pt-[12vh]"
    >
      <Modal className="rounded-panel bg-raised text-ink shadow-raised w-full max-w-2xl outline-none motion-safe:animate-[rise_0.12s]">
        <Dialog aria-label={words.title} className="palette outline-none">
          <Autocomplete inputValue={sought} onInputChange={setSought}>
            <SearchField autoFocus aria-label={words.title}>
              <Input placeholder={words.placeholder} className="palette-input" />
            </SearchField>
            <ListBox
              aria-label={words.title}
              className="palette-list"
              onAction={(key) => {
                const command = commands.find(({ id }) => id === key);
                if (command !== undefined) onRun(command);
              }}
              renderEmptyState={() => <p className="text-muted px-4 py-3">{words.none}</p>}
            >
              {groups.map(({ group, commands: some, more }) => (
                <ListBoxSection key={group} id={`group-${group}`}>
                  <Header className="palette-group">
                    {words.groups[group]}
                    {more > 0 && <span className="font-normal"> · {words.more({ n: more })}</span>}
                  </Header>
                  {some.map(({ id, label, hint }) => (
                    <ListBoxItem key={id} id={id} textValue={label} className="palette-item">
                      <span className="min-w-0 truncate">{label}</span>
                      {hint !== undefined && <kbd>{hint}</kbd>}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
