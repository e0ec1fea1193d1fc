import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { type CandidateGrading, gradings } from '../grading/gradings.ts';
import { levelsOf } from '../grading/levelsOf.ts';
import { movementNames } from '../grading/movementNames.ts';
import { noticeReasons } from '../notice/noticeDoubts.ts';
import { doneCount, rectificationOf } from '../rectification/rectificationOf.ts';
import type { GradeContent } from '../register/content.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { wordsOf } from '../scheme/text.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { listEnd } from './listEnd.ts';
import { textCell } from './makeCell.ts';
import { numberedNotes } from './numberedNotes.ts';
import { orderNotes } from './orderNotes.ts';
import { middleOf } from './pairRow.ts';
import { fitList } from './paper/fitList.ts';
import { quoted } from './quoted.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import { sameTextFormula } from './totalFormulas.ts';
import { type UnitColumns, unitColumns } from './unitColumns.ts';
import type { CellModel, WorkbookModel } from './workbookModel.ts';

const heads = [
  ...['第一次定级', '定级人、日期'],
  ...['整改突出问题\n（个）', '建立制度\n（项）', '服务载体\n（项）', '整改后定级', '定级人、日期'],
];
const headRow = 4;
const firstRow = headRow + 1;

/** Where the columns of the list lie: those that formulas name, the last printed one, and the units' own. */
interface LevelLayout {
  readonly units: UnitColumns;
  readonly at: Readonly<
    Record<'first' | 'problems' | 'carriers' | 'second' | 'movement' | 'program', number>
  >;
  readonly printed: number;
}

function layoutFor(units: UnitColumns): LevelLayout {
  const lead = 1 + units.heads.length;
  const at = {
    ...{ first: lead + 1, problems: lead + 3, carriers: lead + 5, second: lead + 6 },
    ...{ movement: lead + 8, program: lead + 10 },
  };
  return { units, at, printed: at.movement };
}

const counted = ['problem', 'rule', 'carrier'] as const;

/** 分类定级汇总表 of a scheme without points: both grades, what was rectified, and 晋位升级 as a live formula. */
export function levelSummary(source: OutcomeSource, candidateIds?: readonly string[]): WorkbookModel {
  const { assessment, dossier, scheme } = source;
  const wanted = candidateIds && new Set(candidateIds);
  const byId = new Map(gradings(dossier).map((each) => [each.candidate.id, each]));
  const rows = levelsOf(scheme, dossier.candidates)
    .flatMap(({ candidates }) => candidates)
    .filter(({ id }) => !wanted || wanted.has(id))
    .flatMap(({ id }) => byId.get(id) ?? []);
  const units = unitColumns(
    rows.map(({ candidate }) => candidate),
    assessment.organiser,
  );
  const layout = layoutFor(units);
  const { printed } = layout;
  const { grading, movement } = namesOf(scheme);
  const name = `${grading}汇总表`;
  const title = `${assessment.name}${name}`;
  const last = firstRow + rows.length - 1;
  const head: RowDraft[] = [
    {
      cells: [
        ...['序号', ...units.heads, ...heads, movement].map((text) => textCell('head', text)),
        null,
        textCell('check', '核算升降'),
        textCell('check', '核对'),
      ],
      height: 34,
    },
  ];
  const listed = [
    ...rows.map((row, index) => rowDraft(source, row, index, layout)),
    ...tallyRows(source, rows, last, layout),
  ];
  const end = listEnd(assessment, { notes: notesOf(source), signedBy: assessment.signedBy, printed });
  const page = fitList({
    below: end(printed + 1),
    head,
    rows: listed,
    printed,
    beyond: [2, 10, 10],
    orientation: 'landscape',
  });
  const middle = middleOf(page.columnWidths, printed);
  const drafts: RowDraft[] = [
    titleRow(title, source, printed),
    captionRow(organiserCaption(source), `年度：${assessment.year}`, middle, printed),
    captionRow(
      `统计日期：${formatDay(dossier.today)}`,
      [`参评单位：${rows.length} 个`, ...units.same].join('　'),
      middle,
      printed,
    ),
    ...head,
    ...listed,
    ...end(middle),
  ];
  return {
    title: markRehearsal(title, assessment),
    sheets: [
      {
        name,
        ...page,
        ...placeRows(drafts, page.columnWidths),
        printTitleRows: [headRow, headRow],
        printColumns: printed,
        frozen: { rows: headRow, columns: 2 },
        footer: reportFooter(source),
      },
    ],
  };
}

function rowDraft(
  { dossier, scheme }: OutcomeSource,
  row: CandidateGrading,
  index: number,
  { units, at }: LevelLayout,
): RowDraft {
  const { candidate, first, second, movement } = row;
  const number = firstRow + index;
  const cell = (column: number) => cellAddress(column, number);
  const { rows } = rectificationOf(dossier, candidate);
  const grades = `{${(scheme.grading?.grades ?? []).map((grade) => `"${wordsOf(grade)}"`).join(',')}}`;
  const place = (column: number) => `MATCH(${cell(column)},${grades},0)`;
  const compared = `IF(${place(at.second)}<${place(at.first)},"升",IF(${place(at.second)}=${place(at.first)},"保持","降"))`;
  const words = movement ? movementNames[movement] : '';
  return {
    cells: [
      { style: 'center', number: index + 1 },
      ...units.cellsOf(candidate),
      textCell('strong', first?.grade ?? ''),
      textCell('center', signedText(first)),
      ...counted.map((kind): CellModel => ({ style: 'number', number: doneCount(kind, rows) })),
      textCell('strong', second?.grade ?? ''),
      textCell('center', signedText(second)),
      {
        style: 'center',
        formula: `IF(OR(${cell(at.first)}="",${cell(at.second)}=""),"",${compared})`,
        value: words,
      },
      null,
      textCell('check', words),
      {
        style: 'check',
        formula: sameTextFormula(cell(at.movement), cell(at.program)),
        value: words === '' ? '未评完' : '一致',
      },
    ],
    height: 20,
  };
}

function signedText(grade: GradeContent | null): string {
  return grade ? `${grade.by}\n${formatDay(grade.on)}` : '';
}

/** The sums of what was rectified, then how many have each grade and each movement, counted by the workbook itself. */
function tallyRows(
  { dossier, scheme }: OutcomeSource,
  rows: readonly CandidateGrading[],
  last: number,
  { at, printed }: LevelLayout,
): RowDraft[] {
  const range = (column: number) => `${cellAddress(column, firstRow)}:${cellAddress(column, last)}`;
  const count = (column: number, words: string, value: number): CellModel => ({
    style: 'number',
    formula: `COUNTIF(${range(column)},"${words}")`,
    value,
  });
  const blank = (columns: number) => Array.from({ length: columns }, () => textCell('text', ''));
  const line = (label: string, filled: Readonly<Record<number, CellModel>>): RowDraft => ({
    cells: [
      textCell('text', ''),
      textCell('strong', label),
      ...blank(printed - 2).map((cell, index) => filled[index + 3] ?? cell),
    ],
  });
  const sums = counted.map((kind, index) => {
    const column = at.problems + index;
    const value = rows.reduce(
      (sum, { candidate }) => sum + doneCount(kind, rectificationOf(dossier, candidate).rows),
      0,
    );
    return [
      column,
      { style: 'strong', formula: `SUM(${range(column)})`, value } satisfies CellModel,
    ] as const;
  });
  const grades = (scheme.grading?.grades ?? []).map(wordsOf).map((grade) =>
    line(`${grade}（个）`, {
      [at.first]: count(at.first, grade, rows.filter(({ first }) => first?.grade === grade).length),
      [at.second]: count(at.second, grade, rows.filter(({ second }) => second?.grade === grade).length),
    }),
  );
  const movements = Object.entries(movementNames).map(([movement, words]) =>
    line(`${words}（个）`, {
      [at.movement]: count(at.movement, words, rows.filter((row) => row.movement === movement).length),
    }),
  );
  return rows.length === 0 ? [] : [line('合计', Object.fromEntries(sums)), ...grades, ...movements];
}

function notesOf({ scheme, dossier }: OutcomeSource): string[] {
  const { grading, rectification } = scheme;
  const standard = grading && dossier.register.find('attachment', null, grading.basis);
  const notes = [
    orderNotes.levels,
    ...(grading ? [`文件：${quoted(wordsOf(grading.sentence))}`] : []),
    ...(rectification?.focus ? [`文件：${quoted(wordsOf(rectification.focus.sentence))}`] : []),
    standard
      ? `定级对照的参考标准：${standard.name}（${standard.by} ${formatDay(standard.on)}提供）。`
      : '定级对照的参考标准尚未载入。',
    ...(grading?.again ? [wordsOf(grading.again)] : []),
    ...(rectification?.note ? [wordsOf(rectification.note)] : []),
    ...noticeReasons(dossier),
  ];
  return numberedNotes(notes);
}
