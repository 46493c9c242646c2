const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads the numbers and texts of an update (lib0's encoding), as fast as they can be passed over. Throws at the end of the bytes. */
export class UpdateReader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw tooShort();
    this.at += 1;
    return byte;
  }

  /** Seven bits a byte, the lowest first. */
  uint(): number {
    const first = this.#bytes[this.at];
    if (first !== undefined && first < 0x80) {
      this.at += 1;
      return first;
    }
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      if (value > Number.MAX_SAFE_INTEGER) throw new Error('a number out of range');
    }
  }

  /** A length that may not be 0: there is no edit of no length. */
  length(): number {
    const length = this.uint();
    if (length === 0) throw new Error('an edit of no length');
    return length;
  }

  /** Its first byte has a sign, too, but it ends as any other. */
  skipInt(): void {
    for (let count = 0; this.byte() >= 0x80; count += 1) if (count > 8) throw new Error('a number out of range');
  }

  skip(bytes: number): void {
    this.at += bytes;
    if (this.at > this.#bytes.length) throw tooShort();
  }

  skipBytes(): void {
    this.skip(this.uint());
  }

  string(): string {
    const length = this.uint();
    const start = this.at;
    this.skip(length);
    return strictUtf8.decode(this.#bytes.subarray(start, this.at));
  }

  /** Answers its length in UTF-16 units, as clocks count; throws where the bytes are not UTF-8. */
  skipString(): number {
    const length = this.uint();
    const start = this.at;
    this.skip(length);
    for (let at = start; at < this.at; at += 1) {
      if ((this.#bytes[at] ?? 0) >= 0x80) return strictUtf8.decode(this.#bytes.subarray(start, this.at)).length;
    }
    return length;
  }
}

const tooShort = () => new Error('the update ends too early');
