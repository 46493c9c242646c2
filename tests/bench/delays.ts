/** Delays in buckets of about one percent: a million of them take no more room than ten. */
export class Delays {
  #counts = new Map<number, number>();
  #total = 0;

  add(ms: number): void {
    const bucket = Math.round(Math.log(Math.max(ms, 0.01)) * 100);
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + 1);
    this.#total += 1;
  }

  /** The delay that this share of them does not pass, in milliseconds; NaN without any. */
  at(share: number): number {
    let left = share * this.#total;
    for (const [bucket, count] of [...this.#counts].sort(([a], [b]) => a - b)) {
      left -= count;
      if (left <= 0) return Math.exp(bucket / 100);
    }
    return Number.NaN;
  }
}
