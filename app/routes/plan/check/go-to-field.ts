/**
 * Puts the focus in a field once its card is open; where the card has no such field, on the card's own button. A goal that is
 * only read is brought into sight.
 */
export function goToField(place: string, field: string): void {
  // Two frames: one for the card to open, one for what it scrolls.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const at = `[data-place="${CSS.escape(place)}"]`;
      const found =
        document.querySelector<HTMLElement>(
          `${at}[data-field="${CSS.escape(field)}"] :is(input, textarea, select, button)`,
        ) ??
        document.getElementById(`action-${place}`)?.querySelector<HTMLElement>('[aria-expanded]') ??
        document.querySelector<HTMLElement>(`${at} :is(input, textarea, select)`) ??
        document.getElementById(`goal-${place}`);
      found?.focus();
      found?.scrollIntoView({ block: 'center' });
    }),
  );
}
