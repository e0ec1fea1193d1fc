import type { ClauseRule, StandardReading } from '../clause/clauseRule.ts';
import { readStandard } from '../clause/readStandard.ts';
import type { Hundredths } from '../number/points.ts';
import { type Findings, mark, noFindings } from './findings.ts';
import { idBefore, idOfCell } from './itemId.ts';
import { itemMax } from './itemMax.ts';
import { markTargets } from './markTargets.ts';
import { type ItemChoice, type RuleChoice, ruleKey } from './ownTableChoices.ts';
import type {
  DimensionKind,
  DraftItem,
  DraftPoints,
  DraftRule,
  Piece,
  UnreadStretch,
} from './ownTableDraft.ts';
import { joinedPieces, originsIn, partOf, pieceOfCell } from './piece.ts';
import type { RawItem } from './rawItems.ts';
import { placeKey, type SourceCell } from './sourceTable.ts';

/** What an item is read with: where it stands and what a person decided. */
export interface ItemSetting {
  readonly table: number;
  readonly kind: DimensionKind;
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
  const max = maxOf(
    key,
    { content, standard, cells: pieces(raw.maxes).filter(({ text }) => !isBlank(text)) },
    setting,
    findings,
  );
  const scored = standard ?? (hasScoring(content.text) ? content : null);
  const isByPanel = setting.allByPanel || choice.byPanel === true || scored === null;
  const reading = isByPanel || !scored ? null : readStandard(scored.text, max?.points ?? null);
  const limits = limitsOf(setting.kind, max, reading);
  const { isCarried } = setting;
  // What is open in it was settled where it comes from.
  const found = isCarried ? noFindings() : findings;
  if (isCarried)
    for (const piece of [content, ...(scored ? [scored] : [])]) mark(findings, piece.from, 'carried');
  const read = reading && scored ? rulesOf(key, scored, reading, choice, found) : noRules;
  const isGiven = read.rules.length === 0;
  markTargets(content, read.rules, findings);
  if (limits.floor === null && read.rules.some(({ rule }) => rule.kind === 'zero-if'))
    findings.problems.push({ text: `“${short(content.text)}”没有写明最多减几分，请填写`, item: key });
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

function maxOf(
  key: string,
  texts: Parameters<typeof itemMax>[0],
  { choice, ofLevel, kind }: ItemSetting,
  findings: Findings,
): DraftPoints | null {
  const { max, marks, problem, note } = itemMax(texts);
  findings.marks.push(...marks);
  if (choice.max !== undefined) {
    for (const cell of texts.cells) mark(findings, cell.from, 'max');
    return { points: choice.max, from: null };
  }
  if (note !== null) findings.notes.push(`“${short(texts.content.text)}”${note}`);
  if (max) return max;
  if (texts.cells.length === 0 && ofLevel) return ofLevel;
  if (texts.cells.length === 0 && kind !== 'points') return null;
  if (problem !== null)
    findings.problems.push({ text: `“${short(texts.content.text)}”${problem}`, item: key });
  return null;
}

/** A dash in place of points. */
function isBlank(text: string): boolean {
  return /^[-－—–/／\\无\s]*$/u.test(text);
}

/** @example short('认真宣传和执行党的路线、方针、政策及上级党组织的决议') // '认真宣传和执行党的路线、方针、政策及上…' */
export function short(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 20 ? `${line.slice(0, 19)}…` : line;
}

/** Whether a text says how points move. */
function hasScoring(text: string): boolean {
  return /[扣加减]\s*\d|[扣加减得][一二三四五六七八九十两]+分|不得分|为0分|酌情|一票否决|\d\s*分[/／每]|得\s*\d+(?:\.\d+)?\s*分/u.test(
    text,
  );
}

/** Of bonus points the most that they add, of deductions the most that they take; nothing says it: no limit. */
function limitsOf(
  kind: DimensionKind,
  max: DraftPoints | null,
  reading: StandardReading | null,
): { readonly cap?: Hundredths | null; readonly floor?: Hundredths | null } {
  const most = max?.points ?? reading?.cap ?? null;
  if (kind === 'bonus') return { cap: most };
  if (kind === 'deduction') return { cap: 0, floor: most === null ? null : -most };
  return reading?.cap === undefined || reading.cap === max?.points ? {} : { cap: reading.cap };
}

interface RulesRead {
  readonly rules: readonly DraftRule[];
  readonly dropped: readonly ClauseRule[];
  readonly unread: readonly UnreadStretch[];
}

const noRules: RulesRead = { rules: [], dropped: [], unread: [] };

function rulesOf(
  key: string,
  scored: Piece,
  reading: StandardReading,
  { rules: choices = {}, added = [] }: ItemChoice,
  findings: Findings,
): RulesRead {
  const choiceOf = (rule: ClauseRule): RuleChoice | undefined => choices[ruleKey(rule)];
  const isDropped = (rule: ClauseRule) => choiceOf(rule)?.is === 'dropped';
  for (const rule of reading.rules)
    mark(findings, originsIn(scored, rule.at), isDropped(rule) ? 'aside' : 'rule');
  for (const at of [...reading.full, ...reading.limits]) mark(findings, originsIn(scored, at), 'limit');
  const unread = reading.unread.map((at) => ({ at, text: scored.text.slice(...at).trim() }));
  const [set, open] = [
    unread.filter(({ at }) => isSetAside(choices, at)),
    unread.filter(({ at }) => !isSetAside(choices, at)),
  ];
  for (const { at } of set) mark(findings, originsIn(scored, at), 'aside');
  const rules = [
    ...reading.rules.filter((rule) => !isDropped(rule)).map((rule) => decided(rule, choiceOf(rule))),
    ...added.map((rule, index): DraftRule => ({ key: `added-${index + 1}`, rule, state: 'added' })),
  ].map((rule) => withCountOf(rule, reading.rules));
  for (const { rule, state } of rules)
    if (state === 'open')
      findings.problems.push({ text: `“${short(rule.label)}”${rule.why ?? '不能肯定'}，请核对`, item: key });
  // What nothing was read of is left to the panel whole; a figure in it stays open in the ledger.
  for (const { text } of rules.length > 0 ? open : [])
    findings.problems.push({ text: `“${short(text)}”没有读懂，请核对`, item: key });
  return { rules, dropped: reading.rules.filter(isDropped), unread: open };
}

/** How choices name a stretch that was not read and is left to stand. */
export function unreadKey([start, end]: UnreadStretch['at']): string {
  return `unread@${start}-${end}`;
}

function isSetAside(choices: Readonly<Record<string, RuleChoice>>, at: UnreadStretch['at']): boolean {
  return choices[unreadKey(at)]?.is === 'dropped';
}

/** The rule with the key of the one whose count it compares, which may be dropped or replaced. */
function withCountOf(draft: DraftRule, read: readonly ClauseRule[]): DraftRule {
  const of = draft.rule.countOf === undefined ? undefined : read[draft.rule.countOf];
  return of ? { ...draft, countOf: ruleKey(of) } : draft;
}

function decided(rule: ClauseRule, choice: RuleChoice | undefined): DraftRule {
  const key = ruleKey(rule);
  if (choice?.is === 'replaced') return { key, rule: choice.by, state: 'replaced' };
  if (choice?.is === 'accepted') return { key, rule, state: 'accepted' };
  return { key, rule, state: rule.sure ? 'sure' : 'open' };
}

/** 由考评组填分: any points up to the most. */
function panelRules(max: Hundredths | null): DraftRule[] {
  const rule = {
    kind: 'award-range',
    points: [0, max ?? 0],
    label: '由考评组评分',
    at: [0, 0],
    sure: true,
  } as const;
  return [{ key: 'panel', rule, state: 'panel' }];
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
