import { type Item, itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { formatPoints, type Hundredths } from '../scoring/points.ts';
import { isNotApplicable } from '../scoring/scoreItem.ts';
import { type CandidateSource, candidatesOf } from './candidateSource.ts';
import { columnName } from './cellAddress.ts';
import { decidingSource } from './decidingSource.ts';
import { feedbackEntries } from './feedbackEntries.ts';
import { pointsFormula, signedFormat, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, markRehearsal, titleRow } from './reportTitle.ts';
import { emptyRow, type RowDraft, wideRow } from './rowDraft.ts';
import { blankDate, signRow } from './signatureRows.ts';
import { splitTall } from './splitTall.ts';
import { uprightSheet } from './uprightSheet.ts';
import { vetoFindings } from './vetoRows.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

const columnWidths = [6, 18, 22, 6, 10, 7, 13] as const;
const printed = columnWidths.length;
const pointsColumn = 6;
const headRow = 4;
const heads = ['编号', '考评内容', '扣分、加分情形', '数量', '计法', '加扣分', '依据和备注'];

/** 扣分反馈单: for each candidate what lowered its score, what was added where an item starts at zero, and vetoes. */
export function feedbackReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  return {
    title: markRehearsal('扣分反馈单', source.assessment),
    sheets: candidatesOf(source, candidateIds).map((candidate) => candidateSheet(source, candidate)),
  };
}

function candidateSheet(source: ReportSource, candidate: CandidateSource): WorksheetModel {
  const { assessment, scheme } = source;
  const { name } = candidate.result.candidate;
  const items = itemsOf(scheme.sheet);
  const opening: RowDraft[] = [
    titleRow('扣分反馈单', source, printed),
    captionRow(`参评单位：${name}`, `年度：${assessment.year}`, 4, printed),
    captionRow(`考核名称：${assessment.name}`, `主办党委：${assessment.organiser}`, 4, printed),
    { cells: heads.map((head) => textCell('head', head)), height: 24 },
  ];
  const full = section(
    '一、从满分起扣的考评内容',
    items.filter((item) => item.start === 'full'),
    source,
    candidate,
    headRow,
  );
  const fromZero = items.filter((item) => item.start === 'zero');
  const second = headRow + full.drafts.length;
  const added =
    fromZero.length > 0 ? section('二、从 0 分起加的考评内容', fromZero, source, candidate, second) : null;
  const drafts: RowDraft[] = [
    ...opening,
    ...full.drafts,
    ...(added?.drafts ?? []),
    totalRow(source, candidate, full, added),
    ...unseenDrafts(candidate),
    ...vetoDrafts(source, candidate),
    emptyRow(6),
    wideRow(
      textCell(
        'small',
        '以上加扣分按考评标准和考评组签认的考评口径计算；“封顶”“扣完为止”是程序按该项满分和 0 分作的限制。',
      ),
      printed,
    ),
    emptyRow(8),
    signRow('参评单位意见：＿＿＿＿＿＿＿＿＿＿＿＿', '负责人（签字）：＿＿＿＿＿＿＿', 4, printed),
    signRow('单位（盖章）：', `日期：${blankDate}`, 4, printed),
  ];
  return uprightSheet(source, { name, columnWidths, printed, headRows: [headRow, headRow], drafts });
}

/** A list of items with the row of its sum; `start` is what the items have before anything moves them. */
interface Section {
  readonly drafts: RowDraft[];
  readonly sumAddress: string;
  readonly start: Hundredths;
}

function section(
  title: string,
  items: readonly Item[],
  { scheme }: ReportSource,
  candidate: CandidateSource,
  above: number,
): Section {
  const { capAdditions } = scheme.sheet;
  const entries = items.flatMap((item) =>
    feedbackEntries(item, candidate.content, candidate.facts, capAdditions, printed),
  );
  const rows = entries.length > 0 ? entries.flatMap((each) => splitTall(each, columnWidths)) : [nothingRow()];
  const first = above + 2;
  const column = columnName(pointsColumn);
  const moved = entries.reduce((sum, { points }) => sum + points, 0);
  const formula = `ROUND(SUM(${column}${first}:${column}${first + rows.length - 1}),2)`;
  const hasFull = (item: Item) => item.start === 'full' || isNotApplicable(item, candidate.facts);
  const start = items.reduce((sum, item) => sum + (hasFull(item) ? item.max : 0), 0);
  const sumLabel = start > 0 ? `满分 ${formatPoints(start)} 分，加扣分小计` : '得分小计';
  return {
    start,
    sumAddress: `${column}${first + rows.length}`,
    drafts: [
      wideRow(textCell('text', title), printed, 22),
      ...rows,
      {
        cells: [
          textCell('center', sumLabel),
          ...Array.from({ length: pointsColumn - 2 }, () => null),
          { ...pointsFormula('strong', formula, moved), format: signedFormat },
          textCell('text', ''),
        ],
        across: [[1, pointsColumn - 1]],
        height: 22,
      },
    ],
  };
}

function nothingRow(): RowDraft {
  return wideRow(textCell('center', '没有加分、扣分'), printed);
}

/** Start plus both sums is the total: what the unit can add up for itself. */
function totalRow(
  { scheme: { sheet } }: ReportSource,
  { result: { score } }: CandidateSource,
  full: Section,
  added: Section | null,
): RowDraft {
  const start = full.start + (added?.start ?? 0);
  const sum = `ROUND(${start / 100}+${full.sumAddress}${added ? `+${added.sumAddress}` : ''},2)`;
  const decider = decidingSource(sheet);
  const name = decider ? `${wordsOf(decider.name)}得分` : '总分';
  const label = `${name}（${formatPoints(start)}${added ? ' 加上两项小计' : ' 加上小计'}）`;
  const total =
    score.total === null ? textCell('strong', '未评完') : pointsFormula('strong', sum, score.total);
  return {
    cells: [
      textCell('strong', label),
      ...Array.from({ length: pointsColumn - 2 }, () => null),
      total,
      textCell('text', ''),
    ],
    across: [[1, pointsColumn - 1]],
    height: 24,
  };
}

function unseenDrafts({ unseen, result: { score } }: CandidateSource): RowDraft[] {
  if (unseen.size === 0) return [];
  const interim = score.total === null ? '' : '，总分为暂计，未核的暂按未发现问题计分';
  return [wideRow(textCell('text', `尚有 ${unseen.size} 条考评内容未核${interim}。`), printed)];
}

function vetoDrafts(
  { scheme: { vetoes }, assessment }: ReportSource,
  { content }: CandidateSource,
): RowDraft[] {
  const found = (vetoes?.list ?? []).flatMap((veto, index) => {
    const evidence = content.vetoes[veto.id];
    if (!evidence) return [];
    const lines = [`（${index + 1}）${wordsOf(veto.text)}`, ...vetoFindings(veto, evidence, assessment)];
    return [lines.join('\n')];
  });
  if (!vetoes || found.length === 0) return [];
  return [
    wideRow(textCell('strong', `有直接认定情形，认定为${wordsOf(vetoes.result)}`), printed, 24),
    ...found.map((text) => wideRow(textCell('text', text), printed)),
  ];
}
