import { useEffect, useRef, useState } from 'react';
import { placeField } from './check-context.ts';
import { NOWHERE_QUIET, type QuietPlaces } from './quiet-places.ts';

/** Follows the focus over the fields that carry `data-place` and `data-field`. @param newPlace the action just made here */
export function useQuietPlaces(newPlace: string | undefined, isMarked: (key: string) => boolean): QuietPlaces {
  const [quiet, setQuiet] = useState(NOWHERE_QUIET);
  const latest = useRef(isMarked);
  latest.current = isMarked;
  useEffect(() => setQuiet((now) => ({ ...now, newPlace, left: new Set() })), [newPlace]);
  useEffect(() => {
    const came = ({ target }: FocusEvent) => {
      const key = keyAt(target);
      if (key !== undefined) setQuiet((now) => ({ ...now, focused: { key, wasMarked: latest.current(key) } }));
    };
    const left = ({ target, relatedTarget }: FocusEvent) => {
      const key = keyAt(target);
      if (key === undefined || key === keyAt(relatedTarget)) return;
      setQuiet((now) => ({ ...now, focused: undefined, left: new Set([...now.left, key]) }));
    };
    document.addEventListener('focusin', came);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', came);
      document.removeEventListener('focusout', left);
    };
  }, []);
  return quiet;
}

function keyAt(target: EventTarget | null): string | undefined {
  const field = target instanceof Element ? target.closest<HTMLElement>('[data-place][data-field]') : null;
  const { place, field: name } = field?.dataset ?? {};
  return place === undefined || name === undefined ? undefined : placeField(place, name);
}
