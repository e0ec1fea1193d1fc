const chinese = '一二三四五六七八九十';
const marks: readonly RegExp[] = [
  /^(\d{1,3})\s*[、.．)）:：]\s*(?=\D)/u,
  /^[（(【[]\s*(\d{1,3})\s*[）)】\]]\s*[、.．]?\s*/u,
  /^([①-⑳])\s*[、.．]?\s*/u,
  /^([⑴-⒇⒈-⒛])\s*/u,
  /^(\d{1,3})[ \t]+(?=\D)/u,
  new RegExp(`^([${chinese}]{1,3})\\s*[、.．]\\s*`, 'u'),
  new RegExp(`^[（(]\\s*([${chinese}]{1,3})\\s*[）)]\\s*[、.．]?\\s*`, 'u'),
  /^([㈠-㈩])\s*/u,
];

interface Numbered {
  readonly style: number;
  readonly number: number;
  readonly rest: string;
}

/**
 * The names without the numbers of a list before them (1、 1. （1） ① 一、), where they count on from row to row; a number
 * that is part of a name (1、2号楼党支部 between others) stays.
 *
 * @example withoutNumbering(['1、甲党支部', '2、乙党支部']) // ['甲党支部', '乙党支部']
 */
export function withoutNumbering(names: readonly string[]): string[] {
  const numbered = names.map(numberedOf);
  const isOne = names.length === 1 && numbered[0]?.number === 1 && (numbered[0]?.style ?? 9) < 4;
  const isCounting = numbered.map((own, index) => {
    if (!own) return false;
    const before = lastOf(numbered, index - 1, -1, own.style);
    const after = lastOf(numbered, index + 1, 1, own.style);
    if (isOne || before?.number === own.number - 1) return true;
    return own.number === 1
      ? before !== null || after?.number === 2
      : !before && after?.number === own.number + 1;
  });
  return names.map((name, index) => (isCounting[index] ? (numbered[index]?.rest ?? name) : name));
}

/** The nearest numbered name of that style on one side, blank ones passed over; null where another stands there. */
function lastOf(
  numbered: readonly (Numbered | null | undefined)[],
  from: number,
  step: number,
  style: number,
): Numbered | null {
  for (let index = from; index >= 0 && index < numbered.length; index += step) {
    const own = numbered[index];
    if (own === undefined) continue;
    return own?.style === style ? own : null;
  }
  return null;
}

/** How the name is numbered; null where it is not, undefined where there is none. */
function numberedOf(name: string): Numbered | null | undefined {
  if (name.trim() === '') return undefined;
  for (const [style, mark] of marks.entries()) {
    const match = mark.exec(name);
    const rest = match ? name.slice(match[0].length) : '';
    const number = match ? numberOf(match[1] ?? '') : null;
    if (number !== null && /\p{L}/u.test(rest)) return { style, number, rest };
  }
  return null;
}

/** @example numberOf('十二') // 12 */
function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[（()）.]/gu, '');
  if (/^\d+$/u.test(plain)) return Number(plain);
  const [tens = '', ones = ''] = plain.includes('十') ? plain.split('十') : ['0', plain];
  const digit = (one: string, none: number) =>
    one === '' ? none : one === '0' ? 0 : chinese.indexOf(one) + 1;
  const value = digit(tens, 1) * 10 + digit(ones, 0);
  return value > 0 && ones.length <= 1 && tens.length <= 1 ? value : null;
}
