/** How many are unread, to the eye; what holds it says so in words. */
export function UnreadDot({ n }: { n: number }) {
  return (
    <span aria-hidden className="talk-dot">
      {n > 99 ? '99+' : n}
    </span>
  );
}
