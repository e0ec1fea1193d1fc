import type { Candidate } from '../assessment/candidate.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import type { Measure } from '../scheme/measure.ts';
import type { Round } from '../scheme/round.ts';
import { wordsOf } from '../scheme/text.ts';
import { ballotSets, candidatesNamed } from './ballotRows.ts';
import { fitHeight } from './fitHeight.ts';
import { textCell } from './makeCell.ts';
import { orderNotes } from './orderNotes.ts';
import { heightOf, scaleToWidth } from './paper/paperSize.ts';
import type { OutcomeSource } from './reportSource.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from './workbookModel.ts';

/** A margin, a paper's number, option and box, a margin; the second paper begins at the line to cut along. */
const paperWidths = [1.5, 5, 19, 10, 1.5] as const;
const rowsOfPapers = 2;
const sheet = { paper: 'A4', orientation: 'portrait' } as const;
/** What two papers take of the page's height beside its margins. */
const mostOfPage = 0.965;
/** How much wider the papers' columns may become, and with that smaller on the page, for texts that need the room. */
const enlargements = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2] as const;
const leastRest = 6;

/**
 * 空白测评票: a page of four papers for each measure, round and kind of voter of each candidate. The papers are alike, and
 * the page says nothing beside them: no number, no note, no footer that would stand on some of them after cutting.
 */
export function blankBallotReport(source: OutcomeSource, candidateIds?: readonly string[]): WorkbookModel {
  const { assessment, scheme } = source;
  return {
    title: markRehearsal(`${assessment.name}空白测评票`, assessment),
    order: orderNotes.roster,
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
  const laid = enlargements.map((enlargement) => laidPaper(source, paper, enlargement));
  const { columnWidths, half } =
    laid.find(({ rest }) => rest >= leastRest) ?? laid.at(-1) ?? laidPaper(source, paper, 1);
  const drafts = Array.from({ length: rowsOfPapers }, (_, index) =>
    half.map((draft, row) => twice(draft, index > 0 && row === 0)),
  ).flat();
  return {
    name: `${paper.candidate.name} ${paper.round ? wordsOf(paper.round.name) : ''}${paper.voter}`,
    ...sheet,
    columnWidths,
    ...placeRows(drafts, columnWidths),
    printColumns: columnWidths.length,
    footer: { left: '', center: '', right: '' },
  };
}

/** The rows of one paper in columns so much wider, the last one what is left of its half of the page. */
function laidPaper(source: OutcomeSource, paper: Paper, enlargement: number) {
  const widths = paperWidths.map((width) => width * enlargement);
  const columnWidths = [...widths, ...widths];
  const height = (heightOf(sheet) * mostOfPage * 100) / scaleToWidth(sheet, columnWidths) / rowsOfPapers;
  const rows = paperRows(source, paper);
  const rest = Math.floor(height) - rows.reduce((sum, row) => sum + fitHeight(row, columnWidths), 0);
  return { columnWidths, rest, half: [...rows, { cells: [], height: Math.max(leastRest, rest) }] };
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
  return [
    { cells: [], height: 12 },
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
}

/** The row with the same cells again right of the line to cut along; the first row of the lower papers has one above it. */
function twice({ cells, across = [], ...row }: RowDraft, isCutAbove: boolean): RowDraft {
  const shift = paperWidths.length;
  const paper = Array.from({ length: shift }, (_, index) => {
    const cell = cells[index] ?? null;
    return cell === null && isCutAbove ? textCell('cutAcross', '') : cell;
  });
  return {
    ...row,
    cells: [...paper, textCell(isCutAbove ? 'cutBoth' : 'cutDown', ''), ...paper.slice(1)],
    across: [...across, ...across.map(([from, to]) => [from + shift, to + shift] as const)],
  };
}
