import { UpdateReader } from './update-reader.ts';

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

/**
 * Reads an update. Throws where Yjs would, and where honest writers never go: edits of no length, one
 * author twice, values nested too deeply, bytes after the end. What would break a reader must never be stored.
 * @param mostStructs edits, and ranges of deletions, that it may have
 */
export function scanUpdate(bytes: Uint8Array, mostStructs = Number.POSITIVE_INFINITY): Scan {
  const reader = new UpdateReader(bytes);
  const blocks: Block[] = [];
  const needs: number[] = [];
  const authors = reader.uint();
  let structsLeft = mostStructs;
  let seen: Set<number> | undefined;
  for (let author = 0; author < authors; author += 1) {
    const structs = reader.uint();
    structsLeft -= structs;
    if (structsLeft < 0) throw new Error('too many edits in one update');
    const client = reader.uint();
    if (authors > 1) {
      seen ??= new Set();
      if (seen.has(client)) throw new Error('an author stands twice');
      seen.add(client);
    }
    scanAuthor(reader, client, structs, blocks, needs);
  }
  const deletes = scanDeletes(reader, mostStructs);
  if (reader.at !== bytes.length) throw new Error('bytes after the update');
  return { bytes, blocks, needs, deletes };
}

function scanAuthor(reader: UpdateReader, client: number, structs: number, blocks: Block[], needs: number[]) {
  let clock = reader.uint();
  let from = reader.at;
  let start = clock;
  let inBlock = 0;
  const endBlock = (to: number) => {
    if (inBlock > 0) blocks.push({ client, clock: start, end: clock, structs: inBlock, from, to });
  };
  for (let index = 0; index < structs; index += 1) {
    const before = reader.at;
    const info = reader.byte();
    if (info === KIND.skip) {
      endBlock(before);
      clock += reader.length();
      start = clock;
      from = reader.at;
      inBlock = 0;
    } else {
      clock += info === KIND.garbage ? reader.length() : scanItem(reader, info, client, clock, needs);
      inBlock += 1;
    }
    if (clock > Number.MAX_SAFE_INTEGER) throw new Error('a clock out of range');
  }
  endBlock(reader.at);
}

function scanNeed(reader: UpdateReader, client: number, clock: number, needs: number[]): void {
  const of = reader.uint();
  const at = reader.uint();
  // One's own earlier edits are there when the block joins up.
  if (of !== client) needs.push(of, at, client, clock);
  else if (at >= clock) throw new Error('an edit that stands beside a later one');
}

/** Answers how many clocks the item takes. */
function scanItem(reader: UpdateReader, info: number, client: number, clock: number, needs: number[]): number {
  if ((info & 0x80) !== 0) scanNeed(reader, client, clock, needs);
  if ((info & 0x40) !== 0) scanNeed(reader, client, clock, needs);
  if ((info & 0xc0) === 0) {
    if (reader.uint() === 1) reader.skipString();
    else scanNeed(reader, client, clock, needs);
    if ((info & 0x20) !== 0) reader.skipString();
  }
  return scanContent(reader, info & 0x1f);
}

function scanContent(reader: UpdateReader, kind: number): number {
  switch (kind) {
    case KIND.deleted:
      return reader.length();
    case KIND.string: {
      const length = reader.skipString();
      if (length === 0) throw new Error('an edit of no length');
      return length;
    }
    case KIND.any: {
      const length = reader.length();
      for (let index = 0; index < length; index += 1) skipValue(reader, 0);
      return length;
    }
    case KIND.json: {
      const length = reader.length();
      for (let index = 0; index < length; index += 1) {
        const text = reader.string();
        if (text !== 'undefined') checkJson(text);
      }
      return length;
    }
    case KIND.binary:
      reader.skipBytes();
      return 1;
    case KIND.embed:
      checkJson(reader.string());
      return 1;
    case KIND.format:
      reader.skipString();
      checkJson(reader.string());
      return 1;
    case KIND.type: {
      const type = reader.uint();
      if (type >= TYPES) throw new Error('an unknown shared type');
      if (NAMED_TYPES.has(type)) reader.skipString();
      return 1;
    }
    case KIND.document:
      reader.skipString();
      skipValue(reader, 0);
      return 1;
    default:
      throw new Error('an unknown kind of content');
  }
}

function scanDeletes(reader: UpdateReader, most: number): number[] {
  const deletes: number[] = [];
  const authors = reader.uint();
  for (let author = 0; author < authors; author += 1) {
    const client = reader.uint();
    const count = reader.uint();
    for (let index = 0; index < count; index += 1) {
      const clock = reader.uint();
      const length = reader.uint();
      if (length > 0) deletes.push(client, clock, length);
      if (deletes.length > 3 * most) throw new Error('too many deletions in one update');
    }
  }
  return deletes;
}

/** One value as lib0 writes it (`writeAny`). */
function skipValue(reader: UpdateReader, depth: number): void {
  if (depth > DEEPEST_VALUE) throw new Error('values nested too deeply');
  const kind = reader.byte();
  switch (kind) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      reader.skipInt();
      return;
    case 124:
      reader.skip(4);
      return;
    case 123:
    case 122:
      reader.skip(8);
      return;
    case 119:
      reader.skipString();
      return;
    case 118: {
      const count = reader.uint();
      for (let index = 0; index < count; index += 1) {
        reader.skipString();
        skipValue(reader, depth + 1);
      }
      return;
    }
    case 117: {
      const count = reader.uint();
      for (let index = 0; index < count; index += 1) skipValue(reader, depth + 1);
      return;
    }
    case 116:
      reader.skipBytes();
      return;
    default:
      throw new Error('an unknown kind of value');
  }
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
