/** One line of the benchmark: what was measured beside its limit or peer, in the same run. */
export interface Line {
  readonly what: string;
  readonly ours: string;
  readonly limit: string;
  readonly verdict: string;
}

/** Prints the lines as a Markdown table. */
export function printTable(lines: readonly Line[]): void {
  const rows = [
    ['测量', '本程序', '对照', '比较'],
    ['---', '---', '---', '---'],
    ...lines.map((line) => [line.what, line.ours, line.limit, line.verdict]),
  ];
  for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
}

/** The value below which `share` of the times lie. Units: as given. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const inMs = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(1)} 毫秒`;
export const inSeconds = (time: number): string => `${(time / 1000).toFixed(2)} 秒`;
