import { innerQuotes } from '../text/innerQuotes.ts';
import { decidedGrades, decidedVetoes } from './aroundDecided.ts';
import { aroundTable } from './aroundTable.ts';
import { buildLedger } from './buildLedger.ts';
import { isVetoLevel } from './dimensionKinds.ts';
import { findColumns } from './findColumns.ts';
import { type Findings, mark, noFindings } from './findings.ts';
import { gridOf } from './gridOf.ts';
import { headingOver } from './headingOver.ts';
import { joinTables } from './joinTables.ts';
import type { PlacedItem } from './levels.ts';
import { markScores } from './markScores.ts';
import { mergedByLevel } from './mergedByLevel.ts';
import { notesOnSource, notesOnSums } from './notesOnDraft.ts';
import type { OwnTableChoices } from './ownTableChoices.ts';
import type { OwnTableDraft } from './ownTableDraft.ts';
import { pieceOfCell } from './piece.ts';
import { rawItems } from './rawItems.ts';
import { readDimensions } from './readDimensions.ts';
import { readGrades } from './readGrades.ts';
import { itemKeyOf } from './readItem.ts';
import { readTitle } from './readTitle.ts';
import { markParts, readSums, saidTotal } from './readTotal.ts';
import { joinedVetoes, readVetoes } from './readVetoes.ts';
import { saidLimits } from './saidLimits.ts';
import { headsOf, shownColumns } from './shownColumns.ts';
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
  const isUnderHeadings = tables.filter((table) => headingOver(source, table) !== null).length > 1;
  const read = tables.flatMap((table) => {
    const own = source.tables[table];
    const columns = found[table];
    if (!own || !columns) return [];
    const grid = gridOf(own);
    const rows = tableRows(grid, columns);
    return [
      {
        table,
        rows,
        items: rawItems(grid, columns, rows, isUnderHeadings ? headingOver(source, table) : null),
      },
    ];
  });
  const around = aroundTable(source, read);
  const outside = around.filter(({ isHead }) => !isHead);
  const title =
    choices.title === undefined
      ? readTitle(outside, titleOf(source, tables))
      : { text: choices.title, from: [] };
  const all = read.flatMap(({ table, items }) => items.map((raw) => ({ table, raw })));
  // So many are none that a person meant; they are not read, so that nobody waits.
  const isTooMany = all.length > mostItems;
  const placed = mergedByLevel(withoutLeftOut(isTooMany ? [] : all, choices, findings), findings);
  const columns = shownColumns(found[tables[0] ?? -1], placed, findings);
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
    rows.flatMap((row) => (row.kind === 'sum' ? [row.cells.map((cell) => pieceOfCell(cell, table))] : [])),
  );
  const summed = readSums(sums, dimensions, findings);
  const total = choices.total === undefined ? (said ?? summed) : { points: choices.total, from: null };
  const grades = decidedGrades(readGrades(outside, findings), choices);
  const vetoes = decidedVetoes(
    joinedVetoes(
      readVetoes(outside, findings),
      vetoRows(
        placed.filter(({ raw }) => isVetoLevel(raw)),
        findings,
      ),
    ),
    choices,
  );
  const notes = tableNotes(outside, findings);
  for (const { piece } of around.filter(({ isHead }) => isHead))
    for (const from of piece.from) findings.marks.push({ from, use: 'form', form: '表头' });
  markScores(placed, found, findings);
  const ledger = buildLedger(source, tables, findings.marks, outside, choices.setAside ?? []);
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
      ...(tables.length > 0 && items.length === 0 && !isTooMany
        ? [{ text: '表中没有读到考评内容，请核对各列的用处' }]
        : []),
      ...(isTooMany
        ? [{ text: `表中有 ${all.length} 条考评内容，一个方案最多 ${mostItems} 条，请只留评分标准` }]
        : []),
      ...findings.problems,
    ].map((problem) => ({ ...problem, text: innerQuotes(problem.text) })),
    notes: [
      ...notesOnSource(source, found, tables),
      ...findings.notes,
      ...notesOnSums(dimensions, total, summed),
    ].map(innerQuotes),
  };
}

/** The items that a person did not leave out; the figures of the others are set aside. */
function withoutLeftOut(
  items: readonly PlacedItem[],
  { items: chosen = {} }: OwnTableChoices,
  findings: Findings,
): PlacedItem[] {
  return items.filter(({ table, raw }) => {
    if (!chosen[itemKeyOf(raw, table)]?.isLeftOut) return true;
    for (const cell of [...raw.contents, ...raw.maxes, ...raw.standards, ...raw.numbers])
      mark(findings, pieceOfCell(cell, table).from, 'aside');
    return false;
  });
}

function titleOf({ name, tables }: SourceFile, read: readonly number[]): string {
  return tables[read[0] ?? -1]?.name || name.replace(/\.\w+$/u, '');
}

function noTable({ tables }: SourceFile): string {
  return tables.length === 0
    ? '没有找到表格。表格若是图片，请打成文字；也可以在 WPS 中全选复制，粘贴到这里'
    : '没有找到评分标准的表格：表中应有考评内容和分值，或考评内容和考评标准';
}
