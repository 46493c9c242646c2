import { crc32 } from 'node:zlib';

/** CRC-32, as the signed integer that a column takes. */
export const checksum = (bytes: Uint8Array): number => crc32(bytes) | 0;
