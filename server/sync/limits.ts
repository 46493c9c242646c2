/** What one client, connection or document may take; each is refused with a close code, never ignored silently. */
export const LIMITS = {
  /** One message. Larger imports go over HTTP. */
  messageBytes: 4 * 1024 * 1024,
  /** Edits that wait for the database, per document; past it the senders' sockets are read no further. */
  waitingBytes: 4 * 1024 * 1024,
  /** A whole document, merged. */
  documentBytes: 32 * 1024 * 1024,
  /** Edits that depend on something their own connection has not sent yet. */
  heldUpdates: 64,
  heldBytes: 1024 * 1024,
  connectionsPerPerson: 50,
  connectionsPerDocument: 200,
  /** Bytes written to a slow reader before it is passed over, and sent everything anew once it has caught up. */
  unreadBytes: 1024 * 1024,
  unreadMs: 30_000,
  presenceBytes: 4096,
  /** A browser's Y.Doc may change its id once in a while. */
  presenceIdsPerConnection: 4,
} as const;
