/** What one client, connection or document may take; each is refused with a close code, never ignored silently. */
export const LIMITS = {
  /** One message. Larger imports go over HTTP. */
  messageBytes: 4 * 1024 * 1024,
  /** Edits, or ranges of deletions, in one message. */
  messageStructs: 200_000,
  /** A whole document, merged: past it a browser no longer keeps up. */
  documentBytes: 32 * 1024 * 1024,
  documentStructs: 1_000_000,

  /** Messages and bytes that wait for the database, of one connection; past it its socket is read no further. */
  waitingMessagesPerConnection: 512,
  waitingBytesPerConnection: 1024 * 1024,
  /** Of all; past it no socket with edits is read further. */
  waitingMessages: 8192,
  waitingBytes: 32 * 1024 * 1024,

  /** Edits that depend on something their own connection has not sent yet. */
  heldUpdates: 64,
  heldBytes: 1024 * 1024,
  heldMs: 15_000,

  /** What one connection may send, on average and at once; faster ones are read more slowly. */
  messagesPerSecond: 2_000,
  messagesAtOnce: 4_000,
  bytesPerSecond: 4 * 1024 * 1024,
  bytesAtOnce: 16 * 1024 * 1024,
  /** Whole or partial documents that a connection may ask for at once; after that one a second. */
  questionsAtOnce: 8,

  /** Connections whose rights are looked up at the same time, and that wait for it. */
  admissionsAtOnce: 2,
  waitingAdmissions: 2_000,
  connectionsPerPerson: 50,
  connectionsPerDocument: 200,

  /** Bytes written to a slow reader before it is passed over; it gets what it missed once it has caught up. */
  unreadBytes: 256 * 1024,
  unreadMs: 30_000,

  presenceBytes: 4096,
  /** Presence of one room is told at most so often. */
  presenceMs: 40,
  /** A browser's Y.Doc may change its id once in a while. */
  presenceIdsPerConnection: 4,
} as const;
