import type { LucideIcon } from 'lucide-react';

/** A small button of one of an action's parts. */
export function IconButton({
  label,
  isShut = false,
  onPress,
  Icon,
}: {
  label: string;
  isShut?: boolean;
  onPress: () => void;
  Icon: LucideIcon;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isShut || undefined}
      onClick={() => {
        if (!isShut) onPress();
      }}
      className="rounded-control text-muted hover:bg-sunken hover:text-ink aria-disabled:opacity-40 no-print grid size-11 shrink-0 place-items-center sm:size-9"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
