const own: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '−': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '‐': '-',
  '〜': '~',
  '∼': '~',
  '•': '.',
  '﹣': '-',
  '﹢': '+',
  '﹪': '%',
  '\u200b': ' ',
  '\u200e': ' ',
  '\u200f': ' ',
};

/**
 * The text with full-width figures, letters and signs as plain ones, character for character, so that a place in it is
 * the same place in the text.
 *
 * @example plainText('扣０．５分；最多－２') // '扣0.5分;最多-2'
 */
export function plainText(text: string): string {
  return text.replace(
    /[\uff01-\uff5e\u3000\u00a0−–—―‐〜∼•﹣﹢﹪\u200b\u200e\u200f]/gu,
    (character) => own[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
