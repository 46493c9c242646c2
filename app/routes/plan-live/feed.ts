import type { LiveState } from '#app/ui/live/listen.ts';
import type { PlanNews } from './plan-news.ts';

export interface Follower {
  readonly kinds: readonly PlanNews[];
  told(): void;
  stands(state: LiveState): void;
}

export interface Feed {
  /** Answers what ends it. */
  follow(follower: Follower): () => void;
  /** @param kinds as they came over the wire; undefined: it may be anything */
  tell(kinds: string | undefined): void;
  stands(state: LiveState): void;
}

/** Hands the news of one stream on to the parts of a page. */
export function createFeed(): Feed {
  const followers = new Set<Follower>();
  let state: LiveState = 'connecting';
  let hasTold = false;
  return {
    follow(follower) {
      followers.add(follower);
      follower.stands(state);
      // What was told before it followed, it has missed.
      if (hasTold) follower.told();
      return () => void followers.delete(follower);
    },
    tell(kinds) {
      hasTold = true;
      const told = kinds?.split(' ');
      for (const follower of [...followers]) {
        if (told === undefined || follower.kinds.some((kind) => told.includes(kind))) follower.told();
      }
    },
    stands(next) {
      state = next;
      for (const follower of [...followers]) follower.stands(next);
    },
  };
}
