/** Lets so many in at a time; the others wait in the order in which they came. */
export class Turnstile {
  readonly #most: number;
  #inside = 0;
  #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.#most) await new Promise<void>((done) => this.#waiting.push(done));
    else this.#inside += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The place is handed on, so that nobody who comes just now takes it first.
      if (next === undefined) this.#inside -= 1;
      else next();
    }
  }
}
