/**
 * Text as people mean it when they compare names: one Unicode form, case, kind of dash, and run of spaces
 * do not tell two names apart; nor does a mark that ends a heading.
 */
export function folded(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    // Runs of spaces first: what looks for spaces around a dash would else take a run's length squared.
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/]) ?/g, '$1')
    .trim();
  let end = plain.length;
  while (':*.'.includes(plain[end - 1] ?? ' ')) end -= 1;
  return plain.slice(0, end).trimEnd();
}

/**
 * How far apart two texts are, as a share of the longer one's length: how many letters must be put in, taken out or
 * changed to make one the other (Levenshtein). Undefined beyond `atMost`, which often the lengths alone tell: a sheet may
 * hold thousands of cells of many pages each, and everybody waits while they are compared.
 */
export function differenceOf(a: string, b: string, atMost: number): number | undefined {
  const longer = Math.max(a.length, b.length, 1);
  const distance = editDistance(a, b, Math.floor(atMost * longer));
  return distance === undefined ? undefined : distance / longer;
}

function editDistance(a: string, b: string, atMost: number): number | undefined {
  if (Math.abs(a.length - b.length) > atMost) return undefined;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  let current = [...previous];
  for (let i = 1; i <= a.length; i += 1) {
    current[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const fewest = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current[j] = fewest;
      least = Math.min(least, fewest);
    }
    // From one row to the next the least never falls.
    if (least > atMost) return undefined;
    [previous, current] = [current, previous];
  }
  const distance = previous[b.length] ?? 0;
  return distance > atMost ? undefined : distance;
}
