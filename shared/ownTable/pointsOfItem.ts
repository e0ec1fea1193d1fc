import type { StandardReading } from '../clause/clauseRule.ts';
import type { Hundredths } from '../number/points.ts';
import { type Findings, mark } from './findings.ts';
import { itemMax, type MaxTexts } from './itemMax.ts';
import type { DimensionKind, DraftPoints } from './ownTableDraft.ts';
import type { ItemSetting } from './readItem.ts';
import { shortText } from './shortText.ts';

/** The points of an item: as a person put them down, as its texts say, or of the level that has it alone; null where nothing says them. */
export function pointsOfItem(
  key: string,
  texts: MaxTexts,
  { choice, ofLevel, kind }: ItemSetting,
  findings: Findings,
): DraftPoints | null {
  const { max, marks, problem, note } = itemMax(texts);
  findings.marks.push(...marks);
  if (choice.max !== undefined) {
    for (const cell of texts.cells) mark(findings, cell.from, 'max');
    return { points: choice.max, from: null };
  }
  if (note !== null) findings.notes.push(`“${shortText(texts.content.text)}”${note}`);
  if (max) return max;
  if (texts.cells.length === 0 && ofLevel) return ofLevel;
  if (texts.cells.length === 0 && kind !== 'points') return null;
  if (problem !== null)
    findings.problems.push({ text: `“${shortText(texts.content.text)}”${problem}`, item: key });
  return null;
}

/** A dash in place of points. */
export function isBlank(text: string): boolean {
  return /^[-－—–/／\\无\s]*$/u.test(text);
}

/** Of bonus points the most that they add, of deductions the most that they take; nothing says it: no limit. */
export function limitsOfItem(
  kind: DimensionKind,
  isBothWays: boolean,
  max: DraftPoints | null,
  reading: StandardReading | null,
): { readonly cap?: Hundredths | null; readonly floor?: Hundredths | null } {
  const most = max?.points ?? reading?.cap ?? null;
  const least = most === null ? null : -most;
  if (kind === 'bonus') return { cap: most, ...(isBothWays && { floor: least }) };
  if (kind === 'deduction') return { cap: 0, floor: least };
  return reading?.cap === undefined || reading.cap === max?.points ? {} : { cap: reading.cap };
}
