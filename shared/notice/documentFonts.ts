const song = ['Noto Serif CJK SC', 'Source Han Serif SC'];

/**
 * The faces of a 公文, the machine's own: the first is what the standard asks for, the others stand in for it where it is
 * not installed. Word is given the first and looks for another by itself.
 *
 * Source: GB/T 9704-2012, 7; OFFICE.md, "Fonts".
 */
export const documentFonts = {
  title: ['方正小标宋简体', '小标宋体', 'STZhongsong', '华文中宋', 'SimSun', ...song],
  body: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', ...song],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', ...song],
  black: ['黑体', 'SimHei', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei'],
  song: ['宋体', 'SimSun', 'STSong', ...song],
} as const;

export type DocumentFont = keyof typeof documentFonts;

/**
 * The faces as a CSS font-family.
 *
 * @example fontFamily('song') // '"宋体", "SimSun", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", serif'
 */
export function fontFamily(font: DocumentFont): string {
  const names = documentFonts[font].map((name) => `"${name}"`);
  return `${names.join(', ')}, ${font === 'black' ? 'sans-serif' : 'serif'}`;
}
