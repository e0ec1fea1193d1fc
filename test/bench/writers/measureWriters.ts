import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { inSeconds, type Line, quantile } from '../table.ts';
import type { BenchBook } from './benchModel.ts';

const writers = ['ours', 'exceljs', 'stream', 'strings'] as const;
type Writer = (typeof writers)[number];
const rounds = 3;

interface Measured {
  readonly time: number;
  readonly bytes: number;
  /** Peak memory of the process before the writer began, with the model made; and at the end. */
  readonly before: number;
  readonly peak: number;
}

/** A workbook by our writer beside exceljs (both of its writers) and the least that can be written, taken in turns. */
export function measureWriters(book: BenchBook, title: string): Line[] {
  const runs: Record<Writer, Measured[]> = { ours: [], exceljs: [], stream: [], strings: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const writer of writers) runs[writer].push(writeOnce(book, writer));
  const time = (writer: Writer) =>
    quantile(
      runs[writer].map((run) => run.time),
      0.5,
    );
  const peak = (writer: Writer) =>
    quantile(
      runs[writer].map((run) => run.peak),
      0.5,
    );
  const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
  const size = mebibytes(runs.ours[0]?.bytes ?? 0);
  const before = mebibytes(
    quantile(
      runs.ours.map((run) => run.before),
      0.5,
    ),
  );
  const line = (writer: Writer, name: string): Line => ({
    what: `${title}（文件 ${size}，写之前已用 ${before}）`,
    ours: `${inSeconds(time('ours'))}，峰值 ${mebibytes(peak('ours'))}`,
    limit: `${inSeconds(time(writer))}，峰值 ${mebibytes(peak(writer))}（${name}）`,
    verdict: `时间 ${(time('ours') / time(writer)).toFixed(2)} 倍，内存 ${(peak('ours') / peak(writer)).toFixed(2)} 倍`,
  });
  return [
    line('exceljs', 'exceljs 4.4.0'),
    line('stream', 'exceljs 4.4.0 流式'),
    line('strings', '手写字符串，无样式：下限'),
  ];
}

function writeOnce(book: BenchBook, writer: Writer): Measured {
  const script = join(import.meta.dirname, 'writeOnce.ts');
  return JSON.parse(execFileSync(process.execPath, [script, book, writer], { encoding: 'utf8' }));
}
