import { cleanName } from '../table/cleanCell.ts';

/**
 * The names in a pasted text, in order: separated by 、，,；; tabs or line breaks, or by blanks. A blank inside a name
 * of two characters (张　三, as tables line names up) does not separate.
 *
 * @example splitNames('张三、李 四  王五六') // ['张三', '李四', '王五六']
 */
export function splitNames(text: string): string[] {
  return text
    .split(/[、，,；;\t\r\n]+/u)
    .flatMap((part) => joinSingles(part.trim().split(/\s+/u)))
    .map(cleanName)
    .filter((name) => name !== '');
}

/** Words with two single characters in a row joined into one name. */
function joinSingles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let waiting = '';
  for (const word of words) {
    const isSingle = /^\p{Script=Han}$/u.test(word);
    if (waiting !== '') joined.push(isSingle ? waiting + word : waiting);
    if (waiting !== '' && isSingle) waiting = '';
    else if (isSingle) waiting = word;
    else {
      waiting = '';
      joined.push(word);
    }
  }
  if (waiting !== '') joined.push(waiting);
  return joined;
}
