/** The looks of the program: calm and official, like a printed form. antd's theme, print and charts are fed from here. */
export const tokens = {
  ink: '#1f1f1f',
  inkSoft: '#595959',
  paper: '#ffffff',
  ground: '#f6f5f2',
  line: '#bfbab0',
  lineSoft: '#e4e0d8',
  accent: '#a8261e',
  accentSoft: '#fbf1f0',
  good: '#2f6b3a',
  goodSoft: '#eef5ee',
  note: '#3d5a73',
  noteSoft: '#eef3f7',
  warn: '#9a5b00',
  warnSoft: '#fdf6e7',
  fontFamily:
    "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', 'WenQuanYi Micro Hei', sans-serif",
  formFamily: "'SimSun', '宋体', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', serif",
  /** Pixels; `large` is for the projector. */
  fontSize: { normal: 15, large: 19 },
} as const;
