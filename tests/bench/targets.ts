import type { ServerName } from './servers.ts';

export interface Speed {
  readonly deliveriesPerSecond: number;
  readonly cpuMsPer1000: number;
  readonly steadyP50: number;
  readonly steadyP99: number;
  readonly pastMissing: number;
  readonly pastP99: number;
  readonly peakMiB: number;
}

export interface Figures {
  readonly speed: Record<string, Partial<Record<ServerName, Speed>>>;
  readonly memory: Partial<Record<ServerName, { connectionKiB: number; documentKiB: number }>>;
  readonly open: Partial<
    Record<
      ServerName,
      { longMs: number; longBytes: number; freshMs: number; thousandMs: number; thousandPeakMiB: number }
    >
  >;
}

const STORING_PEERS = ['y-leveldb', 'hocuspocus-sqlite'] as const;

type Row = [what: string, target: string, measured: string, met: string];

/** What ours was meant to reach beside its peers, and by how much it does or does not. */
export function targets({ speed, memory, open }: Figures): Row[] {
  const rows: Row[] = [];
  /** `bound` and `value` in the same unit; `isMost`: the value must not pass the bound. */
  const judge = (what: string, value: number | undefined, bound: number | undefined, isMost: boolean, unit: string) => {
    if (value === undefined || bound === undefined || !Number.isFinite(value) || !Number.isFinite(bound)) return;
    const isMet = isMost ? value <= bound : value >= bound;
    const ratio = value / bound;
    rows.push([
      what,
      `${isMost ? '≤' : '≥'} ${round(bound)} ${unit}`,
      `${round(value)} ${unit}`,
      isMet ? `yes (× ${ratio.toFixed(2)})` : `no (× ${ratio.toFixed(2)})`,
    ]);
  };
  for (const name of ['ours', 'ours-postgres'] as const) {
    for (const [shape, servers] of Object.entries(speed)) {
      const ours = servers[name];
      const peers = STORING_PEERS.flatMap((peer) => servers[peer] ?? []);
      const best = peers.toSorted((a, b) => b.deliveriesPerSecond - a.deliveriesPerSecond)[0];
      judge(
        `${name}, ${shape}: deliveries/s, twice the best storing peer`,
        ours?.deliveriesPerSecond,
        times(best?.deliveriesPerSecond, 2),
        false,
        '/s',
      );
      judge(
        `${name}, ${shape}: CPU per 1,000 deliveries, half of it`,
        ours?.cpuMsPer1000,
        times(best?.cpuMsPer1000, 0.5),
        true,
        'ms',
      );
      judge(`${name}, ${shape}: steady p50`, ours?.steadyP50, 3, true, 'ms');
      judge(`${name}, ${shape}: steady p99`, ours?.steadyP99, 15, true, 'ms');
      judge(`${name}, ${shape}: missing past the limit`, ours?.pastMissing, 0.5, true, '');
    }
    const leanest = Math.min(...STORING_PEERS.flatMap((peer) => memory[peer]?.documentKiB ?? []));
    judge(
      `${name}: an open document, a quarter of the leanest peer`,
      memory[name]?.documentKiB,
      leanest / 4,
      true,
      'KiB',
    );
    judge(
      `${name}: an idle connection, the plain relay's and a tenth`,
      memory[name]?.connectionKiB,
      times(memory.relay?.connectionKiB, 1.1),
      true,
      'KiB',
    );
    const fastest = Math.min(...STORING_PEERS.flatMap((peer) => open[peer]?.longMs ?? []));
    judge(
      `${name}: cold open of long history, a quarter of the fastest peer`,
      open[name]?.longMs,
      fastest / 4,
      true,
      'ms',
    );
    judge(`${name}: long history, twice a fresh copy`, open[name]?.longMs, times(open[name]?.freshMs, 2), true, 'ms');
  }
  return rows;
}

const times = (value: number | undefined, by: number) => (value === undefined ? undefined : value * by);
const round = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2));
