import type { ChangeEvent, Changes } from '#app/context.ts';
import type { Bus } from './sync/bus.ts';

interface Listener {
  readonly heard: (event: ChangeEvent) => void;
  readonly ended: () => void;
}

/**
 * Tells the pages of this process, and those of the other nodes, what changed; `end` lets them go, so that a
 * stopping server need not wait for them.
 */
export function createChanges(bus: Bus): Changes & { end(): void } {
  const byForum = new Map<string, Set<Listener>>();
  const tell = (event: ChangeEvent) => {
    for (const { heard } of byForum.get(event.forumId) ?? []) heard(event);
  };
  const unsubscribe = bus.subscribe({
    heard(message) {
      if (message.is === 'changed') tell(message.event);
    },
    // Something may have changed in any forum, as far as this node can tell.
    missed() {
      for (const forumId of byForum.keys()) tell({ what: 'missed', forumId, clusterId: null });
    },
    nodeGone: () => undefined,
  });
  return {
    publish(event) {
      tell(event);
      bus.publish({ is: 'changed', event });
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
      unsubscribe();
      for (const { ended } of [...byForum.values()].flatMap((listeners) => [...listeners])) ended();
    },
  };
}
