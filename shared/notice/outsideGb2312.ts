/** Node and every browser have it; the pure part's own types do not name it. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

let known: ReadonlySet<string> | null = null;

/**
 * The characters that 仿宋_GB2312 lacks, each once, in their order: another face stands in for them on paper.
 *
 * @example outsideGb2312('䶮兴镕支部') // ['䶮', '镕']
 */
export function outsideGb2312(text: string): string[] {
  known ??= gb2312();
  const has = known;
  return [...new Set(text)].filter((character) => character > '\u007f' && !has.has(character));
}

/** GB 2312's 7,445 characters: rows A1 to A9 of signs, B0 to F7 of 汉字; GBK, which is what the decoder knows, has more. */
function gb2312(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk');
  const characters = new Set<string>();
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    if (row > 0xa9 && row < 0xb0) continue;
    for (let place = 0xa1; place <= 0xfe; place += 1) {
      if (isInGb2312(row, place)) characters.add(decoder.decode(Uint8Array.of(row, place)));
    }
  }
  return characters;
}

/** The places that GB 2312 leaves empty and GBK fills. Source: GB 2312-80. */
const filledRanges: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  162: [
    [0xb1, 0xe2],
    [0xe5, 0xee],
    [0xf1, 0xfc],
  ],
  164: [[0xa1, 0xf3]],
  165: [[0xa1, 0xf6]],
  166: [
    [0xa1, 0xb8],
    [0xc1, 0xd8],
  ],
  167: [
    [0xa1, 0xc1],
    [0xd1, 0xf1],
  ],
  168: [
    [0xa1, 0xba],
    [0xc5, 0xe9],
  ],
  169: [[0xa4, 0xef]],
  215: [[0xa1, 0xf9]],
};

function isInGb2312(row: number, place: number): boolean {
  const ranges = filledRanges[row];
  return !ranges || ranges.some(([first, last]) => place >= first && place <= last);
}
