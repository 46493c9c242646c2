import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { PART_WORDS } from '#app/i18n/part-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button, buttonClasses } from './button.tsx';

/** A dialog over the page: focus stays in it, Escape and a click beside it close it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  isAlert = false,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  isAlert?: boolean;
}) {
  const words = useWords(PART_WORDS);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={!isAlert}
      className="fixed inset-0 z-50 grid items-end justify-items-center overflow-y-auto bg-black/55 p-0 sm:items-center sm:p-6"
    >
      <Modal className="rounded-t-panel sm:rounded-panel bg-raised text-ink shadow-raised w-full max-w-xl outline-none motion-safe:animate-[rise_0.18s]">
        <AriaDialog role={isAlert ? 'alertdialog' : 'dialog'} className="grid gap-4 p-5 outline-none sm:p-7">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="text-title">
              {title}
            </Heading>
            <AriaButton aria-label={words.close} onPress={onClose} className={buttonClasses('quiet', 'small')}>
              <X aria-hidden />
            </AriaButton>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks before something that cannot be taken back. `confirmLabel` says what will happen, never just "OK". */
export function ConfirmDialog({
  title,
  isOpen,
  confirmLabel,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const words = useWords(PART_WORDS);
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} isAlert>
      <div className="text-muted">{children}</div>
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="secondary" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button
          look="danger"
          onClick={() => {
            onConfirm();
            onClose();
          }}
        >
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
