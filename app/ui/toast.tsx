import { X } from 'lucide-react';
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { PART_WORDS } from '#app/i18n/part-words.ts';
import { useWords } from '#app/i18n/words.ts';

/** What can be done about it at once, such as taking it back. */
export interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | undefined;
}

/** Long enough to be read twice; what must be acted on is a Notice, never a toast. */
const SHOWN_MS = 7_000;

type Say = (text: string, action?: ToastAction) => void;

const ToastContext = createContext<Say>(() => undefined);

/** Says something in passing, to the eye and to screen readers. */
export function useToast(): Say {
  return useContext(ToastContext);
}

/** Holds the page's one live region. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const words = useWords(PART_WORDS);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(0);
  const remove = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (text, action) => {
      nextId.current += 1;
      const id = nextId.current;
      setToasts((shown) => [...shown.slice(-2), { id, text, action }]);
      setTimeout(() => remove(id), SHOWN_MS);
    },
    [remove],
  );
  return (
    <ToastContext.Provider value={say}>
      {children}
      <div
        role="status"
        aria-live="polite"
        aria-label={words.messages}
        className="no-print pointer-events-none fixed inset-x-0 bottom-0 z-50 grid justify-items-center gap-2 p-4"
      >
        {toasts.map(({ id, text, action }) => (
          <div
            key={id}
            className="night rounded-panel shadow-raised pointer-events-auto flex max-w-lg items-center gap-3 py-2 pr-2 pl-4 motion-safe:animate-[rise_0.18s]"
          >
            <span className="py-1.5">{text}</span>
            {action !== undefined && (
              <button
                type="button"
                onClick={() => {
                  action.onPress();
                  remove(id);
                }}
                className="rounded-control text-accent min-h-9 px-2.5 font-[620] hover:bg-white/10"
              >
                {action.label}
              </button>
            )}
            <button
              type="button"
              aria-label={words.close}
              onClick={() => remove(id)}
              className="rounded-control grid size-9 place-items-center hover:bg-white/10"
            >
              <X aria-hidden className="size-4.5" />
            </button>
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
