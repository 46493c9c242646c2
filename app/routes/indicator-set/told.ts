/** What a page says that somebody was sent to, as its address has it. */
const TOLD = [
  'published',
  'in-use',
  'saved',
  'saved-mapping',
  'imported',
  'made',
  'taken',
  'removed',
  'judged',
] as const;

export interface Told {
  readonly what: (typeof TOLD)[number];
  /** How many, where the words say it. */
  readonly n: number;
}

export function readTold(query: URLSearchParams): Told | null {
  const what = TOLD.find((known) => known === query.get('told'));
  const n = query.get('n') ?? '';
  return what === undefined ? null : { what, n: /^\d{1,5}$/.test(n) ? Number(n) : 0 };
}
