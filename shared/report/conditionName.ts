const digits = '一二三四五六七八九';
const word = '条件';

/** What a condition is called on paper by its place from 0. @example conditionName(11) // '条件十二' */
export function conditionName(index: number): string {
  const number = index + 1;
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens - 1] ?? '')}十`;
  return `${word}${ten}${digits[(number % 10) - 1] ?? ''}`;
}

/** The same as the head of a column, in two lines, so that ten columns of 符合 leave room. @example conditionHead(0) // '条件\n一' */
export function conditionHead(index: number): string {
  return `${word}\n${conditionName(index).slice(word.length)}`;
}
