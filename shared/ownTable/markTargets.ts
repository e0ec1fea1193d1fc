import { chineseNumber } from '../number/chineseNumber.ts';
import { figuresIn } from './figures.ts';
import { type Findings, mark } from './findings.ts';
import type { DraftRule, Piece } from './ownTableDraft.ts';
import { originsIn } from './piece.ts';

/** Marks what a content demands and a rule of the item compares with: 全年不少于12次 beside 每少一次扣1分 of 12. */
export function markTargets(content: Piece, rules: readonly DraftRule[], findings: Findings): void {
  const targets = rules.flatMap(({ rule: { target, when, unit, levels = [] } }) => {
    const compared = [when, ...levels.map((level) => level.when)].flatMap((each) =>
      each ? Object.values(each) : [],
    );
    return [target, ...compared].flatMap((value) => (value === undefined ? [] : [`${value}${unit ?? ''}`]));
  });
  const known = new Set(targets);
  for (const { text, at } of figuresIn(content.text)) {
    const value = chineseNumber(text.replace('%', ''));
    const unit = text.endsWith('%') ? '%' : (content.text[at[1]] ?? '');
    if (value !== null && known.has(`${value}${unit}`)) mark(findings, originsIn(content, at), 'rule');
  }
}
