import type { RosterField } from './rosterField.ts';

interface HeaderWords {
  /** Headers that mean the field and nothing else. */
  readonly exact: readonly string[];
  /** Matches longer headers that mean the field ("所属院系党总支", "支部书记姓名"). */
  readonly like: RegExp;
}

/**
 * How people write the fields as headers. The order is that of guessing: a header with 书记 in it means the
 * secretary also where it has 支部 in it, so the name comes last.
 */
export const headerWords: readonly (readonly [RosterField, HeaderWords])[] = [
  [
    'foundedOn',
    {
      exact: ['成立日期', '成立时间', '组建时间', '组建日期', '设立时间', '批准成立时间', '成立年月'],
      like: /成立|组建|设立/,
    },
  ],
  [
    'memberCount',
    {
      exact: ['党员人数', '党员数', '党员总数', '人数', '党员数量', '现有党员', '正式党员数'],
      like: /人数|党员.*数|数.*党员/,
    },
  ],
  [
    'secretary',
    {
      exact: ['书记', '书记姓名', '姓名', '支部书记', '党支部书记', '党总支书记', '负责人', '党组织书记'],
      like: /书记|负责人/,
    },
  ],
  [
    'parent',
    {
      exact: [
        '上级单位',
        '上级党组织',
        '上级组织',
        '所属党委',
        '所属党总支',
        '所属单位',
        '隶属党组织',
        '所在党总支',
        '上级',
      ],
      like: /上级|所属|隶属|所在/,
    },
  ],
  [
    'kind',
    {
      exact: ['类型', '类别', '单位类型', '组织类型', '党组织类型', '组织类别', '支部类型', '党组织类别'],
      like: /类型|类别/,
    },
  ],
  [
    'name',
    {
      exact: [
        '单位名称',
        '单位',
        '名称',
        '参评单位',
        '党组织名称',
        '党组织全称',
        '党支部名称',
        '支部名称',
        '党总支名称',
        '总支名称',
        '组织名称',
        '基层党组织',
        '基层党组织名称',
        '党组织',
        '单位全称',
        '参评党组织',
        '参评支部',
        '支部全称',
        '党支部全称',
        '推荐单位',
        '申报单位',
        '被考评单位',
        '基层党支部',
        '二级党组织',
      ],
      like: /名称|全称|单位|支部|总支|党委|党组织/,
    },
  ],
];

/** Headers of columns that a roster has no place for, whatever else they say (支部书记联系电话). */
export const foreignHeader = /电话|手机|联系方式|邮箱|身份证|序号|编号|备注|换届|届满/;

/** A header without what does not change its meaning: blanks, a mark of duty, a remark in brackets. */
export function bareHeader(header: string): string {
  return header.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, '').replace(/[\s*＊※:：]/gu, '');
}

const words = new Map(
  headerWords.flatMap(([field, { exact }]) => exact.map((word) => [word, field] as const)),
);

/** The field that a header means and nothing else; null where there is none. @example fieldOf('支部名称') // 'name' */
export function fieldOf(header: string): RosterField | null {
  return words.get(bareHeader(header)) ?? null;
}

/** Whether the row is a header once more: it names the units' column and another one. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const fields = new Set(cells.map(fieldOf).filter((field) => field !== null));
  if (!fields.has('name')) return false;
  return fields.size > 1 || cells.filter((cell) => foreignHeader.test(bareHeader(cell))).length > 0;
}
