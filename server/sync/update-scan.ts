import * as decoding from 'lib0/decoding';

/** Consecutive edits of one Yjs client id, as they stand in an update's bytes. */
export interface Block {
  readonly client: number;
  /** The first edit's clock, and the one after the last's. */
  readonly clock: number;
  readonly end: number;
  readonly structs: number;
  /** The bytes of its structs, within the update. */
  readonly from: number;
  readonly to: number;
}

/**
 * What an update (Yjs format 1) is about, without its content. The structs of that format stand for
 * themselves, so they can be cut out and put together as bytes.
 */
export interface Scan {
  readonly bytes: Uint8Array;
  readonly blocks: readonly Block[];
  /** What its edits stand beside or within, of other authors: client, clock, by whom (client, clock), and so on in fours. */
  readonly needs: readonly number[];
  /** Client, clock, length, client, clock, length … */
  readonly deletes: readonly number[];
}

/** Content kinds of the format, by their number; 0 and 10 are not content. */
const KIND = {
  garbage: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
  skip: 10,
} as const;

/** Kinds of shared types that bear a name: XmlElement and XmlHook. */
const NAMED_TYPES = new Set([3, 5]);
const TYPES = 7;
/** Values within values, as deep as anybody may send them: a browser's stack must hold them, too. */
const DEEPEST_VALUE = 64;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads an update. Throws where Yjs would, and where honest writers never go: edits of no length, one
 * author twice, values nested too deeply, bytes after the end. What would break a reader must never be stored.
 * @param mostStructs edits, and ranges of deletions, that it may have
 */
export function scanUpdate(bytes: Uint8Array, mostStructs = Number.POSITIVE_INFINITY): Scan {
  const decoder = decoding.createDecoder(bytes);
  const blocks: Block[] = [];
  const needs: number[] = [];
  const authors = decoding.readVarUint(decoder);
  let structsLeft = mostStructs;
  let seen: Set<number> | undefined;
  for (let author = 0; author < authors; author += 1) {
    const structs = decoding.readVarUint(decoder);
    structsLeft -= structs;
    if (structsLeft < 0) throw new Error('too many edits in one update');
    const client = decoding.readVarUint(decoder);
    if (authors > 1) {
      seen ??= new Set();
      if (seen.has(client)) throw new Error('an author stands twice');
      seen.add(client);
    }
    scanAuthor(decoder, client, structs, blocks, needs);
  }
  const deletes = scanDeletes(decoder, mostStructs);
  if (decoder.pos !== bytes.length) throw new Error('bytes after the update');
  return { bytes, blocks, needs, deletes };
}

function scanAuthor(decoder: decoding.Decoder, client: number, structs: number, blocks: Block[], needs: number[]) {
  let clock = decoding.readVarUint(decoder);
  let from = decoder.pos;
  let start = clock;
  let inBlock = 0;
  const endBlock = (to: number) => {
    if (inBlock > 0) blocks.push({ client, clock: start, end: clock, structs: inBlock, from, to });
  };
  for (let index = 0; index < structs; index += 1) {
    const before = decoder.pos;
    const info = decoding.readUint8(decoder);
    if (info === KIND.skip) {
      endBlock(before);
      clock += readLength(decoder);
      start = clock;
      from = decoder.pos;
      inBlock = 0;
    } else {
      clock += info === KIND.garbage ? readLength(decoder) : scanItem(decoder, info, client, clock, needs);
      inBlock += 1;
    }
    if (clock > Number.MAX_SAFE_INTEGER) throw new Error('a clock out of range');
  }
  endBlock(decoder.pos);
}

/** Answers how many clocks the item takes. */
function scanItem(decoder: decoding.Decoder, info: number, client: number, clock: number, needs: number[]): number {
  const need = () => {
    const of = decoding.readVarUint(decoder);
    const at = decoding.readVarUint(decoder);
    // One's own earlier edits are there when the block joins up.
    if (of !== client) needs.push(of, at, client, clock);
    else if (at >= clock) throw new Error('an edit that stands beside a later one');
  };
  if ((info & 0x80) !== 0) need();
  if ((info & 0x40) !== 0) need();
  if ((info & 0xc0) === 0) {
    if (decoding.readVarUint(decoder) === 1) skipString(decoder);
    else need();
    if ((info & 0x20) !== 0) skipString(decoder);
  }
  return scanContent(decoder, info & 0x1f);
}

function scanContent(decoder: decoding.Decoder, kind: number): number {
  switch (kind) {
    case KIND.deleted:
      return readLength(decoder);
    case KIND.string: {
      const length = stringLength(decoder);
      if (length === 0) throw new Error('an edit of no length');
      return length;
    }
    case KIND.any: {
      const length = readLength(decoder);
      for (let index = 0; index < length; index += 1) skipValue(decoder, 0);
      return length;
    }
    case KIND.json: {
      const length = readLength(decoder);
      for (let index = 0; index < length; index += 1) {
        const text = decoding.readVarString(decoder);
        if (text !== 'undefined') checkJson(text);
      }
      return length;
    }
    case KIND.binary:
      skipBytes(decoder);
      return 1;
    case KIND.embed:
      checkJson(decoding.readVarString(decoder));
      return 1;
    case KIND.format:
      skipString(decoder);
      checkJson(decoding.readVarString(decoder));
      return 1;
    case KIND.type: {
      const type = decoding.readVarUint(decoder);
      if (type >= TYPES) throw new Error('an unknown shared type');
      if (NAMED_TYPES.has(type)) skipString(decoder);
      return 1;
    }
    case KIND.document:
      skipString(decoder);
      skipValue(decoder, 0);
      return 1;
    default:
      throw new Error('an unknown kind of content');
  }
}

function scanDeletes(decoder: decoding.Decoder, most: number): number[] {
  const deletes: number[] = [];
  const authors = decoding.readVarUint(decoder);
  for (let author = 0; author < authors; author += 1) {
    const client = decoding.readVarUint(decoder);
    const count = decoding.readVarUint(decoder);
    for (let index = 0; index < count; index += 1) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      if (length > 0) deletes.push(client, clock, length);
      if (deletes.length > 3 * most) throw new Error('too many deletions in one update');
    }
  }
  return deletes;
}

function readLength(decoder: decoding.Decoder): number {
  const length = decoding.readVarUint(decoder);
  if (length === 0) throw new Error('an edit of no length');
  return length;
}

function skipBytes(decoder: decoding.Decoder): void {
  const length = decoding.readVarUint(decoder);
  decoder.pos += length;
  if (decoder.pos > decoder.arr.length) throw new Error('the update ends too early');
}

function skipString(decoder: decoding.Decoder): void {
  stringLength(decoder);
}

/** In UTF-16 units, as clocks count; throws where the bytes are not UTF-8. */
function stringLength(decoder: decoding.Decoder): number {
  const to = decoding.readVarUint(decoder) + decoder.pos;
  const { arr } = decoder;
  if (to > arr.length) throw new Error('the update ends too early');
  for (let at = decoder.pos; at < to; at += 1) {
    if ((arr[at] ?? 0) < 0x80) continue;
    const text = strictUtf8.decode(arr.subarray(decoder.pos, to));
    decoder.pos = to;
    return text.length;
  }
  const length = to - decoder.pos;
  decoder.pos = to;
  return length;
}

/** One value as lib0 writes it (`writeAny`). */
function skipValue(decoder: decoding.Decoder, depth: number): void {
  if (depth > DEEPEST_VALUE) throw new Error('values nested too deeply');
  const kind = decoding.readUint8(decoder);
  switch (kind) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      decoding.readVarInt(decoder);
      return;
    case 124:
      skip(decoder, 4);
      return;
    case 123:
    case 122:
      skip(decoder, 8);
      return;
    case 119:
      skipString(decoder);
      return;
    case 118: {
      const count = decoding.readVarUint(decoder);
      for (let index = 0; index < count; index += 1) {
        skipString(decoder);
        skipValue(decoder, depth + 1);
      }
      return;
    }
    case 117: {
      const count = decoding.readVarUint(decoder);
      for (let index = 0; index < count; index += 1) skipValue(decoder, depth + 1);
      return;
    }
    case 116:
      skipBytes(decoder);
      return;
    default:
      throw new Error('an unknown kind of value');
  }
}

function skip(decoder: decoding.Decoder, bytes: number): void {
  decoder.pos += bytes;
  if (decoder.pos > decoder.arr.length) throw new Error('the update ends too early');
}

function checkJson(text: string): void {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    if (depth > DEEPEST_VALUE) throw new Error('values nested too deeply');
  }
  JSON.parse(text);
}

/** An update without edits and deletions. */
export const EMPTY_UPDATE = Uint8Array.of(0, 0);

export const structsOf = ({ blocks }: Scan): number => blocks.reduce((sum, { structs }) => sum + structs, 0);
