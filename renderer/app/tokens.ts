/** The looks of the program: calm and official, like a printed form. antd's theme, css, print and charts are fed from here. */
export const tokens = {
  color: {
    ink: '#1f1f1f',
    inkSoft: '#595959',
    /** Of what stands in an empty box, and of what cannot be used now. */
    inkFaint: '#6b6b6b',
    /** Of printed pages. */
    inkPrint: '#000000',
    paper: '#ffffff',
    ground: '#f6f5f2',
    line: '#bfbab0',
    lineSoft: '#e4e0d8',
    /** Around what can be filled in. */
    lineBox: '#8c8578',
    /** In what is locked. */
    locked: '#f0eee8',
    /** Across what does not apply. */
    lineHatch: '#f0ede6',
    accent: '#a8261e',
    accentSoft: '#fbf1f0',
    good: '#2f6b3a',
    goodSoft: '#eef5ee',
    note: '#3d5a73',
    noteSoft: '#eef3f7',
    warn: '#9a5b00',
    warnSoft: '#fdf6e7',
  },
  /** Sizes of text by the base size; none is smaller. */
  text: {
    body: 1,
    lead: 1.1,
    head: 1.25,
    title: 1.5,
    /** To be read from across the table. */
    far: 3.4,
    farthest: 6,
  },
  /** Distances, in quarters of the base size. */
  space: [0.5, 1, 2, 3, 4, 5, 6, 8, 12, 16],
  /** Pixels. */
  radius: 3,
  fontFamily:
    "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', 'WenQuanYi Micro Hei', sans-serif",
  formFamily: "'SimSun', '宋体', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', serif",
  /** Pixels; `large` is for the projector. */
  fontSize: { normal: 15, large: 19 },
} as const;
