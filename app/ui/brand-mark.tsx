/** Klyngeløft's mark: a cluster of points that lift one another. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <path
        d="M6 23.5 13 17l6.5 3L26 8.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        opacity="0.55"
      />
      <circle cx="6" cy="23.5" r="3" fill="currentColor" />
      <circle cx="13" cy="17" r="3.4" fill="currentColor" />
      <circle cx="19.5" cy="20" r="3" fill="currentColor" />
      <circle cx="26" cy="8.5" r="4.6" fill="var(--heather)" />
    </svg>
  );
}
