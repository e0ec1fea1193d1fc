import { formatPoints } from '../number/points.ts';
import { aroundTable } from './aroundTable.ts';
import { buildLedger } from './buildLedger.ts';
import type { FoundColumns } from './columnRole.ts';
import { findColumns } from './findColumns.ts';
import { noFindings } from './findings.ts';
import { gridOf } from './gridOf.ts';
import { joinTables } from './joinTables.ts';
import type { OwnTableChoices } from './ownTableChoices.ts';
import type { DraftColumn, DraftDimension, DraftPoints, OwnTableDraft } from './ownTableDraft.ts';
import { pieceOfCell } from './piece.ts';
import { rawItems } from './rawItems.ts';
import { isVetoLevel, readDimensions } from './readDimensions.ts';
import { readGrades } from './readGrades.ts';
import { readTitle } from './readTitle.ts';
import { markParts, readSums, saidTotal, sumOfItems } from './readTotal.ts';
import { joinedVetoes, readVetoes } from './readVetoes.ts';
import { saidLimits } from './saidLimits.ts';
import type { SourceFile } from './sourceTable.ts';
import { tableNotes } from './tableNotes.ts';
import { tableRows } from './tableRows.ts';
import { vetoRows } from './vetoRows.ts';

/** A scheme has no more. */
const mostItems = 1000;

/**
 * What a committee's own table says, as far as it can be read, with what a person decided: items, their points and
 * rules, what stands around the table, and what every figure is used for. Nothing is guessed: what is not plain is a
 * problem that keeps the draft from being used.
 */
export function readOwnTable(source: SourceFile, choices: OwnTableChoices = {}): OwnTableDraft {
  const found = source.tables.map((table, index) =>
    findColumns(table, { roles: choices.roles?.[index], headRows: choices.headRows?.[index] }),
  );
  const tables = choices.tables ?? joinTables(source, found);
  const findings = noFindings();
  const read = tables.flatMap((table) => {
    const own = source.tables[table];
    const columns = found[table];
    if (!own || !columns) return [];
    const grid = gridOf(own);
    const rows = tableRows(grid, columns);
    return [{ table, rows, items: rawItems(grid, columns, rows) }];
  });
  const around = aroundTable(source, read);
  const outside = around.filter(({ isHead }) => !isHead);
  const title =
    choices.title === undefined
      ? readTitle(outside, titleOf(source, tables))
      : { text: choices.title, from: [] };
  const columns = shownColumns(
    found[tables[0] ?? -1],
    read.flatMap(({ items }) => items),
  );
  const placed = read.flatMap(({ table, items }) => items.map((raw) => ({ table, raw })));
  const said = saidTotal(around, findings);
  const { dimensions, cap } = saidLimits(
    readDimensions(
      placed.filter(({ raw }) => !isVetoLevel(raw)),
      columns,
      title,
      said?.points ?? null,
      choices,
      findings,
    ),
    outside,
    findings,
  );
  markParts(outside, dimensions, findings);
  const sums = read.flatMap(({ table, rows }) =>
    rows.flatMap((row) => (row.kind === 'sum' ? row.cells.map((cell) => pieceOfCell(cell, table)) : [])),
  );
  const summed = readSums(sums, dimensions, findings);
  const total = choices.total === undefined ? (said ?? summed) : { points: choices.total, from: null };
  const grades = readGrades(outside, findings);
  const vetoes = joinedVetoes(
    readVetoes(outside, findings),
    vetoRows(
      placed.filter(({ raw }) => isVetoLevel(raw)),
      findings,
    ),
  );
  const notes = tableNotes(outside, findings);
  for (const { piece } of around.filter(({ isHead }) => isHead))
    for (const from of piece.from) findings.marks.push({ from, use: 'form', form: '表头' });
  const ledger = buildLedger(source, tables, findings.marks, choices.setAside ?? []);
  const items = dimensions.flatMap((dimension) => dimension.items);
  return {
    title,
    total,
    ...(cap !== undefined && { cap }),
    tables,
    found,
    heads: headsOf(found[tables[0] ?? -1]),
    columns: columns.map(({ id, head }) => ({ id, head })),
    dimensions,
    vetoes,
    grades,
    tableNotes: notes,
    ledger,
    problems: [
      ...(tables.length === 0 ? [{ text: noTable(source) }] : []),
      ...(tables.length > 0 && items.length === 0
        ? [{ text: '表中没有读到考评内容，请核对各列的用处' }]
        : []),
      ...(items.length > mostItems
        ? [{ text: `表中有 ${items.length} 条考评内容，一个方案最多 ${mostItems} 条，请只留评分标准` }]
        : []),
      ...findings.problems,
    ],
    notes: [
      ...source.notes,
      ...tables.flatMap((table) => source.tables[table]?.notes ?? []),
      ...doubtsOf(source, tables),
      ...otherTables(source, found, tables),
      ...findings.notes,
      ...notesOnSums(dimensions, total, summed),
    ],
  };
}

function titleOf({ name, tables }: SourceFile, read: readonly number[]): string {
  return tables[read[0] ?? -1]?.name || name.replace(/\.\w+$/u, '');
}

function noTable({ tables }: SourceFile): string {
  return tables.length === 0
    ? '没有找到表格。表格若是图片，请打成文字；也可以在 WPS 中全选复制，粘贴到这里'
    : '没有找到评分标准的表格：表中应有考评内容和分值，或考评内容和考评标准';
}

const shownRoles = ['way', 'department', 'remark'] as const;

/** Columns that the form prints beside, where any item fills them. */
function shownColumns(
  found: FoundColumns | undefined,
  items: readonly { readonly others: ReadonlyMap<number, readonly unknown[]> }[],
): (DraftColumn & { readonly column: number })[] {
  const columns = (found?.columns ?? []).filter(({ role, column }) => {
    const isShown = shownRoles.some((shown) => shown === role);
    return isShown && items.some(({ others }) => (others.get(column)?.length ?? 0) > 0);
  });
  return columns.slice(0, 4).map(({ column, head, role }) => ({
    id: `${role}${column + 1}`,
    head: head.slice(0, 20) || '备注',
    column,
  }));
}

function headsOf(found: FoundColumns | undefined): OwnTableDraft['heads'] {
  const head = (role: string) =>
    found?.columns.find((column) => column.role === role)?.head.slice(0, 20) || undefined;
  const [dimension, group, content, points] = [
    head('dimension'),
    head('group'),
    head('content'),
    head('max'),
  ];
  const [standard, score] = [head('standard'), head('score')];
  return {
    ...(dimension !== undefined && { dimension }),
    ...(group !== undefined && { group }),
    ...(content !== undefined && { content }),
    ...(points !== undefined && { points }),
    ...(standard !== undefined && { standard }),
    ...(score !== undefined && { score }),
  };
}

function doubtsOf(source: SourceFile, tables: readonly number[]): string[] {
  return tables.flatMap((table) => (source.tables[table]?.cells ?? []).flatMap(({ doubt }) => doubt ?? []));
}

function otherTables(source: SourceFile, found: readonly FoundColumns[], read: readonly number[]): string[] {
  const others = source.tables.flatMap(({ name }, index) =>
    !read.includes(index) && found[index]?.isStandards
      ? [`表 ${index + 1}${name === '' ? '' : `“${name}”`}`]
      : [],
  );
  return others.length === 0 ? [] : [`${others.join('、')}也像评分标准，没有读入`];
}

function notesOnSums(
  dimensions: readonly DraftDimension[],
  total: DraftPoints | null,
  summed: DraftPoints | null,
): string[] {
  const sum = sumOfItems(dimensions);
  const isWhole = dimensions.every(({ items }) => items.every(({ max }) => max !== null));
  const words = (points: number) => formatPoints(points);
  return [
    ...(total === null && isWhole ? [`没有写明总分，按各条满分合计 ${words(sum)} 分`] : []),
    ...(total && total.points !== sum
      ? [`总分为 ${words(total.points)} 分，各条满分合计 ${words(sum)} 分`]
      : []),
    ...(summed && summed.points !== sum
      ? [`表中合计为 ${words(summed.points)} 分，各条满分合计 ${words(sum)} 分`]
      : []),
    ...dimensions.flatMap(({ name, max, kind, items }) => {
      const own = items.reduce((points, item) => points + (item.max?.points ?? 0), 0);
      return kind === 'points' && max && max.points !== own
        ? [`“${name.text}”为 ${words(max.points)} 分，其考评内容合计 ${words(own)} 分`]
        : [];
    }),
  ];
}
