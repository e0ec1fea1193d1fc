import { columnName } from '../../shared/table/cellAddress.ts';
import { nearestName } from '../../shared/template/nearestName.ts';
import {
  mayHoldPlaceholder,
  placeholdersIn,
  type TemplateText,
} from '../../shared/template/placeholdersIn.ts';
import { blocksOf, type RowBlock } from '../../shared/template/rowPlan.ts';
import { type PlaceholderHelp, repeatMark } from '../../shared/template/templateValues.ts';
import { columnNumber } from '../../shared/verify/columnNumber.ts';
import { richText, type SheetPart } from './templateParts.ts';
import { childOf, childrenOf, type XmlElement } from './xmlTree.ts';

/** A worksheet of a template as it was read. */
export interface TemplateSheet {
  readonly part: SheetPart;
  readonly rows: readonly TemplateRow[];
  readonly blocks: readonly RowBlock[];
  readonly placeholderCount: number;
  /** What is wrong with its placeholders, each with its cell. */
  readonly problems: readonly string[];
}

export interface TemplateRow {
  readonly number: number;
  readonly element: XmlElement;
  readonly cells: readonly TemplateCell[];
}

export interface TemplateCell {
  readonly column: number;
  readonly element: XmlElement;
  /** Its parts where it holds placeholders. */
  readonly text: TemplateText | null;
}

/** Reads a worksheet: its rows, its placeholders, and the rows that repeat. */
export function readTemplateSheet(
  part: SheetPart,
  texts: readonly string[],
  help: readonly PlaceholderHelp[],
): TemplateSheet {
  const known = new Map(help.map((each) => [each.name, each]));
  const names = [...known.keys(), repeatMark];
  const problems: string[] = [];
  const perCandidate: Found[] = [];
  const marked = new Set<number>();
  let placeholderCount = 0;

  const rows = rowsOf(part.root).map(
    ({ number, element }): TemplateRow => ({
      number,
      element,
      cells: cellsOf(element).map(({ column, cell }) => ({
        column,
        element: cell,
        text: look(cellText(cell, texts), `${columnName(column)}${number}`, number),
      })),
    }),
  );

  function look(text: string | null, cell: string, row: number): TemplateText | null {
    if (text === null || !mayHoldPlaceholder(text)) return null;
    const where = `工作表“${part.name}”的 ${cell}`;
    const parts = placeholdersIn(text);
    if (!parts) {
      problems.push(`${where}：占位没有写完整，应为 {{名称}}`);
      return null;
    }
    for (const each of parts) {
      if (each.kind === 'words') continue;
      placeholderCount += 1;
      if (each.name === repeatMark) marked.add(row);
      else if (known.get(each.name)?.isPerCandidate) perCandidate.push({ row, where, name: each.name });
      else if (!known.has(each.name)) problems.push(`${where}：${unknown(each.name, names)}`);
    }
    return parts;
  }

  for (const header of childOf(part.root, 'headerFooter')?.children ?? []) {
    if (typeof header === 'string') continue;
    for (const each of placeholdersIn(header.children.join('')) ?? []) {
      if (each.kind === 'words') continue;
      placeholderCount += 1;
      const where = `工作表“${part.name}”的页眉或页脚`;
      if (!known.has(each.name)) problems.push(`${where}：${unknown(each.name, names)}`);
      else if (known.get(each.name)?.isPerCandidate)
        problems.push(`${where}：{{${each.name}}} 每个单位不同，不能写在这里`);
    }
  }

  if (marked.size > 0) {
    for (const { row, where, name } of perCandidate) {
      if (!marked.has(row))
        problems.push(`${where}：{{${name}}} 每个单位不同，但所在行没有标 {{${repeatMark}}}`);
    }
  }
  const repeating = marked.size > 0 ? [...marked] : perCandidate.map(({ row }) => row);
  return { part, rows, blocks: blocksOf(withMerged(repeating, part.root)), placeholderCount, problems };
}

interface Found {
  readonly row: number;
  readonly where: string;
  readonly name: string;
}

function unknown(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return `不认识的占位 {{${name}}}${nearest ? `，是不是 {{${nearest}}}` : ''}`;
}

/** The rows with those that cells merged downwards from them cover. */
function withMerged(rows: readonly number[], root: XmlElement): number[] {
  const all = new Set(rows);
  for (const { attributes } of childrenOf(childOf(root, 'mergeCells') ?? root, 'mergeCell')) {
    const [, first, last] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(attributes.ref ?? '') ?? [];
    if (!all.has(Number(first))) continue;
    for (let row = Number(first); row <= Number(last); row += 1) all.add(row);
  }
  return [...all];
}

function rowsOf(root: XmlElement): { number: number; element: XmlElement }[] {
  let last = 0;
  return childrenOf(childOf(root, 'sheetData') ?? root, 'row').map((element) => {
    last = Number(element.attributes.r ?? last + 1);
    return { number: last, element };
  });
}

function cellsOf(row: XmlElement): { column: number; cell: XmlElement }[] {
  let last = 0;
  return childrenOf(row, 'c').map((cell) => {
    const letters = /^[A-Z]+/.exec(cell.attributes.r ?? '')?.[0];
    last = letters ? columnNumber(letters) : last + 1;
    return { column: last, cell };
  });
}

/** The text of a cell that holds one; null for numbers and formulas. */
export function cellText(cell: XmlElement, texts: readonly string[]): string | null {
  if (childOf(cell, 'f')) return null;
  if (cell.attributes.t === 'inlineStr') return richText(childOf(cell, 'is') ?? cell);
  if (cell.attributes.t !== 's') return null;
  const index = childOf(cell, 'v')?.children.join('') ?? '';
  return texts[Number(index)] ?? null;
}
