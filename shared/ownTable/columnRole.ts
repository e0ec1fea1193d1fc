/** What a column of a table of standards is for. */
export const columnRoles = [
  'dimension',
  'group',
  'content',
  'max',
  'standard',
  'number',
  'way',
  'department',
  'remark',
  'score',
  'self',
  'branch',
  'ignored',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** The roles as people choose them. */
export const columnRoleWords: Readonly<Record<ColumnRole, string>> = {
  dimension: '项目',
  group: '二级指标',
  content: '考评内容',
  max: '分值',
  standard: '考评标准',
  number: '序号',
  way: '考核方式',
  department: '责任部门',
  remark: '备注',
  score: '得分',
  self: '自评分',
  branch: '单位',
  ignored: '不读',
};

/** A column with its role. */
export interface FoundColumn {
  readonly column: number;
  /** The words of its head; empty where it has none. */
  readonly head: string;
  readonly role: ColumnRole;
  /** Whether a person chose the role. */
  readonly isChosen: boolean;
}

/** The columns of a table and where its head stands. Indexes from 0. */
export interface FoundColumns {
  /** The first row of the head and the first after it; equal where the table has none. */
  readonly headRows: readonly [from: number, to: number];
  readonly columns: readonly FoundColumn[];
  /** Whether it looks like a table of standards: contents with points or standards. */
  readonly isStandards: boolean;
}
