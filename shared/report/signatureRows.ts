import type { Panelist } from '../assessment/assessment.ts';
import { roleWords } from '../assessment/panelRole.ts';
import { absenceWords, type Submission } from '../sheet/submission.ts';
import { textCell } from './makeCell.ts';
import { pairRow } from './pairRow.ts';
import { printedTime } from './printedTime.ts';
import { emptyRow, type RowDraft, wideRow } from './rowDraft.ts';

export const blank = '＿＿＿＿＿＿＿';
export const blankDate = '＿＿＿＿年＿＿月＿＿日';

/**
 * Lines for the signature of each who signs, the chair first, two in a row, then the date: the people who signed, whoever
 * is in the panel now; the panel where nobody has signed yet. `from` is the right one's column.
 */
export function signatureRows(
  panel: readonly Panelist[],
  signedBy: readonly string[] | null,
  from: number,
  columns: number,
): RowDraft[] {
  const signers = signedBy?.map((name) => memberOf(panel, name)) ?? panel;
  const ordered = [...signers].sort((a, b) => placeOf(a) - placeOf(b));
  const lines = [
    ...ordered.map((signer) => `${roleWords(signer)} ${signer.name}（签字）：${blank}`),
    `日期：${blankDate}`,
  ];
  const pairs = Array.from({ length: Math.ceil(lines.length / 2) }, (_, index) =>
    lines.slice(index * 2, index * 2 + 2),
  );
  return [emptyRow(6), ...pairs.map(([left = '', right = '']) => signRow(left, right, from, columns))];
}

function memberOf(panel: readonly Panelist[], name: string): Panelist {
  return panel.find((panelist) => panelist.name === name) ?? { name, isChair: false };
}

/** The chair first, those who do not score last. */
function placeOf({ isChair, role }: Panelist): number {
  return isChair ? 0 : role === undefined ? 1 : 2;
}

/** A row of two places to sign, the right one from the column given. */
export function signRow(left: string, right: string, from: number, columns: number): RowDraft {
  return pairRow('sign', [left, right], { from, columns, height: 26 });
}

function awayWords({ absent = [] }: Submission): string {
  return absent.length > 0 ? `缺席：${absenceWords(absent)}。` : '';
}

/** Who signed the sheet and when, or that it is still open. */
export function submissionRow(submission: Submission | null, columns: number, who = '考评组'): RowDraft {
  const text = submission
    ? `本表已于 ${printedTime(submission.at)} 经${who}签字确认，签字人：${submission.signedBy.join('、')}。${awayWords(submission)}`
    : `本表尚未经${who}签字确认，内容可能变动。`;
  return wideRow(textCell('small', text), columns, 18);
}
