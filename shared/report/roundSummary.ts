import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { movementNames } from '../grading/movementNames.ts';
import { movementOf } from '../honour/movementOf.ts';
import type { AssessmentResult, CandidateResult } from '../outcome/assessmentResult.ts';
import { roundResult } from '../outcome/roundResult.ts';
import { leavesOf } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { wordsOf } from '../scheme/text.ts';
import { exactWords, howTotal, precisionWords } from '../scheme/totalWords.ts';
import { citedReadings } from './citedReadings.ts';
import { frozenNote, gradeNotes, tieNotes } from './gradeNotes.ts';
import { gradeTally } from './gradeTally.ts';
import { listEnd } from './listEnd.ts';
import { textCell } from './makeCell.ts';
import { numberedNotes } from './numberedNotes.ts';
import { orderNotes } from './orderNotes.ts';
import { middleOf } from './pairRow.ts';
import { panelNotes } from './panelNotes.ts';
import { fitList } from './paper/fitList.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { roundCells } from './roundCells.ts';
import { type RoundColumns, roundHead } from './roundColumns.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import { unitColumns } from './unitColumns.ts';
import { waiverNotes } from './waivedPart.ts';
import type { WorkbookModel } from './workbookModel.ts';

const headRow = 5;
const firstRow = headRow + 1;

/** 分类定级汇总表 of a scheme with points: in each round what each part gave, the total by weight and the grade, all live. */
export function roundSummary(
  source: OutcomeSource,
  scheme: ScoredScheme,
  candidateIds?: readonly string[],
): WorkbookModel {
  const { assessment, dossier } = source;
  const parts = leavesOf(scheme);
  const wanted = candidateIds && new Set(candidateIds);
  const candidates = dossier.candidates.filter(({ id }) => !wanted || wanted.has(id));
  const units = unitColumns(candidates, assessment.organiser);
  const lead = units.heads.length + 1;
  const perRound = parts.length + 2;
  const printed = lead + scheme.rounds.length * perRound + 1;
  const rounds = scheme.rounds.map((round, index): RoundColumns => {
    const result = roundResult(dossier, round.id);
    return {
      round,
      result: byId(result),
      ties: result.ties,
      from: lead + 1 + index * perRound,
      program: printed + 2 + index * 2,
    };
  });
  const name = `${namesOf(scheme).grading}汇总表`;
  const title = `${assessment.name}${name}`;
  const head = roundHead(rounds, scheme, units, printed);
  const rows = [
    ...candidates.map((candidate, index): RowDraft => {
      const row = firstRow + index;
      const cells = rounds.map((columns) => roundCells(source, scheme, columns, candidate.id, row));
      const grades = rounds.map(({ result }) => result.get(candidate.id)?.grade ?? null);
      return {
        cells: [
          { style: 'center', number: index + 1 },
          ...units.cellsOf(candidate),
          ...cells.flatMap((each) => each.printed),
          textCell('center', movementWords(scheme, grades)),
          null,
          ...cells.flatMap((each) => each.checks),
        ],
        height: 20,
      };
    }),
    ...gradeTally(
      scheme,
      rounds,
      candidates.map(({ id }) => id),
      { firstRow, printed },
    ),
  ];
  const beyond = [2, ...rounds.flatMap(() => [9, 9])];
  const end = listEnd(assessment, {
    notes: numberedNotes([
      ...waiverNotes(source, candidates, scheme.rounds),
      ...roundGradeNotes(scheme, rounds, candidates),
      ...notesOf(scheme),
    ]),
    signedBy: assessment.signedBy,
    printed,
  });
  const page = fitList({ below: end(printed + 1), head, rows, printed, beyond, orientation: 'landscape' });
  const middle = middleOf(page.columnWidths, printed);
  const drafts: RowDraft[] = [
    titleRow(title, source, printed),
    captionRow(organiserCaption(source), `年度：${assessment.year}`, middle, printed),
    captionRow(
      `统计日期：${formatDay(dossier.today)}`,
      [`参评单位：${candidates.length} 个`, ...units.same].join('　'),
      middle,
      printed,
    ),
    ...head,
    ...rows,
    ...end(middle),
  ];
  return {
    title: markRehearsal(title, assessment),
    sheets: [
      {
        name,
        ...page,
        ...placeRows(drafts, page.columnWidths),
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

/** 升, 保持, 降 from the first round to the last; '' while one has no grade. */
function movementWords({ grades }: ScoredScheme, found: readonly (string | null)[]): string {
  const [first, last] = [found[0], found.at(-1)];
  const names = grades.map(({ name }) => wordsOf(name));
  if (found.length < 2 || !first || !last || !names.includes(first) || !names.includes(last)) return '';
  return movementNames[movementOf(names, first, last)];
}

/** What made grades beside the points, round by round. */
function roundGradeNotes(
  scheme: ScoredScheme,
  rounds: readonly RoundColumns[],
  candidates: readonly { readonly id: string }[],
): string[] {
  const found = rounds.map(({ round, result }) => ({
    name: wordsOf(round.name),
    results: candidates.flatMap(({ id }) => result.get(id) ?? []),
  }));
  return [
    ...found.flatMap(({ name, results }) => gradeNotes(results).map((note) => `${name} ${note}`)),
    ...rounds.flatMap(({ round, ties, result }) =>
      tieNotes({ ties, candidates: [...result.values()] }).map((note) => `${wordsOf(round.name)} ${note}`),
    ),
    ...frozenNote(
      scheme,
      found.flatMap(({ results }) => results),
    ),
  ];
}

function notesOf(scheme: ScoredScheme): string[] {
  return [
    orderNotes.roster,
    `总分为${howTotal(scheme)}，${precisionWords(scheme)}，${exactWords(scheme)}。`,
    ...panelNotes(scheme),
    wordsOf(scheme.outcomeNote),
    ...citedReadings(scheme),
    `${namesOf(scheme).movement}比较前后两次的等次。`,
  ];
}
