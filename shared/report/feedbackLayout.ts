/** The columns of 扣分反馈单 and where its head stands. */
export const feedbackWidths = [6, 18, 22, 6, 10, 7, 13] as const;
export const feedbackPrinted = feedbackWidths.length;
export const feedbackHeads = [
  '编号',
  '考评内容',
  '扣分、加分情形',
  '数量',
  '计法',
  '加扣分',
  '依据和备注',
] as const;
/** The column of the points moved, from 1. */
export const feedbackPointsColumn = 6;
export const feedbackHeadRow = 4;
