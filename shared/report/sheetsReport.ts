import { markRehearsal } from '../assessment/markRehearsal.ts';
import { formLayout } from '../scheme/formLayout.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { type CandidateSource, candidatesOf } from './candidateSource.ts';
import { decidingSource } from './decidingSource.ts';
import { formRows } from './formRows.ts';
import { formSheet } from './formSheet.ts';
import { formWidths } from './formWidths.ts';
import { textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { reportedRound, roundWords } from './roundCaption.ts';
import type { RowDraft } from './rowDraft.ts';
import { columnsPerRule, inputHeads, inputWidths, mostRules } from './ruleInputs.ts';
import { sheetFiller } from './sheetFiller.ts';
import { signatureRows, submissionRow } from './signatureRows.ts';
import { sourceRows } from './sourceRows.ts';
import { vetoRows } from './vetoRows.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

/** Right of the printed columns: a gap, the program's score, its check, 核否, a gap. */
const checkWidths = [2, 9, 8, 7, 2] as const;

/** Where the columns of the form and those right of it stand. */
function columnsOf(form: SheetForm) {
  const { heads, standard, score: printed } = formLayout(form);
  return { heads, standard, printed, program: printed + 2, input: printed + checkWidths.length + 1 };
}

/** 评分表: the paper form of each candidate, its scores as live formulas over the values entered beside it. */
export function sheetsReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  return {
    title: markRehearsal(titleOf(source), source.assessment),
    sheets: candidatesOf(source, candidateIds).map((candidate) => candidateSheet(source, candidate)),
  };
}

/** The form's name; where several sources fill it, with the name of the one whose sheet this is. */
function titleOf({ scheme: { sheet } }: ReportSource): string {
  const decider = decidingSource(sheet);
  return `${wordsOf(sheet.name)}${decider ? `——${wordsOf(decider.name)}` : ''}`;
}

/** Whose sheet it is and of which round, where there is more than one sheet of a candidate. */
function whoseRows({ scheme }: ReportSource): RowDraft[] {
  const { standard, printed } = columnsOf(scheme.sheet);
  const decider = decidingSource(scheme.sheet);
  const round = reportedRound(scheme);
  if (!decider && !round) return [];
  return [
    captionRow(
      decider ? `评分来源：${wordsOf(decider.name)}` : '',
      round ? `轮次：${roundWords(round)}` : '',
      standard,
      printed,
    ),
  ];
}

function candidateSheet(source: ReportSource, candidate: CandidateSource): WorksheetModel {
  const { scheme, assessment } = source;
  const rules = mostRules(scheme.sheet);
  const columns = columnsOf(scheme.sheet);
  const { standard, printed } = columns;
  const { widths, isWide } = formWidths(formLayout(scheme.sheet), 0);
  const columnWidths = [
    ...widths,
    ...checkWidths,
    ...Array.from({ length: rules }, () => inputWidths).flat(),
  ];
  const filler = sheetFiller(source, candidate, columns);
  const whose = whoseRows(source);
  const headRow = 4 + whose.length;
  const form = formRows(scheme.sheet, headRow + 1, columnWidths, filler);
  const drafts: RowDraft[] = [
    titleRow(titleOf(source), source, printed),
    captionRow(`考核名称：${assessment.name}`, organiserCaption(source), standard, printed),
    ...whose,
    captionRow(`参评单位：${candidate.result.candidate.name}`, `年度：${assessment.year}`, standard, printed),
    headDraft(scheme.sheet, rules),
    ...form,
    ...sourceRows(source, candidate, headRow + form.length, columns.program),
    ...vetoRows(
      scheme,
      { content: candidate.content, isSigned: candidate.submission !== null, period: assessment },
      printed,
    ),
    ...signatureRows(
      assessment.panel,
      candidate.submission?.signedBy ?? assessment.signedBy,
      standard,
      printed,
    ),
    submissionRow(candidate.submission, printed),
  ];
  return formSheet(source, {
    name: candidate.result.candidate.name,
    columnWidths,
    isWide,
    printed,
    // Each page names the unit above the heads.
    headRows: [headRow - 1, headRow],
    drafts: withInputNote(drafts, columns),
  });
}

function headDraft(form: SheetForm, rules: number): RowDraft {
  const groups = Array.from({ length: rules }, (_, index) =>
    inputHeads.map((head, place) => textCell('check', place === 0 ? `${head}${index + 1}` : head)),
  );
  return {
    cells: [
      ...columnsOf(form).heads.map((head) => textCell('head', head)),
      null,
      textCell('check', '程序得分'),
      textCell('check', '核对'),
      textCell('check', '核否'),
      null,
      ...groups.flat(),
    ],
    height: 26,
  };
}

const inputNote =
  '右侧各列只在屏幕上，不打印。“填写”格（浅黄色）是考评组填的数，“考评得分”由公式从中算出；改动后“核对”列会显示与程序结果不一致。“核否”格为“未核”的不计分。';

/** Says above the columns on screen what they are for. */
function withInputNote(
  drafts: readonly RowDraft[],
  { program, input }: ReturnType<typeof columnsOf>,
): RowDraft[] {
  return drafts.map((draft, index) => {
    if (index !== 1) return draft;
    const gap = Array.from({ length: program - 1 - draft.cells.length }, () => null);
    return {
      ...draft,
      cells: [...draft.cells, ...gap, textCell('small', inputNote)],
      across: [...(draft.across ?? []), [program, input + columnsPerRule - 1]],
    };
  });
}
