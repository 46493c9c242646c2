import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';

interface Store<T> {
  get(): T;
  hold(value: T): void;
  tell(): void;
  subscribe(changed: () => void): () => void;
}

export interface LiveContext<T> {
  Provider(props: { value: T; children: ReactNode }): ReactNode;
  /** The value, or what is selected of it; whoever asks is drawn anew only when that is another one. */
  use(): T;
  use<Part>(select: (value: T) => Part, isSame?: (a: Part, b: Part) => boolean): Part;
}

/** The server draws nothing after its effects, and warns of those that wanted to come before drawing. */
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * A context for what changes at every key. React looks through all that stands below a context whose value changes, to
 * find who asked: of a plan with hundreds of actions that alone takes two frames. Here the context never changes, and
 * those who ask listen.
 * @param empty outside of every provider
 */
export function liveContext<T>(empty: T): LiveContext<T> {
  const Context = createContext<Store<T>>(liveStore(empty));
  return {
    Provider({ value, children }) {
      const [store] = useState(() => liveStore(value));
      // What is drawn with it sees it at once; all others are told before anything is painted.
      store.hold(value);
      useBeforePaint(() => store.tell(), [store, value]);
      return <Context.Provider value={store}>{children}</Context.Provider>;
    },
    use<Part>(select: (value: T) => Part = itself, isSame: (a: Part, b: Part) => boolean = Object.is): Part {
      const store = useContext(Context);
      const last = useRef<{ readonly part: Part }>();
      const get = () => {
        const part = select(store.get());
        if (last.current === undefined || !isSame(last.current.part, part)) last.current = { part };
        return last.current.part;
      };
      return useSyncExternalStore(store.subscribe, get, get);
    },
  };
}

const itself = <T, Part>(value: T): Part => value as unknown as Part;

function liveStore<T>(first: T): Store<T> {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    hold(value) {
      now = value;
    },
    tell() {
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
