/** Many people typing must not make the page read without pause. */
export const BETWEEN_READS_MS = 400;

/** Does the work at once, but never twice within `pauseMs`: what is asked for meanwhile is done once, after it. */
export function coalesced(work: () => void, pauseMs: number): { now(): void; stop(): void } {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  const run = () => {
    isWanted = false;
    work();
    pause = setTimeout(() => {
      pause = undefined;
      if (isWanted) run();
    }, pauseMs);
  };
  return {
    now() {
      if (pause === undefined) run();
      else isWanted = true;
    },
    stop() {
      clearTimeout(pause);
      isWanted = false;
    },
  };
}
