const digits = '一二三四五六七八九';

/** What a condition is called on paper by its place from 0. @example conditionName(11) // '条件十二' */
export function conditionName(index: number): string {
  const number = index + 1;
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens - 1] ?? '')}十`;
  return `条件${ten}${digits[(number % 10) - 1] ?? ''}`;
}
