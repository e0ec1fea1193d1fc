/** The sheets of the register's workbook: their columns, in the shape in which they are imported again. */
export const registerSheets = {
  organisations: {
    name: '单位',
    columns: [
      '单位名称',
      '类型',
      '上级单位',
      '书记',
      '党员人数',
      '成立日期',
      '验收日期',
      '荣誉表彰',
      '考核等次',
      '项目课题',
    ],
    widths: [32, 13, 24, 10, 9, 12, 12, 9, 9, 9],
  },
  awards: {
    name: '荣誉表彰',
    columns: ['单位名称', '上级单位', '日期', '荣誉名称', '级别', '党内荣誉', '授予对象', '姓名'],
    widths: [30, 22, 14, 36, 10, 10, 12, 12],
  },
  appraisals: {
    name: '考核等次',
    columns: ['单位名称', '上级单位', '日期', '考核名称', '等次'],
    widths: [30, 22, 14, 40, 12],
  },
  projects: {
    name: '项目课题',
    columns: ['单位名称', '上级单位', '日期', '项目名称', '级别'],
    widths: [30, 22, 14, 40, 10],
  },
  titles: {
    name: '称号',
    columns: ['单位名称', '上级单位', '称号', '授予日期', '重新认定', '不再保留日期', '依据'],
    widths: [30, 22, 30, 14, 10, 14, 26],
  },
} as const;

export type RegisterSheetKey = keyof typeof registerSheets;

/** How the register's workbook names whose an honour is. */
export const recipientNames = { organisation: '单位', secretary: '书记', member: '党员' } as const;

/** Whether a list has been entered, as the workbook says it; entered and without rows means there are none. */
export const listStates = { entered: '已登记', open: '未登记' } as const;
