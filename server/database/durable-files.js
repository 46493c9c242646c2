// Without this, PGlite is not durable when the machine loses power: it starts PostgreSQL with fsync
// off, and of Emscripten's file system fsync() does nothing and fdatasync() is not even passed on.
import { closeSync, fdatasyncSync, fstatSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** Emscripten's number for an input/output error. */
const EIO = 29;

/**
 * Files on which PostgreSQL's fsync() reaches the disk. Its fdatasync() still does nothing, so
 * wal_sync_method must be fsync.
 */
export class DurableFiles extends NodeFS {
  /** How often a file of the write-ahead log was forced to the disk. */
  walSyncs = 0;
  /** What was written to the write-ahead log, in bytes. */
  walBytes = 0;

  /**
   * @override
   * @type {NodeFS['init']}
   */
  async init(pg, options) {
    const { emscriptenOpts } = await super.init(pg, options);
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(emscriptenOpts.preRun ?? []), (/** @type {Emscripten} */ module) => this.#patch(module)],
      },
    };
  }

  /** @param {Emscripten} module */
  #patch({ FS }) {
    const operations = FS.filesystems.NODEFS.stream_ops;
    const { write } = operations;
    operations.fsync = (stream) => {
      try {
        forceToDisk(stream.nfd);
      } catch {
        // PostgreSQL takes this for what it is, and ends: what an earlier write became is not known.
        throw new FS.ErrnoError(EIO);
      }
      if (isWal(stream)) this.walSyncs += 1;
      return 0;
    };
    operations.write = (stream, buffer, offset, length, position) => {
      const written = write(stream, buffer, offset, length, position);
      if (isWal(stream)) this.walBytes += written;
      return written;
    };
  }
}

/** Forces everything under the folder to the disk, and the folder itself. @param {string} folder */
export function forceTreeToDisk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) forceTreeToDisk(path);
    // Windows asks for the right to write.
    else forcePathToDisk(path, 'r+');
  }
  forceFolderToDisk(folder);
}

/** The names in the folder. Windows does not let anyone open a folder, and needs none of this. @param {string} folder */
export function forceFolderToDisk(folder) {
  if (process.platform !== 'win32') forcePathToDisk(folder, 'r');
}

/**
 * @param {string} path
 * @param {string} flags
 */
function forcePathToDisk(path, flags) {
  const file = openSync(path, flags);
  try {
    forceToDisk(file);
  } finally {
    closeSync(file);
  }
}

/**
 * The content and what is needed to find it again; times of change are not, and cost a second write.
 * @param {number} file
 */
function forceToDisk(file) {
  if (fstatSync(file).isFile()) fdatasyncSync(file);
  else fsyncSync(file);
}

/** @param {Stream} stream */
function isWal(stream) {
  return (stream.isWal ??= stream.path?.includes('/pg_wal/') === true);
}

/**
 * What is used of Emscripten's module here.
 * @typedef {{ nfd: number, path?: string, isWal?: boolean }} Stream
 * @typedef {object} StreamOperations
 * @property {(stream: Stream) => number} [fsync]
 * @property {(stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number) => number} write
 * @typedef {object} Emscripten
 * @property {{ filesystems: { NODEFS: { stream_ops: StreamOperations } }, ErrnoError: new (errno: number) => Error }} FS
 */
