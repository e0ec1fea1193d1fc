import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { ballotNames, totalNames } from '../ballot/ballot.ts';
import { describeLine } from '../number/describeLine.ts';
import { formulaOf } from '../scheme/formulaOf.ts';
import type { Measure } from '../scheme/measure.ts';
import { wordsOf } from '../scheme/text.ts';
import { type BallotLayout, ballotLayout } from './ballotLayout.ts';
import { ballotSets, candidatesNamed } from './ballotRows.ts';
import { setRows } from './ballotSetRows.ts';
import { listEnd } from './listEnd.ts';
import { textCell } from './makeCell.ts';
import { numberedNotes } from './numberedNotes.ts';
import { orderNotes } from './orderNotes.ts';
import { middleOf } from './pairRow.ts';
import { fitList } from './paper/fitList.ts';
import { rateName } from './rateName.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

const headRow = 5;

/**
 * 民主测评汇总表: a worksheet for each measure with every ballot of each candidate: its counts, the share of each option,
 * the measure's rate and whether it satisfies the line. Rates and conclusions are live formulas over the counts, the
 * conclusion on whole numbers; check columns hold what the program came to.
 */
export function ballotSummaryReport(source: OutcomeSource, candidateIds?: readonly string[]): WorkbookModel {
  const { assessment, scheme } = source;
  return {
    title: markRehearsal(`${assessment.name}民主测评汇总表`, assessment),
    sheets: scheme.measures.map((measure) => measureSheet(source, measure, candidateIds)),
  };
}

function measureSheet(
  source: OutcomeSource,
  measure: Measure,
  candidateIds?: readonly string[],
): WorksheetModel {
  const { assessment } = source;
  const sets = ballotSets(source, measure, candidateIds);
  const layout = ballotLayout(measure, sets);
  const { printed } = layout;
  const rows = setRows(sets, measure, layout, headRow + 1, source.scheme.ballotRules);
  const head = [headDraft(measure, layout)];
  const end = listEnd(assessment, {
    notes: notesOf(source, measure),
    signedBy: assessment.signedBy,
    printed,
  });
  const page = fitList({
    below: end(printed + 1),
    head,
    rows,
    printed,
    beyond: [2, 9, 9, 9, 9],
    orientation: 'landscape',
  });
  const middle = middleOf(page.columnWidths, printed);
  const drafts: RowDraft[] = [
    titleRow(`${assessment.name}民主测评汇总表`, source, printed),
    captionRow(organiserCaption(source), `年度：${assessment.year}`, middle, printed),
    captionRow(
      `考核时间：${formatDay(assessment.startsOn)}至${formatDay(assessment.endsOn)}`,
      `参评单位：${candidatesNamed(source, candidateIds).length} 个`,
      middle,
      printed,
    ),
    wideRow(textCell('caption', subjectOf(measure)), printed, 20),
    ...head,
    ...rows,
    ...end(middle),
  ];
  return {
    name: measure.voters.map(wordsOf).join('、'),
    ...page,
    ...placeRows(drafts, page.columnWidths),
    printTitleRows: [headRow, headRow],
    printColumns: printed,
    frozen: { rows: headRow, columns: 2 },
    filterRows: [headRow, headRow + rows.length],
    footer: reportFooter(source),
  };
}

/** What is asked of whom, and the line. */
function subjectOf({ title, voters, must }: Measure): string {
  return [
    `测评项目：${wordsOf(title)}`,
    ...(voters.length === 1 ? [`投票人：${voters.map(wordsOf).join('')}`] : []),
    ...(must ? [`要求：${describeLine(must)}`] : []),
  ].join('　');
}

function headDraft(measure: Measure, { lead, check, printed }: BallotLayout): RowDraft {
  const heads = [
    ...lead,
    ...totalNames.map((name) => ballotNames[name]),
    ...measure.options.flatMap(({ name }) => [`${wordsOf(name)}\n（票）`, `${wordsOf(name)}\n占比`]),
    ...[rateName(measure), '结论', '状态'],
  ];
  const checks = ['程序\n计入票', '程序\n分母', '核对比率', '核对票数'];
  return {
    cells: [
      ...heads.map((head) => textCell('head', head)),
      ...Array.from({ length: check - printed - 1 }, () => null),
      ...checks.map((head) => textCell('check', head)),
    ],
    height: 34,
  };
}

function notesOf({ scheme }: OutcomeSource, measure: Measure): string[] {
  const rules = scheme.ballotRules;
  const notes = [
    orderNotes.roster,
    `算法：${rateName(measure)}＝${formulaOf(measure)}。${wordsOf(measure.counted)}`,
    ...(measure.must
      ? [`要求：${describeLine(measure.must)}。结论按票数比较，不取整；表中百分数只供阅读。`]
      : ['本项不设合格线。']),
    '弃权票计入有效票；有效＋无效＝收回，各选项合计＝有效－弃权，实到不多于应到，收回不多于发出，不符的不计算比率。',
    ...(rules ? [wordsOf(rules.note)] : []),
  ];
  return numberedNotes(notes);
}
