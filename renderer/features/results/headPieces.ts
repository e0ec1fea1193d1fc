const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** A word of four characters is never broken. Units: characters. */
const longest = 4;

/**
 * A head in the pieces between which it may break: its words, with each mark beside the word that it belongs to, and a
 * single character with the word before it.
 *
 * @example headPieces('支部班子好') // ['支部', '班子好']
 * @example headPieces('上级党（工）委评定') // ['上级党', '（工）委', '评定']
 */
export function headPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let opened = '';
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = pieces.at(-1) ?? '';
    const isJoined = isWordLike
      ? opened === '' && last !== '' && segment.length === 1 && last.length < longest && !last.endsWith('\n')
      : last !== '' && !/^[（“《]$/.test(segment);
    if (isJoined) pieces[pieces.length - 1] = last + segment;
    else if (isWordLike) {
      pieces.push(opened + segment);
      opened = '';
    } else opened += segment;
  }
  return opened === '' ? pieces : [...pieces, opened];
}
