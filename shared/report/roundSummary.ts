import { formatDay } from '../assessment/day.ts';
import { movementNames } from '../grading/movementNames.ts';
import { movementOf } from '../honour/movementOf.ts';
import type { AssessmentResult, CandidateResult } from '../outcome/assessmentResult.ts';
import { measuresOf } from '../round/measuresOf.ts';
import { roundResult } from '../round/roundResult.ts';
import type { Round } from '../scheme/round.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import type { Source } from '../scheme/source.ts';
import { wordsOf } from '../scheme/text.ts';
import { cellAddress } from './cellAddress.ts';
import { checkFormula, pointsCell, textCell } from './makeCell.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, markRehearsal, titleRow } from './reportTitle.ts';
import { emptyRow, placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { signatureRows } from './signatureRows.ts';
import { exactFormat, exactValue, gradeFormula, weightedFormula } from './sourceFormulas.ts';
import type { CellModel, WorkbookModel } from './workbookModel.ts';

/** Columns before the first round: 序号, 单位, 类型. */
const lead = [6, 26, 12] as const;
const headRow = 5;
const firstRow = headRow + 1;

interface RoundColumns {
  readonly round: Round;
  readonly result: ReadonlyMap<string, CandidateResult>;
  /** The column of its first source; total and grade come after the last. */
  readonly from: number;
  /** The on-screen column of the program's total. */
  readonly program: number;
}

/** 分类定级汇总表 of a scheme with points: in each round what each source gave, the total by weight and the grade, all live. */
export function roundSummary(
  source: OutcomeSource,
  scheme: ScoredScheme,
  candidateIds?: readonly string[],
): WorkbookModel {
  const { assessment, dossier } = source;
  const sources = scheme.sheet.sources ?? [];
  const wanted = candidateIds && new Set(candidateIds);
  const candidates = dossier.candidates.filter(({ id }) => !wanted || wanted.has(id));
  const perRound = sources.length + 2;
  const printed = lead.length + scheme.rounds.length * perRound + 1;
  const rounds = scheme.rounds.map(
    (round, index): RoundColumns => ({
      round,
      result: byId(roundResult(dossier, round.id)),
      from: lead.length + 1 + index * perRound,
      program: printed + 2 + index * 2,
    }),
  );
  const widths = [
    ...lead,
    ...rounds.flatMap(() => [...sources.map(() => 12), 9, 8]),
    9,
    2,
    ...rounds.flatMap(() => [9, 9]),
  ];
  const title = `${assessment.name}分类定级汇总表`;
  const middle = lead.length + perRound + 1;
  const drafts: RowDraft[] = [
    titleRow(title, source, printed),
    captionRow(`主办党委：${assessment.organiser}`, `年度：${assessment.year}`, middle, printed),
    captionRow(`统计日期：${formatDay(dossier.today)}`, `参评单位：${candidates.length} 个`, middle, printed),
    ...headDrafts(rounds, sources, printed),
    ...candidates.map((candidate, index): RowDraft => {
      const row = firstRow + index;
      const cells = rounds.map((columns) => roundCells(source, scheme, columns, candidate.id, row));
      const grades = rounds.map(({ result }) => result.get(candidate.id)?.grade ?? null);
      return {
        cells: [
          { style: 'center', number: index + 1 },
          textCell('text', candidate.name),
          textCell('center', candidate.kind),
          ...cells.flatMap((each) => each.printed),
          textCell('center', movementWords(scheme, grades)),
          null,
          ...cells.flatMap((each) => each.checks),
        ],
        height: 24,
      };
    }),
    ...tallyRows(
      scheme,
      rounds,
      candidates.map(({ id }) => id),
      printed,
    ),
    emptyRow(8),
    ...notesOf(scheme).map((note) => wideRow(textCell('small', note), printed)),
    ...signatureRows(assessment.panel, assessment.signedBy, middle, printed),
  ];
  return {
    title: markRehearsal(title, assessment),
    sheets: [
      {
        name: '分类定级汇总表',
        paper: 'A4',
        orientation: 'landscape',
        columnWidths: widths,
        ...placeRows(drafts, widths),
        printTitleRows: [headRow - 1, headRow],
        printColumns: printed,
        frozen: { rows: headRow, columns: 2 },
        footer: reportFooter(source),
      },
    ],
  };
}

function byId({ candidates }: AssessmentResult): ReadonlyMap<string, CandidateResult> {
  return new Map(candidates.map((each) => [each.candidate.id, each]));
}

function headDrafts(
  rounds: readonly RoundColumns[],
  sources: readonly Source[],
  printed: number,
): RowDraft[] {
  const head = (text: string) => textCell('head', text);
  const width = sources.length + 2;
  const names = sources.map(
    ({ name, takes, weight }) => `${wordsOf(name)}\n${takes === 'ballot' ? '“好”票率' : `权重${weight}%`}`,
  );
  return [
    {
      cells: [
        ...['序号', '单位', '类型'].map(head),
        ...rounds.flatMap(({ round }) => [
          head(wordsOf(round.name)),
          ...Array.from({ length: width - 1 }, () => null),
        ]),
        head('晋位升级'),
        null,
        ...rounds.flatMap(({ round }) => [textCell('check', wordsOf(round.name)), null]),
      ],
      across: [
        ...rounds.map(({ from }) => [from, from + width - 1] as const),
        ...rounds.map(({ program }) => [program, program + 1] as const),
      ],
      down: [1, 2, 3, printed].map((column) => ({ column, rows: 2 })),
    },
    {
      cells: [
        null,
        null,
        null,
        ...rounds.flatMap(() => [...names, '总分', '等次'].map(head)),
        null,
        null,
        ...rounds.flatMap(() => ['程序总分', '核对总分'].map((text) => textCell('check', text))),
      ],
      height: 48,
    },
  ];
}

function roundCells(
  { dossier }: OutcomeSource,
  scheme: ScoredScheme,
  { round, result, from, program }: RoundColumns,
  candidateId: string,
  row: number,
): { readonly printed: CellModel[]; readonly checks: CellModel[] } {
  const sources = scheme.sheet.sources ?? [];
  const outcome = result.get(candidateId);
  const shares = measuresOf(scheme, round.id, dossier.register, candidateId);
  const total = outcome?.total ?? null;
  const at = (offset: number) => cellAddress(from + offset, row);
  const weighed = sources.map(({ weight }, index) => ({ weight, address: at(index) }));
  const value = exactValue(total);
  return {
    printed: [
      ...sources.map(({ id, takes, measure }): CellModel => {
        if (takes === 'ballot') return rateCell(measure === undefined ? undefined : shares[measure]);
        return pointsCell('number', outcome?.sources.find(({ sourceId }) => sourceId === id)?.total ?? null);
      }),
      { style: 'strong', formula: weightedFormula(weighed), value, format: exactFormat },
      {
        style: 'center',
        formula: gradeFormula(scheme, at(sources.length)),
        value: total === null ? '' : (outcome?.grade ?? ''),
      },
    ],
    checks: [
      value === '' ? textCell('check', '') : { style: 'check', number: value, format: exactFormat },
      checkFormula(at(sources.length), cellAddress(program, row), total !== null),
    ],
  };
}

/** A share as a live quotient of the votes counted. */
export function rateCell(share: { readonly count: number; readonly of: number } | undefined): CellModel {
  if (!share) return textCell('center', '');
  const { count, of } = share;
  return { style: 'number', formula: `${count}/${of}`, value: count / of, format: '0.00%' };
}

/** 升, 保持, 降 from the first round to the last; '' while one has no grade. */
function movementWords({ grades }: ScoredScheme, found: readonly (string | null)[]): string {
  const [first, last] = [found[0], found.at(-1)];
  const names = grades.map(({ name }) => wordsOf(name));
  if (found.length < 2 || !first || !last || !names.includes(first) || !names.includes(last)) return '';
  return movementNames[movementOf(names, first, last)];
}

/** How many have each grade in each round, counted by the workbook itself. */
function tallyRows(
  scheme: ScoredScheme,
  rounds: readonly RoundColumns[],
  ids: readonly string[],
  printed: number,
): RowDraft[] {
  if (ids.length === 0) return [];
  const offset = (scheme.sheet.sources ?? []).length + 1;
  return scheme.grades.map(({ name }): RowDraft => {
    const grade = wordsOf(name);
    const cells: CellModel[] = Array.from({ length: printed }, () => textCell('text', ''));
    cells[1] = textCell('strong', `${grade}（个）`);
    for (const { from, result } of rounds) {
      const column = from + offset;
      const range = `${cellAddress(column, firstRow)}:${cellAddress(column, firstRow + ids.length - 1)}`;
      const value = ids.filter((id) => result.get(id)?.grade === grade).length;
      cells[column - 1] = { style: 'number', formula: `COUNTIF(${range},"${grade}")`, value };
    }
    return { cells };
  });
}

function notesOf({ sheet, outcomeNote, defaultsNote }: ScoredScheme): string[] {
  const weights = (sheet.sources ?? []).map(({ name, weight }) => `${wordsOf(name)} ${weight}`).join('、');
  const notes = [
    `总分按各方权重（${weights}）计算，不取整再定等次；权重是程序默认或由考评组开始前改定。`,
    wordsOf(outcomeNote),
    ...(defaultsNote ? [wordsOf(defaultsNote)] : []),
    '晋位升级比较前后两次的等次，是程序默认。',
  ];
  return notes.map((note, index) => `${index === 0 ? '说明：' : '　　　'}${index + 1}. ${note}`);
}
