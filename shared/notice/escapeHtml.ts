const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The text for HTML, between tags or within quotes.
 *
 * @example escapeHtml('<b>"甲" & 乙</b>') // '&lt;b&gt;&quot;甲&quot; &amp; 乙&lt;/b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
