import { isSameBody } from '../honour/isHonour.ts';
import type { ListRow } from '../register/noticeContent.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { alike } from './alikeScores.ts';
import { groupsOf } from './groupsOf.ts';
import type { Block, TableColumn } from './officialDocument.ts';
import { resultFigures } from './resultFigures.ts';

/** What a list is set from, beside its rows. */
export interface ListFrame {
  readonly scheme: Scheme;
  readonly organiser: string;
  /** Whether it tells the result of each. */
  readonly hasResult: boolean;
}

/** The one 附件, which takes no number, as a list: its mark, its title, the list. */
export function listAttachment(frame: ListFrame, title: Block, rows: readonly ListRow[]): Block[] {
  return [{ kind: 'attachmentMark', text: '附件' }, title, ...tablesOf(frame, rows)];
}

/** A table for each group of the list, under a heading where there is one. */
export function tablesOf(frame: ListFrame, rows: readonly ListRow[]): Block[] {
  const groups = groupsOf(rows);
  // One heading alone takes no number.
  const numbered = (group: string, index: number) =>
    groups.length > 1 ? `${numerals[index] ?? index + 1}、${group}` : group;
  return groups.flatMap(({ group, members }, index): Block[] => [
    ...(group === '' ? [] : [{ kind: 'heading' as const, level: 1 as const, text: numbered(group, index) }]),
    ...tableOf(columnsOf(frame, members), members.length),
  ]);
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A column with what it says of each row. */
interface ListColumn extends TableColumn {
  readonly cells: readonly string[];
  /** It may be left out where it is empty, and say what is the same throughout in a line above. */
  readonly mayFold?: true;
}

/** What is the same for all rows stands in a line above the table, and not in a column. */
function tableOf(columns: readonly ListColumn[], count: number): Block[] {
  const isFolded = ({ mayFold, cells }: ListColumn) =>
    mayFold === true && count > 1 && cells.every((cell) => cell === cells[0]);
  const used = columns.filter(({ mayFold, cells }) => !mayFold || cells.some((cell) => cell !== ''));
  const kept = used.filter((column) => !isFolded(column));
  return [
    ...used
      .filter(isFolded)
      .map(({ title, cells: [value = ''] }) => ({ kind: 'paragraph' as const, text: `${title}：${value}` })),
    {
      kind: 'table',
      columns: kept.map(({ title, align }) => ({ title, align })),
      rows: Array.from({ length: count }, (_, row) => kept.map(({ cells }) => cells[row] ?? '')),
    },
  ];
}

function columnsOf({ scheme, organiser, hasResult }: ListFrame, rows: readonly ListRow[]): ListColumn[] {
  return [
    { title: '序号', align: 'center', cells: rows.map((_, index) => String(index + 1)) },
    { title: '单位名称', align: 'left', cells: rows.map(({ name }) => name) },
    {
      title: namesOf(scheme).parent,
      align: 'left',
      mayFold: true,
      // Whoever belongs to the organiser itself belongs nowhere else.
      cells: rows.map(({ parent }) => (isSameBody(parent, organiser) ? '' : parent)),
    },
    ...(hasResult ? resultColumns(scheme, rows) : []),
  ];
}

/** 得分, 名次 and the grade apart where the list tells scores; or else one column. */
function resultColumns(scheme: Scheme, rows: readonly ListRow[]): ListColumn[] {
  const all = rows.map(({ result }) => resultFigures(result));
  const isGraded = scheme.outcome !== undefined;
  if (all.every((figures) => figures === null))
    return [
      {
        title: scheme.grading ? '等次' : '结果',
        align: scheme.grading ? 'center' : 'left',
        mayFold: true,
        cells: rows.map(({ result }) => result),
      },
    ];
  const ranks = all.map((figures) => figures?.rank ?? '');
  return [
    { title: '得分', align: 'center', cells: alike(all.map((figures) => figures?.score ?? '')) },
    ...(ranks.some((rank) => rank !== '') ? [{ title: '名次', align: 'center' as const, cells: ranks }] : []),
    {
      title: isGraded ? '等次' : '备注',
      align: 'center',
      mayFold: true,
      cells: all.map((figures, index) => figures?.grade ?? rows[index]?.result ?? ''),
    },
  ];
}
