import type { ChangeEvent, Changes } from '#app/context.ts';

interface Listener {
  readonly heard: (event: ChangeEvent) => void;
  readonly ended: () => void;
}

/** Tells the pages of this process what changed; `end` lets them go, so that a stopping server need not wait for them. */
export function createChanges(): Changes & { end(): void } {
  const byForum = new Map<string, Set<Listener>>();
  return {
    publish(event) {
      for (const { heard } of byForum.get(event.forumId) ?? []) heard(event);
    },
    subscribe(forumId, heard, ended = () => undefined) {
      const listener = { heard, ended };
      const listeners = byForum.get(forumId) ?? new Set();
      byForum.set(forumId, listeners);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && byForum.get(forumId) === listeners) byForum.delete(forumId);
      };
    },
    end() {
      for (const { ended } of [...byForum.values()].flatMap((listeners) => [...listeners])) ended();
    },
  };
}
