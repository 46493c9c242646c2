import { inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { MAX_PARTS, MAX_UNFOLDED_BYTES } from './sheet-limits.ts';

interface Part {
  readonly name: string;
  readonly method: number;
  readonly foldedBytes: number;
  readonly unfoldedBytes: number;
  readonly headerAt: number;
}

/** A zip's table of contents; parts are unfolded one by one, when asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** Undefined where there is no such part, or it is damaged or larger than it says. */
  text(name: string): string | undefined;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the central directory and refuses what would unfold to more than MAX_UNFOLDED_BYTES before anything is unfolded.
 * The library that reads the cells sizes its buffers by this same directory, so a part that lies gains nothing.
 */
export function openZip(bytes: Uint8Array): Result<Zip, 'damaged' | 'too-large'> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = readDirectory(buffer);
  if (parts === undefined) return fail('damaged');
  const unfolded = parts.reduce((sum, part) => sum + part.unfoldedBytes, 0);
  if (parts.length > MAX_PARTS || unfolded > MAX_UNFOLDED_BYTES) return fail('too-large');
  return ok({
    names: parts.map(({ name }) => name),
    text: (name) => {
      const part = parts.find((candidate) => candidate.name === name);
      return part === undefined ? undefined : unfold(buffer, part)?.toString('utf8');
    },
  });
}

function readDirectory(buffer: Buffer): readonly Part[] | undefined {
  const end = findEnd(buffer);
  if (end === undefined) return undefined;
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    const nameBytes = buffer.readUInt16LE(at + 28);
    parts.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameBytes),
      method: buffer.readUInt16LE(at + 10),
      foldedBytes: buffer.readUInt32LE(at + 20),
      // 0xffffffff marks a zip64 part: far over the limit, as it should be.
      unfoldedBytes: buffer.readUInt32LE(at + 24),
      headerAt: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return parts;
}

function findEnd(buffer: Buffer): number | undefined {
  const earliest = Math.max(0, buffer.length - END_BYTES - LONGEST_COMMENT);
  for (let at = buffer.length - END_BYTES; at >= earliest; at -= 1) {
    if (buffer.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function unfold(buffer: Buffer, part: Part): Buffer | undefined {
  const { headerAt, foldedBytes, unfoldedBytes, method } = part;
  if (headerAt + 30 > buffer.length || buffer.readUInt32LE(headerAt) !== LOCAL_HEADER) return undefined;
  const start = headerAt + 30 + buffer.readUInt16LE(headerAt + 26) + buffer.readUInt16LE(headerAt + 28);
  if (start + foldedBytes > buffer.length) return undefined;
  const folded = buffer.subarray(start, start + foldedBytes);
  if (method === STORED) return folded;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(folded, { maxOutputLength: Math.max(unfoldedBytes, 1) });
  } catch {
    return undefined;
  }
}
