import { useCallback, useEffect, useState } from 'react';
import type { PersonId, PlanId } from '#app/domain/ids.ts';
import { localViewName } from '#app/sync/local-copy.ts';

/** The keys of the findings that this person has set aside in this plan, on this device. */
export function useSetAside(planId: PlanId, personId: PersonId) {
  const name = localViewName('check', planId, personId);
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setAside(readKeys(name)), [name]);
  const change = useCallback(
    (key: string, isAside: boolean) =>
      setAside((before) => {
        const after = new Set(before);
        if (isAside) after.add(key);
        else after.delete(key);
        writeKeys(name, after);
        return after;
      }),
    [name],
  );
  return [aside, change] as const;
}

function readKeys(name: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []);
  } catch {
    return new Set();
  }
}

/** A browser that keeps nothing still shows the page; then it is for this visit. */
function writeKeys(name: string, keys: ReadonlySet<string>): void {
  try {
    localStorage.setItem(name, JSON.stringify([...keys]));
  } catch {
    return;
  }
}
