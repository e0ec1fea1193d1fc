import { type Dimension, itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Hundredths } from '../scoring/points.ts';
import { factsOf } from '../sheet/factsOf.ts';
import { type CandidateSource, candidatesOf } from './candidateSource.ts';
import { cellAddress } from './cellAddress.ts';
import { type FormFiller, formHeads, formRows, scoreColumn } from './formRows.ts';
import { foundLines } from './foundText.ts';
import { itemFormula } from './itemFormula.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import { reportFooter } from './reportFooter.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, markRehearsal, titleRow } from './reportTitle.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import {
  columnsPerRule,
  effectAddresses,
  inputHeads,
  inputWidths,
  mostRules,
  ruleInputs,
} from './ruleInputs.ts';
import { signatureRows, submissionRow } from './signatureRows.ts';
import { vetoNumbers, vetoRows } from './vetoRows.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from './workbookModel.ts';

/** Widths of the five printed columns, which fill A4 upright; then a gap, the program's score, the check, a gap. */
const formWidths = [9, 23, 9, 34, 9] as const;
const checkWidths = [2, 9, 8, 2] as const;
const printed = formWidths.length;
const programColumn = printed + 2;
const inputColumn = printed + checkWidths.length + 1;
const headRow = 4;

/** 评分表: the paper form of each candidate, its scores as live formulas over the values entered beside it. */
export function sheetsReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  return {
    title: markRehearsal(wordsOf(source.scheme.sheet.name), source.assessment),
    sheets: candidatesOf(source, candidateIds).map((candidate) => candidateSheet(source, candidate)),
  };
}

function candidateSheet(source: ReportSource, candidate: CandidateSource): WorksheetModel {
  const { scheme, assessment } = source;
  const rules = mostRules(scheme.sheet);
  const columnWidths = [
    ...formWidths,
    ...checkWidths,
    ...Array.from({ length: rules }, () => inputWidths).flat(),
  ];
  const drafts: RowDraft[] = [
    titleRow(wordsOf(scheme.sheet.name), source, printed),
    captionRow(`考核名称：${assessment.name}`, `主办党委：${assessment.organiser}`, scoreColumn - 1, printed),
    captionRow(
      `参评单位：${candidate.result.candidate.name}`,
      `年度：${assessment.year}`,
      scoreColumn - 1,
      printed,
    ),
    headDraft(rules),
    ...formRows(scheme.sheet, headRow + 1, fillerOf(source, candidate)),
    ...vetoRows(scheme, { content: candidate.content, isSigned: candidate.submission !== null }, printed),
    ...signatureRows(assessment.panel, scoreColumn - 1, printed),
    submissionRow(candidate.submission, printed),
  ];
  return {
    name: candidate.result.candidate.name,
    paper: 'A4',
    orientation: 'portrait',
    columnWidths,
    ...placeRows(withInputNote(drafts), columnWidths),
    // Each page names the unit above the heads.
    printTitleRows: [headRow - 1, headRow],
    printColumns: printed,
    frozen: { rows: headRow, columns: 0 },
    footer: reportFooter(source),
  };
}

function headDraft(rules: number): RowDraft {
  const groups = Array.from({ length: rules }, (_, index) =>
    inputHeads.map((head, place) => textCell('check', place === 0 ? `${head}${index + 1}` : head)),
  );
  return {
    cells: [
      ...formHeads.map((head) => textCell('head', head)),
      null,
      textCell('check', '程序得分'),
      textCell('check', '核对'),
      null,
      ...groups.flat(),
    ],
    height: 26,
  };
}

const inputNote =
  '右侧各列只在屏幕上，不打印。“填写”格（浅黄色）是考评组填的数，“考评得分”由公式从中算出；改动后“核对”列会显示与程序结果不一致。';

/** Says above the columns on screen what they are for. */
function withInputNote(drafts: readonly RowDraft[]): RowDraft[] {
  return drafts.map((draft, index) => {
    if (index !== 1) return draft;
    const gap = Array.from({ length: programColumn - 1 - draft.cells.length }, () => null);
    return {
      ...draft,
      cells: [...draft.cells, ...gap, textCell('small', inputNote)],
      across: [...(draft.across ?? []), [programColumn, inputColumn + columnsPerRule - 1]],
    };
  });
}

function fillerOf({ scheme }: ReportSource, { result, content }: CandidateSource): FormFiller {
  const form = scheme.sheet;
  const facts = factsOf(content);
  const scores = new Map(itemsOf(form).map((item, index) => [item.id, result.score.items[index] ?? null]));
  const sumOf = (dimension: Dimension | null): Hundredths | null =>
    dimension ? (result.score.dimensions[form.dimensions.indexOf(dimension)] ?? null) : result.score.total;
  const checks = (points: Hundredths | null, row: number): (CellModel | null)[] => [
    null,
    pointsCell('check', points),
    checkFormula(cellAddress(scoreColumn, row), cellAddress(programColumn, row), points !== null),
    null,
  ];
  return {
    sumOf,
    standardOf: (item) =>
      [
        wordsOf(item.standard),
        ...foundLines(item, content, form.capAdditions).map((line) => `▸${line}`),
      ].join('\n'),
    scoreOf: (item, row) =>
      pointsFormula(
        'number',
        itemFormula(item, effectAddresses(item, row, inputColumn), form.capAdditions),
        scores.get(item.id) ?? null,
      ),
    cellsOfItem: (item, row) => [
      ...checks(scores.get(item.id) ?? null, row),
      ...ruleInputs(item, facts, row, inputColumn),
    ],
    cellsOfSum: (dimension, row) => checks(sumOf(dimension), row),
    totalNote:
      result.vetoIds.length > 0 && scheme.vetoes
        ? `有直接认定情形${vetoNumbers(scheme, result.vetoIds)}：${wordsOf(scheme.vetoes.result)}`
        : '',
  };
}
