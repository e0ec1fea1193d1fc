/**
 * A list's number as Word shows it in one of its formats; null where the format is not known.
 *
 * Source: ECMA-376, ST_NumberFormat.
 * @example formatNumber(12, 'chineseCounting') // '十二'
 */
export function formatNumber(number: number, format: string): string | null {
  switch (format) {
    case 'decimal':
    case 'decimalFullWidth':
    case 'decimalHalfWidth':
    case 'numberInDash':
      return String(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return chinese(number, '一二三四五六七八九', '十');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chinese(number, '壹贰叁肆伍陆柒捌玖', '拾');
    case 'ideographTraditional':
      return [...'甲乙丙丁戊己庚辛壬癸'][number - 1] ?? null;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : null;
    case 'decimalEnclosedParen':
      return `（${number}）`;
    case 'decimalEnclosedFullstop':
      return `${number}.`;
    case 'lowerLetter':
      return letter(number, 'a');
    case 'upperLetter':
      return letter(number, 'A');
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    default:
      return null;
  }
}

function chinese(number: number, digits: string, ten: string): string {
  const figure = (each: number) => [...digits][each - 1] ?? '';
  if (number < 10) return number === 0 ? '零' : figure(number);
  if (number >= 100) return String(number);
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : figure(tens)}${ten}${figure(number % 10)}`;
}

function letter(number: number, first: string): string {
  const code = first.charCodeAt(0) + ((number - 1) % 26);
  return String.fromCharCode(code).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let words = '';
  for (const [value, sign] of parts) {
    while (rest >= value) {
      words += sign;
      rest -= value;
    }
  }
  return words;
}
