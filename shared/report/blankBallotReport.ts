import type { Candidate } from '../assessment/candidate.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import type { Measure } from '../scheme/measure.ts';
import type { Round } from '../scheme/round.ts';
import { wordsOf } from '../scheme/text.ts';
import { ballotSets, candidatesNamed } from './ballotRows.ts';
import { textCell } from './makeCell.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from './workbookModel.ts';

/** A margin, a paper's number, option and box, a margin; then the gap to cut along; then the second paper. */
const paperWidths = [1, 5, 19, 10, 1] as const;
const columnWidths = [...paperWidths, 2, ...paperWidths];
const rowsOfPapers = 2;
/** Units: points; two papers fill the height of the page beside its margins and the note. */
const paperHeight = 346;

/** 空白测评票: a page of four papers for each measure, round and kind of voter of each candidate. */
export function blankBallotReport(source: OutcomeSource, candidateIds?: readonly string[]): WorkbookModel {
  const { assessment, scheme } = source;
  return {
    title: markRehearsal(`${assessment.name}空白测评票`, assessment),
    sheets: candidatesNamed(source, candidateIds).flatMap((candidate) =>
      scheme.measures.flatMap((measure) =>
        ballotSets(source, measure, [candidate.id]).flatMap(({ round }) =>
          measure.voters.map((voter) => page(source, { candidate, measure, round, voter: wordsOf(voter) })),
        ),
      ),
    ),
  };
}

interface Paper {
  readonly candidate: Candidate;
  readonly measure: Measure;
  readonly round: Round | null;
  readonly voter: string;
}

function page(source: OutcomeSource, paper: Paper): WorksheetModel {
  const half = paperRows(source, paper);
  const drafts: RowDraft[] = Array.from({ length: rowsOfPapers }, (_, index) => [
    ...(index > 0 ? [cutRow] : []),
    ...half.map(twice),
  ]).flat();
  const note = '选项见方案；票样和填写说明是程序默认。沿裁切线和虚线裁开。';
  return {
    name: `${paper.candidate.name} ${paper.round ? wordsOf(paper.round.name) : ''}${paper.voter}`,
    paper: 'A4',
    orientation: 'portrait',
    columnWidths,
    ...placeRows([...drafts, wide(textCell('small', note), 16)], columnWidths),
    printColumns: columnWidths.length,
    footer: reportFooter(source),
  };
}

/** The rows of one paper, to stand twice side by side. */
function paperRows({ assessment }: OutcomeSource, { candidate, measure, round, voter }: Paper): RowDraft[] {
  const full = (cell: CellModel, height: number): RowDraft => ({
    cells: [null, cell, null, null, null],
    across: [[2, 4]],
    height,
  });
  const options = measure.options.map(
    ({ name }, index): RowDraft => ({
      cells: [
        null,
        textCell('center', String(index + 1)),
        textCell('center', wordsOf(name)),
        textCell('center', '□'),
        null,
      ],
      height: 30,
    }),
  );
  const rows: RowDraft[] = [
    full(textCell('title', markRehearsal('民主测评票', assessment)), 34),
    full(textCell('small', `${assessment.name}${round ? `　${wordsOf(round.name)}` : ''}`), 18),
    full(textCell('caption', `被测评单位：${candidate.name}`), 24),
    full(textCell('caption', `投票人：${voter}（无记名）`), 20),
    full(textCell('small', `测评内容：${wordsOf(measure.ask ?? measure.title)}`), 30),
    { cells: [null, ...['序号', '意见', '画“√”'].map((head) => textCell('head', head)), null], height: 22 },
    ...options,
    full(
      textCell(
        'small',
        '填写说明：在所选意见后的“□”内画“√”，只选一项。一项也不选的为弃权；选两项以上、写有其他内容或无法辨认的为无效。请不要署名。',
      ),
      44,
    ),
  ];
  const used = rows.reduce((sum, { height = 0 }) => sum + height, 0);
  return [...rows, { cells: [], height: Math.max(6, paperHeight - used) }];
}

/** The row with the same cells again right of the cut. */
function twice({ cells, across = [], ...row }: RowDraft): RowDraft {
  const shift = paperWidths.length + 1;
  const padded = Array.from({ length: paperWidths.length }, (_, index) => cells[index] ?? null);
  return {
    ...row,
    cells: [...padded, textCell('small', '┊'), ...padded],
    across: [...across, ...across.map(([from, to]) => [from + shift, to + shift] as const)],
  };
}

const cutRow = wide(textCell('center', '裁　　切　　线'), 14);

function wide(cell: CellModel, height: number): RowDraft {
  return {
    cells: [cell, ...columnWidths.slice(1).map(() => null)],
    across: [[1, columnWidths.length]],
    height,
  };
}
