import { readStandardOnce } from '../clause/readStandardOnce.ts';
import { type Findings, mark, noFindings } from './findings.ts';
import { idBefore, idOfCell } from './itemId.ts';
import { itemRules, noRules, panelRules } from './itemRules.ts';
import { markTargets } from './markTargets.ts';
import type { ItemChoice } from './ownTableChoices.ts';
import type { DimensionKind, DraftItem, DraftPoints, Piece } from './ownTableDraft.ts';
import { joinedPieces, originsIn, partOf, pieceOfCell } from './piece.ts';
import { isBlank, limitsOfItem, pointsOfItem } from './pointsOfItem.ts';
import type { RawItem } from './rawItems.ts';
import { shortText } from './shortText.ts';
import { placeKey, type SourceCell } from './sourceTable.ts';

/** What an item is read with: where it stands and what a person decided. */
export interface ItemSetting {
  readonly table: number;
  readonly kind: DimensionKind;
  /** Of points beside the total, whether they are added and taken alike: 加减分项. */
  readonly isBothWays: boolean;
  readonly choice: ItemChoice;
  readonly allByPanel: boolean;
  /** Its rules come from another scheme. */
  readonly isCarried: boolean;
  /** The points of a level that has this item alone. */
  readonly ofLevel: DraftPoints | null;
  readonly columns: Readonly<Record<string, readonly SourceCell[]>>;
  readonly group: Piece | null;
}

/** An item before ids are given: `ownId` is the one that stands in the table. */
export type UnnumberedItem = Omit<DraftItem, 'id' | 'isOwnId'> & { readonly ownId: string | null };

/** The key by which choices name the item: its first cell. */
export function itemKeyOf(raw: RawItem, table: number): string {
  const [cell] = [...raw.contents, ...raw.maxes, ...raw.standards];
  const isShared = cell === undefined || cell.row !== raw.row;
  const { row, column } = isShared ? (raw.maxes[0] ?? raw.standards[0] ?? { row: raw.row, column: 0 }) : cell;
  return placeKey({ table, row, column });
}

/** The item as its cells and a person's decisions have it; what was used and what blocks goes to the findings. */
export function readItem(raw: RawItem, setting: ItemSetting, findings: Findings): UnnumberedItem {
  const { table, choice } = setting;
  const key = itemKeyOf(raw, table);
  const pieces = (cells: readonly SourceCell[]) => cells.map((cell) => pieceOfCell(cell, table));
  const standard = rewritten(joinedPieces(pieces(raw.standards)), choice.standard, findings);
  const whole = joinedPieces(pieces(raw.contents)) ?? setting.group ?? standard ?? { text: '', from: [] };
  const { content: own, ownId } = numbered(whole, raw, table, findings);
  const content = rewritten(own, choice.content, findings) ?? own;
  const max = pointsOfItem(
    key,
    { content, standard, cells: pieces(raw.maxes).filter(({ text }) => !isBlank(text)) },
    setting,
    findings,
  );
  askAboutDoubts(key, raw, choice, findings);
  const scored = standard ?? (hasScoring(content.text) ? content : null);
  const isByPanel = setting.allByPanel || choice.byPanel === true || scored === null;
  const reading = isByPanel || !scored ? null : readStandardOnce(scored.text, max?.points ?? null);
  const limits = limitsOfItem(setting.kind, setting.isBothWays, max, reading);
  const { isCarried } = setting;
  // What is open in it was settled where it comes from.
  const found = isCarried ? noFindings() : findings;
  if (isCarried)
    for (const piece of [content, ...(scored ? [scored] : [])]) mark(findings, piece.from, 'carried');
  const read = reading && scored ? itemRules(key, scored, reading, choice, found) : noRules;
  const isGiven = read.rules.length === 0;
  markTargets(content, read.rules, findings);
  if (limits.floor === null && read.rules.some(({ rule }) => rule.kind === 'zero-if'))
    findings.problems.push({ text: `“${shortText(content.text)}”没有写明最多减几分，请填写`, item: key });
  if (isGiven && scored && (isByPanel || read.unread.length === 0))
    mark(findings, originsIn(scored, [0, scored.text.length]), 'panel');
  return {
    key,
    ownId,
    group: setting.group,
    content,
    standard: scored,
    max: setting.kind === 'points' ? max : { points: 0, from: max?.from ?? null },
    ...limits,
    start: isGiven || setting.kind === 'bonus' ? 'zero' : (reading?.start ?? 'full'),
    columns: columnsOf(setting, findings),
    rules: isGiven ? panelRules(max?.points ?? null) : read.rules,
    dropped: read.dropped,
    unread: isCarried ? [] : read.unread,
    warnings: reading?.warnings ?? [],
    isByPanel: isGiven,
  };
}

/** Cells that show something else than they hold, until a person puts down what is meant. */
function askAboutDoubts(key: string, raw: RawItem, choice: ItemChoice, { problems }: Findings): void {
  const cells = [
    ...(choice.max === undefined ? raw.maxes : []),
    ...(choice.content === undefined ? raw.contents : []),
    ...(choice.standard === undefined ? raw.standards : []),
  ];
  for (const { doubt } of cells) if (doubt !== undefined) problems.push({ text: doubt, item: key });
}

/** The text that a person wrote in place of the table's, where one did. */
function rewritten(piece: Piece | null, text: string | undefined, findings: Findings): Piece | null {
  if (text === undefined || text === piece?.text) return piece;
  if (piece) mark(findings, piece.from, 'rewritten');
  return text.trim() === '' ? null : { text: text.trim(), from: [] };
}

/** The content without the id before it. */
function numbered(whole: Piece, raw: RawItem, table: number, findings: Findings) {
  const [number] = raw.numbers;
  const found = idBefore(whole.text);
  for (const cell of raw.numbers) mark(findings, pieceOfCell(cell, table).from, 'id');
  if (!found) return { content: whole, ownId: number ? idOfCell(number.text) : null };
  mark(findings, originsIn(whole, found.at), 'id');
  return { content: partOf(whole, found.rest), ownId: found.id };
}

/** Whether a text says how points move. */
function hasScoring(text: string): boolean {
  return /[扣加减]\s*\d|[扣加减得][一二三四五六七八九十两]+分|不得分|为0分|酌情|一票否决|\d\s*分[/／每]|得\s*\d+(?:\.\d+)?\s*分/u.test(
    text,
  );
}

function columnsOf({ columns, table }: ItemSetting, findings: Findings): Record<string, Piece> {
  const pieces = Object.entries(columns).flatMap(([id, cells]) => {
    const piece = joinedPieces(cells.map((cell) => pieceOfCell(cell, table)));
    if (!piece) return [];
    mark(findings, piece.from, 'column');
    return [[id, piece] as const];
  });
  return Object.fromEntries(pieces);
}
