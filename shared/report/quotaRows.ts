import { formatDay } from '../assessment/day.ts';
import { outgrownWords } from '../nomination/openInQuota.ts';
import { dayInWords, heldInWords } from '../nomination/quotaDay.ts';
import type { QuotaStanding } from '../nomination/quotaStanding.ts';
import type { TrackResult } from '../nomination/trackResult.ts';
import type { Quota } from '../scheme/quota.ts';
import { wordsOf } from '../scheme/text.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { asPart } from './asSentence.ts';
import { checkFormula, textCell } from './makeCell.ts';
import type { RecommendationLayout } from './nomineeRows.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';
import { splitTall } from './splitTall.ts';
import type { CellModel } from './workbookModel.ts';

const heads = ['总数', '比例%', '名额', '仍保留称号', '尚余', '本次占用', '超出'] as const;
/** The column of what the share is of; the others of `heads` follow it. */
const first = 3;
const remarks = first + heads.length;

/** The document's words on a quota, over all columns. */
export function quotaSentence(quota: Quota, printed: number): RowDraft {
  return wideRow(textCell('small', `名额（文件原文）：${wordsOf(quota.sentence)}`), printed);
}

/** The heads of a quota's table, then its calculations as live formulas; the heads stand in the row given. */
export function quotaRows(
  quota: Quota,
  result: TrackResult,
  { printed, columnWidths, counted }: RecommendationLayout,
  row: number,
): RowDraft[] {
  const rows: RowDraft[] = [headOf(printed, counted)];
  for (const standing of result.quotas.filter(({ quotaId }) => quotaId === quota.id)) {
    // Formulas name their own rows, so that rows that a long text takes must be counted.
    const draft = quotaRow(quota, standing, result, { printed, counted, row: row + rows.length });
    rows.push(...splitTall(draft, columnWidths));
  }
  return rows;
}

function headOf(printed: number, counted: string): RowDraft {
  return {
    cells: [
      ...spread(textCell('head', '单位'), 2),
      ...[counted, ...heads.slice(1)].map((head) => textCell('head', head)),
      ...spread(textCell('head', '计算和说明'), printed - remarks + 1),
      null,
      ...['程序名额', '核对名额', '程序超出', '核对超出'].map((head) => textCell('check', head)),
    ],
    across: [
      [1, 2],
      [remarks, printed],
    ],
    height: 22,
  };
}

interface Place {
  readonly printed: number;
  readonly counted: string;
  readonly row: number;
}

function quotaRow(quota: Quota, standing: QuotaStanding, track: TrackResult, place: Place): RowDraft {
  const { unit, result, branches } = standing;
  const { printed, counted: what, row } = place;
  const at = (name: (typeof heads)[number]) => cellAddress(first + heads.indexOf(name), row);
  const counted: CellModel[] = result
    ? [
        branches === null ? textCell('center', '—') : { style: 'input', number: branches },
        'share' in quota ? { style: 'input', number: quota.share } : textCell('center', '—'),
        'share' in quota
          ? formula(`INT(${at('总数')}*${at('比例%')}/100)`, result.places)
          : { style: 'input', number: result.places },
        { style: 'input', number: result.holders.length },
        formula(`MAX(0,${at('名额')}-${at('仍保留称号')})`, result.left),
        { style: 'input', number: result.taken },
        formula(`MAX(0,${at('仍保留称号')}+${at('本次占用')}-${at('名额')})`, result.over),
      ]
    : heads.map(() => textCell('center', '—'));
  const check = printed + 2;
  return {
    cells: [
      ...spread(textCell('text', unit === null ? '全部' : unit || '（没有填写上级单位）'), 2),
      ...counted,
      ...spread(textCell('text', remarksOf(standing, track, what)), printed - remarks + 1),
      null,
      ...(result
        ? [
            { style: 'check', number: result.places } as const,
            checkFormula(at('名额'), cellAddress(check, row), true),
            { style: 'check', number: result.over } as const,
            checkFormula(at('超出'), cellAddress(check + 2, row), true),
          ]
        : []),
    ],
    across: [
      [1, 2],
      [remarks, printed],
    ],
    height: 24,
  };
}

/** The calculation as printed, where the number of branches is from, the reason for going over, and the chair's ruling. */
function remarksOf(
  { result, unit, stated, asOf, overReason, tieRuling, open }: QuotaStanding,
  { nominees }: TrackResult,
  counted: string,
): string {
  const nameOf = (id: string) => nominees.find(({ candidate }) => candidate.id === id)?.candidate.name ?? id;
  const source = stated
    ? `${counted}由${stated.by}于${formatDay(stated.on)}填写`
    : `${counted}取自单位登记（程序默认）`;
  return [
    ...(unit !== null && result ? [`${dayInWords(asOf)}：${result.calculation}`] : []),
    ...(unit === null && result ? [result.calculation] : []),
    ...(result && result.held.length > 0 ? [heldInWords(result.held)] : []),
    ...(unit !== null && result ? [source] : []),
    ...(overReason && result !== null && result.over > 0
      ? [
          `超出理由：${asPart(overReason.reason)}（${overReason.by}，${formatDay(overReason.on)}${outgrownWords(overReason, result.over)}）`,
        ]
      : []),
    ...(tieRuling
      ? [
          `并列裁定：选定${tieRuling.chosen.map(nameOf).join('、') || '（无）'}；${asPart(tieRuling.reason)}（组长${tieRuling.by}，${formatDay(tieRuling.on)}）`,
        ]
      : []),
    ...open.map((sentence) => `待办：${sentence}`),
  ].join('\n');
}

function formula(text: string, value: number): CellModel {
  return { style: 'number', formula: text, value };
}

function spread(cell: CellModel, columns: number): (CellModel | null)[] {
  return [cell, ...Array.from({ length: columns - 1 }, () => null)];
}
