import { formatDay } from '../assessment/day.ts';
import { outgrownWords } from '../nomination/openInQuota.ts';
import { dayInWords, heldInWords } from '../nomination/quotaDay.ts';
import type { QuotaStanding } from '../nomination/quotaStanding.ts';
import type { TrackResult } from '../nomination/trackResult.ts';
import type { Quota } from '../scheme/quota.ts';
import { recommendingOf } from '../scheme/recommending.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { asPart } from './asSentence.ts';
import { checkFormula, textCell } from './makeCell.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';
import { splitTall } from './splitTall.ts';
import type { CellModel } from './workbookModel.ts';

const heads = ['总数', '比例%', '名额', '仍保留称号', '尚余', '本次占用', '超出'] as const;
/** The column of what the share is of, after that of the unit; the others of `heads` follow it. */
const first = 2;
const remarks = first + heads.length;
const printed = remarks;

/** The columns of a quota's table. */
export const quotaLayout = { printed, beyond: [2, 9, 9, 9, 9] } as const;

/** The document's words on a quota, over all columns. */
export function quotaSentence(quota: Quota, printed: number): RowDraft {
  return wideRow(textCell('small', `名额（文件原文）：${wordsOf(quota.sentence)}`), printed);
}

/** The heads of a quota's table. */
export function quotaHead(scheme: Scheme): RowDraft {
  return headOf(countedOf(scheme));
}

function countedOf(scheme: Scheme): string {
  return `${recommendingOf(scheme).counted}总数`;
}

/** A quota's calculations as live formulas, from the row given on, in columns so wide. */
export function quotaRows(
  scheme: Scheme,
  quota: Quota,
  result: TrackResult,
  { row, columnWidths }: { readonly row: number; readonly columnWidths: readonly number[] },
): RowDraft[] {
  const counted = countedOf(scheme);
  const rows: RowDraft[] = [];
  for (const standing of result.quotas.filter(({ quotaId }) => quotaId === quota.id)) {
    // Formulas name their own rows, so that rows that a long text takes must be counted.
    const draft = quotaRow(quota, standing, result, { counted, row: row + rows.length });
    rows.push(...splitTall(draft, columnWidths));
  }
  return rows;
}

function headOf(counted: string): RowDraft {
  return {
    cells: [
      textCell('head', '单位'),
      ...[counted, ...heads.slice(1)].map((head) => textCell('head', head)),
      textCell('head', '计算和说明'),
      null,
      ...['核算名额', '核对名额', '核算超出', '核对超出'].map((head) => textCell('check', head)),
    ],
    height: 22,
  };
}

interface Place {
  readonly counted: string;
  readonly row: number;
}

function quotaRow(quota: Quota, standing: QuotaStanding, track: TrackResult, place: Place): RowDraft {
  const { unit, result, branches } = standing;
  const { counted: what, row } = place;
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
      textCell('text', unit === null ? '全部' : unit || '（没有填写上级单位）'),
      ...counted,
      textCell('text', remarksOf(standing, track, what)),
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
    height: 20,
  };
}

/** The calculation as printed, where the number of branches is from, the reason for going over, and the chair's ruling. */
function remarksOf(
  { result, unit, stated, asOf, overReason, tieRuling, open }: QuotaStanding,
  { nominees }: TrackResult,
  counted: string,
): string {
  const nameOf = (id: string) => nominees.find(({ candidate }) => candidate.id === id)?.candidate.name ?? id;
  // A day is only said where titles are looked at as of it; the number of branches has its own.
  const isAsOf = unit !== null && (asOf.stage !== '' || (result?.held.length ?? 0) > 0);
  const source = stated ? `${counted}由${stated.by}于${formatDay(stated.on)}填写` : `${counted}取自单位登记`;
  return [
    ...(result ? [isAsOf ? `${dayInWords(asOf)}：${result.calculation}` : result.calculation] : []),
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
