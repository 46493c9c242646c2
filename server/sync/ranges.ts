/** Which clocks of one client are in a set: disjoint ranges, in order. */
export class Ranges {
  /** From, to (exclusive), from, to …: one flat array takes a tenth of the memory of pairs. */
  #bounds: number[] = [];

  add(from: number, to: number): void {
    if (to <= from) return;
    const bounds = this.#bounds;
    const first = this.#firstEndingAt(from);
    let after = first;
    let low = from;
    let high = to;
    while (after < bounds.length && (bounds[after] ?? 0) <= high) {
      low = Math.min(low, bounds[after] ?? low);
      high = Math.max(high, bounds[after + 1] ?? high);
      after += 2;
    }
    if (after - first === 2) {
      bounds[first] = low;
      bounds[first + 1] = high;
    } else bounds.splice(first, after - first, low, high);
  }

  covers(from: number, to: number): boolean {
    if (to <= from) return true;
    const at = this.#firstEndingAt(from + 1);
    const [low, high] = [this.#bounds[at], this.#bounds[at + 1]];
    return low !== undefined && high !== undefined && low <= from && high >= to;
  }

  /** Each range as clock and length. */
  lengths(): [clock: number, length: number][] {
    const list: [number, number][] = [];
    for (let at = 0; at < this.#bounds.length; at += 2) {
      const [from = 0, to = 0] = [this.#bounds[at], this.#bounds[at + 1]];
      list.push([from, to - from]);
    }
    return list;
  }

  /** The position of the first range that ends at or after `clock`. */
  #firstEndingAt(clock: number): number {
    let low = 0;
    let high = this.#bounds.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#bounds[2 * middle + 1] ?? 0) < clock) low = middle + 1;
      else high = middle;
    }
    return 2 * low;
  }
}
