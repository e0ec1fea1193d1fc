import { formatPoints, parsePoints } from '../number/points.ts';
import type { AroundText } from './aroundTable.ts';
import { type Findings, mark } from './findings.ts';
import type { DraftDimension, DraftPoints, Piece } from './ownTableDraft.ts';
import { originsIn } from './piece.ts';
import { pointsOf } from './pointsInText.ts';

const beyond = '(?!\\s*(?:分?\\s*(?:以上|以下|及|\\(含|（含|[-－—–~～至]|为(?!满分))))';
const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<!每项|各项|单项|本项|每条|该项|每个)(?:总分值?|满分|总计|合计|共计)(?:为|是|共)?\\s*[:：]?\\s*(\\d{2,4}(?:\\.\\d)?)\\s*分?${beyond}`,
    'u',
  ),
  /(\d{2,4}|百|千)\s*分制/u,
  /[（(]\s*(?:总分|满分|共|计)?[:：]?\s*(\d{2,4})\s*分\s*[）)]/u,
];

/** The total that a text around the table says; null where none does. Nearest first: in the table, before it, after it. */
export function saidTotal(around: readonly AroundText[], findings: Findings): DraftPoints | null {
  const nearest = [
    ...around.filter(({ isInTable }) => isInTable),
    ...around.filter(({ isInTable, isBefore }) => !isInTable && isBefore).reverse(),
    ...around.filter(({ isInTable, isBefore }) => !isInTable && !isBefore),
  ];
  let total: DraftPoints | null = null;
  for (const { piece } of nearest) {
    const found = totalIn(piece);
    if (!found) continue;
    total ??= found;
    if (found.points === total.points && found.from) mark(findings, [found.from], 'total');
  }
  return total;
}

function totalIn(piece: Piece): DraftPoints | null {
  for (const pattern of patterns) {
    const match = pattern.exec(piece.text);
    if (!match) continue;
    const [whole, words = ''] = match;
    const points = pointsOf(words);
    if (points === null || points === 0) continue;
    const [from = null] = originsIn(piece, [match.index, match.index + whole.length]);
    return { points, from };
  }
  return null;
}

/** What the rows of sums say the whole comes to; null where none does. Their figures are used; a part that is missed is said. */
export function readSums(
  rows: readonly (readonly Piece[])[],
  dimensions: readonly DraftDimension[],
  findings: Findings,
): DraftPoints | null {
  const parts = new Set([
    sumOfItems(dimensions),
    ...dimensions.flatMap(({ max, items }) => [
      max?.points,
      sumOf(items.map((item) => item.max?.points ?? 0)),
    ]),
  ]);
  let total: DraftPoints | null = null;
  for (const row of rows) {
    for (const piece of row) mark(findings, piece.from, 'sum');
    const found = row.map(figureOf).find((figure) => figure !== null);
    if (!found) continue;
    const isPart = /^(?:小\s*计|累\s*计)/u.test(row[0]?.text ?? '');
    if (!isPart) total = found;
    else if (!parts.has(found.points))
      findings.notes.push(
        `“${row[0]?.text}”写的是 ${formatPoints(found.points)} 分，与上面各条的和不同，请核对`,
      );
  }
  return total;
}

function figureOf(piece: Piece): DraftPoints | null {
  const [, figure] = /(\d{1,4}(?:\.\d{1,2})?)/u.exec(piece.text) ?? [];
  const points = figure === undefined ? null : parsePoints(figure);
  return points === null ? null : { points, from: piece.from[0] ?? null };
}

function sumOf(points: readonly number[]): number {
  return points.reduce((total, each) => total + each, 0);
}

/** Marks what is said beside the total and is what parts of it come to: 其中基础分90分，加分10分. */
export function markParts(
  around: readonly AroundText[],
  dimensions: readonly DraftDimension[],
  findings: Findings,
): void {
  const known = new Set(
    [
      sumOfItems(dimensions),
      ...dimensions.flatMap(({ max, cap, items }) => [
        max?.points,
        cap,
        sumOf(items.map((item) => item.max?.points ?? 0)),
        sumOf(items.map((item) => item.cap ?? 0)),
      ]),
    ].filter((points) => points !== undefined && points > 0),
  );
  for (const { piece } of around) {
    if (!totalIn(piece)) continue;
    for (const match of piece.text.matchAll(/(\d{1,3}(?:\.\d{1,2})?)\s*分/gu))
      if (known.has(parsePoints(match[1] ?? '') ?? -1))
        mark(findings, originsIn(piece, [match.index, match.index + match[0].length]), 'sum');
  }
}

/** The points that the items of the dimensions come to. */
export function sumOfItems(dimensions: readonly DraftDimension[]): number {
  return sumOf(
    dimensions.flatMap(({ kind, items }) =>
      kind === 'points' ? items.map(({ max }) => max?.points ?? 0) : [],
    ),
  );
}
