import { z } from 'zod';

/**
 * A text of a scheme: `document` stands word for word in the scheme's source document, `caption` is a short title or
 * explanation of the program's own. Screens and forms mark the second.
 */
export const textSchema = z.union([
  z.strictObject({ document: z.string().min(1) }),
  z.strictObject({ caption: z.string().min(1) }),
]);
export type Text = z.infer<typeof textSchema>;

/** The words of a text, whoever wrote them. */
export function wordsOf(text: Text): string {
  return 'document' in text ? text.document : text.caption;
}

/** Every text inside a scheme that is given as the document's, in order; tests look each up in the document. */
export function documentTexts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(documentTexts);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'document' && typeof value === 'string' ? [value] : documentTexts(value),
  );
}
