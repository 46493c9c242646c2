/** Which clocks of one client are in a set: disjoint ranges `[from, to)`, in order. */
export class Ranges {
  #ranges: [number, number][] = [];

  add(from: number, to: number): void {
    if (to <= from) return;
    const first = this.#firstEndingAt(from);
    let last = first;
    let low = from;
    let high = to;
    for (; last < this.#ranges.length; last += 1) {
      const range = this.#ranges[last];
      if (range === undefined || range[0] > high) break;
      low = Math.min(low, range[0]);
      high = Math.max(high, range[1]);
    }
    this.#ranges.splice(first, last - first, [low, high]);
  }

  covers(from: number, to: number): boolean {
    if (to <= from) return true;
    const range = this.#ranges[this.#firstEndingAt(from + 1)];
    return range !== undefined && range[0] <= from && range[1] >= to;
  }

  /** The index of the first range that ends at or after `clock`. */
  #firstEndingAt(clock: number): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ranges[middle]?.[1] ?? 0) < clock) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
