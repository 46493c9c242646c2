/** What waits, taken in turn from each who asked: somebody with a hundred files delays each of the others by one. */
export interface FairQueue<T> {
  add(asker: string, item: T): void;
  next(): T | undefined;
}

export function createFairQueue<T>(): FairQueue<T> {
  // In the order in which they had their last turn.
  const byAsker = new Map<string, T[]>();
  return {
    add(asker, item) {
      const waiting = byAsker.get(asker);
      if (waiting === undefined) byAsker.set(asker, [item]);
      else waiting.push(item);
    },
    next() {
      const [first] = byAsker;
      if (first === undefined) return undefined;
      const [asker, waiting] = first;
      const item = waiting.shift();
      byAsker.delete(asker);
      if (waiting.length > 0) byAsker.set(asker, waiting);
      return item;
    },
  };
}
