import type { ClauseRule } from '../clause/clauseRule.ts';
import type { Text } from '../scheme/text.ts';
import type { DraftItem } from './ownTableDraft.ts';

/** The words as the document's where they stand in its text, otherwise as ours. */
export function wordsFrom(item: DraftItem, words: string): Text {
  const isOwn = [item.standard, item.content].some((piece) => piece?.text.includes(words));
  return isOwn ? { document: words } : { caption: words };
}

/** The condition in the text's words; where the clause has none (每缺一项扣2分), what stands before its points. */
export function labelOf({ label, at }: ClauseRule, { standard }: DraftItem): string {
  if (label !== '') return label;
  const clause =
    standard?.text.slice(...at).replace(/[，,\s]*(?:各|可|应)?[扣加减得记计给]\s*\d[\s\S]*$/u, '') ?? '';
  return clause.trim() || '考评标准所列';
}

/** The things that a rule counts by name. */
export function checklistOf({ checklist: own, isOpen, label, unit }: ClauseRule, item: DraftItem) {
  const checklist = own ?? (label === '' && unit === '项' ? partsOfContent(item) : undefined);
  if (!checklist || checklist.length === 0 || new Set(checklist).size < checklist.length) return {};
  return {
    checklist: checklist.map((words) => wordsFrom(item, words)),
    ...(isOpen && { checklistOpen: true }),
  };
}

/** What 每缺一项 counts where the standard names nothing: the parts of a content that is one short enumeration. */
function partsOfContent({ content, standard, rules }: DraftItem): readonly string[] | undefined {
  if (rules.length > 1 || standard?.text === content.text) return undefined;
  const parts = content.text.replace(/[。；;]$/u, '').split(/[，,、]/u);
  const isPlain = parts.every(
    (part) => part.length > 1 && part.length <= 12 && !/[。；;：:等\d]/u.test(part),
  );
  return parts.length > 1 && parts.length <= 8 && isPlain ? parts : undefined;
}
