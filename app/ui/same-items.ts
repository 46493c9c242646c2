/** Whether two lists hold the very same items, so that what is drawn of one need not be drawn again for the other. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);
