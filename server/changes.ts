import type { ChangeEvent, Changes } from '#app/context.ts';

/** Tells the pages of this process what changed. */
export function createChanges(): Changes {
  const heardBy = new Map<string, Set<(event: ChangeEvent) => void>>();
  return {
    publish(event) {
      for (const heard of heardBy.get(event.forumId) ?? []) heard(event);
    },
    subscribe(forumId, heard) {
      const listeners = heardBy.get(forumId) ?? new Set();
      heardBy.set(forumId, listeners);
      listeners.add(heard);
      return () => {
        listeners.delete(heard);
        if (listeners.size === 0) heardBy.delete(forumId);
      };
    },
  };
}
