import { markRehearsal } from '../assessment/markRehearsal.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { textCell } from './makeCell.ts';
import { pairRow } from './pairRow.ts';
import type { OutcomeSource } from './reportSource.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';

/** The title's row over the printed columns. */
export function titleRow(title: string, { assessment }: OutcomeSource, columns: number): RowDraft {
  return wideRow(textCell('title', markRehearsal(title, assessment)), columns, 32);
}

/** Who runs the assessment, as the scheme calls them. @example organiserCaption(source) // '主办党委：学院党委' */
export function organiserCaption({
  assessment,
  scheme,
}: Pick<OutcomeSource, 'assessment' | 'scheme'>): string {
  return `${namesOf(scheme).organiser}：${assessment.organiser}`;
}

/** A row of two captions, the second from the column given. */
export function captionRow(left: string, right: string, from: number, columns: number): RowDraft {
  return pairRow('caption', [left, right], { from, columns, height: 20 });
}
