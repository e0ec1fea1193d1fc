import { recordNumber } from '../assessment/recordNumber.ts';
import type { ReportStamp } from '../assessment/reportStamp.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';

/** What every output carries, in one line for a file's properties: scheme, version, time and the record's number. */
export function traceOf({ title, version }: Pick<Scheme, 'title' | 'version'>, stamp: ReportStamp): string {
  return `方案：${wordsOf(title)} ${version}；生成：${stamp.madeAt}；编号：${recordNumber(stamp.head)}`;
}
