/** A text in its parts: what is printed as it is, and the names between double braces. */
export type TemplateText = readonly (
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'placeholder'; readonly name: string }
)[];

/** Double braces, also those of a Chinese input method. */
const placeholder = /[{｛]{2}([^{}｛｝]*)[}｝]{2}/g;
const opening = /[{｛]{2}/;

/**
 * The parts of a cell's text; null where double braces are opened and not closed.
 *
 * @example placeholdersIn('第{{名次}}名') // words 第, placeholder 名次, words 名
 */
export function placeholdersIn(text: string): TemplateText | null {
  const parts: TemplateText[number][] = [];
  let done = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match.index > done) parts.push({ kind: 'words', words: text.slice(done, match.index) });
    parts.push({ kind: 'placeholder', name: (match[1] ?? '').trim().replaceAll('．', '.') });
    done = match.index + match[0].length;
  }
  if (done < text.length) parts.push({ kind: 'words', words: text.slice(done) });
  return parts.some((part) => part.kind === 'words' && opening.test(part.words)) ? null : parts;
}

/** Whether a text may hold a placeholder at all; cheap. */
export function mayHoldPlaceholder(text: string): boolean {
  return opening.test(text);
}
