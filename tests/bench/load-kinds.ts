/** What the load process is asked to do. */
export interface Load {
  readonly protocol: 'y-websocket' | 'hocuspocus';
  /** Connections are spread over them. */
  readonly ports: readonly number[];
  /** Whose processor time is counted. */
  readonly pids: readonly number[];
  readonly query: string;
  readonly drainMs: number;
  readonly patienceMs: number;
  readonly what:
    | {
        readonly is: 'typing';
        readonly documents: number;
        readonly each: number;
        /** Edits a second, of all together. */
        readonly rate: number;
        readonly seconds: number;
        readonly from: number;
      }
    | { readonly is: 'idle'; readonly connections: number; readonly documents: number; readonly from: number }
    | { readonly is: 'fill'; readonly documents: number; readonly from: number }
    | { readonly is: 'history'; readonly document: number; readonly keystrokes: number; readonly atOnce: boolean }
    /** `until`: the clock that some author's edits must reach. */
    | { readonly is: 'open'; readonly documents: number; readonly from: number; readonly until: number };
}

export interface Typed {
  readonly deliveriesPerSecond: number;
  readonly cpuMsPer1000: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly offered: number;
  readonly sent: number;
  readonly slowed: number;
  readonly missing: number;
  readonly closed: number;
  readonly generatorCores: number;
}

export interface Opened {
  readonly ms: number;
  readonly heard: number;
  readonly closed: number;
}

export type LoadResult = Typed | Opened | { readonly failed: string };
