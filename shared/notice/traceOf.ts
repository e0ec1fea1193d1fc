import type { ReportStamp } from '../assessment/reportStamp.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';

/** What every output carries, in one line for a file's properties: scheme, version, digest, time and the log's head. */
export function traceOf({ title, version }: Pick<Scheme, 'title' | 'version'>, stamp: ReportStamp): string {
  return `方案：${wordsOf(title)} ${version}（${stamp.schemeDigest.slice(0, 8)}）；生成：${stamp.madeAt}；记录：${stamp.head.slice(0, 12)}`;
}
