import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { kindNames, originNames } from '../rectification/newProblem.ts';
import {
  type CandidateRectification,
  type ProblemRow,
  rectificationOf,
} from '../rectification/rectificationOf.ts';
import { wordsOf } from '../scheme/text.ts';
import { listEnd } from './listEnd.ts';
import { textCell } from './makeCell.ts';
import { numberedNotes } from './numberedNotes.ts';
import { orderNotes } from './orderNotes.ts';
import { middleOf } from './pairRow.ts';
import { fitList } from './paper/fitList.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import type { CellStyle, WorkbookModel } from './workbookModel.ts';

/** One of the three views of the register: its name, its columns, and which rows it shows. */
interface ListView {
  readonly title: string;
  readonly isShown: (row: ProblemRow) => boolean;
  readonly columns: readonly ListColumn[];
}
interface ListColumn {
  readonly head: string;
  readonly style: CellStyle;
  readonly textOf: (row: ProblemRow) => string;
}

const column = (head: string, style: CellStyle, textOf: ListColumn['textOf']): ListColumn => ({
  head,
  style,
  textOf,
});
const problem = column('问题', 'text', nameOf);
const task = column('整改任务', 'text', (row) => row.task);
const deadline = column('完成时限', 'center', ({ deadline: day }) => (day === null ? '' : formatDay(day)));
const state = column('状态', 'center', stateOf);

/** 问题清单: what was found, where it came from, and whether it is signed off. */
export const problemListReport = reportOf({
  title: '问题清单',
  isShown: ({ kind }) => kind === 'problem',
  columns: [
    problem,
    column('来源', 'text', originOf),
    column('突出问题', 'center', ({ isOutstanding }) => (isOutstanding ? '是' : '')),
    state,
  ],
});

/** 任务清单: what is to be done about each, how, until when, and what came of it. */
export const taskListReport = reportOf({
  title: '任务清单',
  isShown: () => true,
  columns: [
    problem,
    task,
    column('措施', 'text', (row) => row.measure),
    deadline,
    column('整改结果', 'text', (row) => row.result),
    state,
  ],
});

/** 责任清单: who answers for each until when, and who signed it off. */
export const dutyListReport = reportOf({
  title: '责任清单',
  isShown: () => true,
  columns: [
    problem,
    task,
    column('责任人', 'center', (row) => row.person),
    deadline,
    column('销号人', 'center', ({ done }) => done?.by ?? ''),
    column('销号日期', 'center', ({ done }) => (done ? formatDay(done.on) : '')),
    state,
  ],
});

function nameOf({ kind, problem: text }: ProblemRow): string {
  return kind === 'problem' ? text : `【${kindNames[kind]}】${text}`;
}

function originOf({ origin: { kind, text } }: ProblemRow): string {
  return text === '' ? originNames[kind] : `${originNames[kind]}：${text}`;
}

function stateOf({ kind, done, isOverdue }: ProblemRow): string {
  if (done) return kind === 'problem' ? '已销号' : '已建成';
  return isOverdue ? '逾期' : kind === 'problem' ? '整改中' : '建立中';
}

const headRow = 4;

/** A view as a report: the candidates one after the other, each with its rows under a line of its own. */
function reportOf(view: ListView) {
  return (source: OutcomeSource, candidateIds?: readonly string[]): WorkbookModel => {
    const { assessment, dossier } = source;
    const wanted = candidateIds && new Set(candidateIds);
    const units = dossier.candidates
      .filter(({ id }) => !wanted || wanted.has(id))
      .map((candidate) => rectificationOf(dossier, candidate));
    const head = [
      { cells: ['序号', ...view.columns.map((each) => each.head)].map((text) => textCell('head', text)) },
    ];
    const printed = view.columns.length + 1;
    const rows = units.flatMap((unit) => unitRows(view, unit, assessment.organiser, printed));
    const end = listEnd(assessment, { notes: notesOf(source), signedBy: assessment.signedBy, printed });
    const page = fitList({ below: end(printed + 1), head, rows, printed, orientation: 'landscape' });
    const middle = middleOf(page.columnWidths, printed);
    const drafts: RowDraft[] = [
      titleRow(`${assessment.name}${view.title}`, source, printed),
      captionRow(organiserCaption(source), `年度：${assessment.year}`, middle, printed),
      captionRow(`统计日期：${formatDay(dossier.today)}`, `参评单位：${units.length} 个`, middle, printed),
      ...head,
      ...rows,
      ...end(middle),
    ];
    return {
      title: markRehearsal(`${assessment.name}${view.title}`, assessment),
      sheets: [
        {
          name: view.title,
          ...page,
          ...placeRows(drafts, page.columnWidths),
          printTitleRows: [headRow, headRow],
          optionalColumns: view.columns
            .slice(1)
            .map((each, index) => ({ column: index + 3, name: each.head })),
          frozen: { rows: headRow, columns: 0 },
          footer: reportFooter(source),
        },
      ],
    };
  };
}

function unitRows(
  view: ListView,
  { candidate, rows, unlisted, isClear }: CandidateRectification,
  organiser: string,
  columns: number,
): RowDraft[] {
  const shown = rows.filter(view.isShown);
  const problems = rows.filter(({ kind }) => kind === 'problem');
  const done = problems.filter((row) => row.done !== null).length;
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
  const counts = [
    `问题 ${problems.length + unlisted.length} 个`,
    ...(unlisted.length > 0 ? [`尚未列入清单 ${unlisted.length} 个`] : []),
    `已销号 ${done} 个`,
    ...(overdue > 0 ? [`逾期 ${overdue} 个`] : []),
  ];
  const parent = ['', organiser].includes(candidate.parent) ? '' : `，${candidate.parent}`;
  const isEmpty = shown.length === 0 && unlisted.length === 0;
  const words = isEmpty ? (isClear ? '经查没有发现问题' : '清单没有内容') : counts.join('，');
  const head = `${candidate.name}（${candidate.kind}${parent}）：${words}`;
  return [
    { ...wideRow(textCell('text', head), columns, 20), keepsNext: shown.length > 0 },
    ...shown.map((row, index) => ({
      cells: [
        { style: 'center' as const, number: index + 1 },
        ...view.columns.map(({ style, textOf }) => textCell(style, textOf(row))),
      ],
    })),
  ];
}

function notesOf({ scheme: { rectification } }: OutcomeSource): string[] {
  if (!rectification) return [];
  return numberedNotes([
    orderNotes.roster,
    `文件要求：${wordsOf(rectification.text)}`,
    ...(rectification.note ? [wordsOf(rectification.note)] : []),
    '完成时限次日起未销号的为逾期。',
  ]);
}
