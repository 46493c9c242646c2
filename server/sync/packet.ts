/** One message to a client and, made once however many get it, its WebSocket frame. */
export class Packet {
  readonly message: Uint8Array;
  #frame: Buffer | undefined;

  constructor(message: Uint8Array) {
    this.message = message;
  }

  /** Unmasked and in one piece, as a server sends it (RFC 6455, 5.2): the same bytes for every socket. */
  get frame(): Buffer {
    this.#frame ??= Buffer.concat([header(this.message.byteLength), this.message]);
    return this.#frame;
  }
}

const FINAL_BINARY = 0x82;

function header(length: number): Buffer {
  if (length < 126) return Buffer.of(FINAL_BINARY, length);
  if (length < 65_536) return Buffer.of(FINAL_BINARY, 126, length >> 8, length & 0xff);
  const bytes = Buffer.alloc(10);
  bytes[0] = FINAL_BINARY;
  bytes[1] = 127;
  bytes.writeBigUInt64BE(BigInt(length), 2);
  return bytes;
}
