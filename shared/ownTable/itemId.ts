import type { Span } from '../clause/clauseRule.ts';

/** An id as tables write it before a content: 1-1, 1.1, 2—3. */
const before = /^\s*(\d{1,2}(?:[-－—–.．]\d{1,2}){1,2})(?![\d分%])[.．、:：\s]*/u;

/** The id that a text begins with, and what is left of the text; null where it begins with none. */
export function idBefore(
  text: string,
): { readonly id: string; readonly at: Span; readonly rest: Span } | null {
  const match = before.exec(text);
  const [whole = '', id = ''] = match ?? [];
  if (!match || whole.length === text.length) return null;
  const start = whole.indexOf(id);
  return { id: plainId(id), at: [start, start + id.length], rest: [whole.length, text.length] };
}

/** The id that a cell of numbers holds; null where it is a plain number or none. */
export function idOfCell(text: string): string | null {
  return /^\d{1,2}(?:[-－—–.．]\d{1,2}){1,2}$/u.test(text.trim()) ? plainId(text.trim()) : null;
}

function plainId(id: string): string {
  return id.replace(/[－—–]/gu, '-').replace(/．/gu, '.');
}
