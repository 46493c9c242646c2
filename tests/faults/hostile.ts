export interface HostileRow {
  readonly attack: string;
}
export const hostileRun = async (): Promise<{ rows: HostileRow[]; problems: string[] }> => ({ rows: [], problems: [] });
export const hostileTable = (rows: readonly HostileRow[]) => rows.map(({ attack }) => attack).join('\n');
