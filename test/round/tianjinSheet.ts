import type { SheetChange } from '../../shared/sheet/sheet.ts';

/**
 * A whole sheet of the Tianjin form that gives 91.5 points where the 述职 ballot reaches 95%. By hand:
 * 支部班子 5＋5＋5＋4＝19; 党员管理 4＋3＋4＋(4−1)＋(4−0.5)＝17.5; 组织生活 (3−3×0.75)＋3＋3＋3＋4＋2＋2＝17.75;
 * 制度落实 (5−1)＋5＋5＋(5−1.25)＝17.75; 作用发挥 4＋4＋3.5＋4＋4＝19.5.
 */
export const tianjinSheet = {
  values: {
    '1-1.a': 500,
    '1-4.a': 400,
    '2-1.a': 400,
    '2-2.a': 300,
    '2-3.a': 1,
    '2-4.a': 1,
    '2-5.b': 1,
    '3-1.a': 1,
    '3-3.a': 12,
    '3-4.a': 1,
    '3-5.a': 2,
    '3-5.b': 1,
    '3-6.a': 200,
    '4-1.a': 1,
    '4-4.a': 1,
    '5-1.a': 400,
    '5-2.a': 400,
    '5-3.a': 350,
    '5-4.a': 400,
    '5-5.a': 400,
  },
  items: Object.fromEntries(['1-2', '3-7', '4-2', '4-3'].map((id) => [id, { seen: true }] as const)),
  notApplicable: { '3-2': '支部不设委员会' },
} satisfies SheetChange;
