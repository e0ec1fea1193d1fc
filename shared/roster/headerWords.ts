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
      like: /(?:成立|组建|设立)(?:日期|时间|年月|年份|日)?$/,
    },
  ],
  [
    'memberCount',
    {
      exact: ['党员人数', '党员数', '党员总数', '人数', '党员数量', '现有党员', '正式党员数'],
      like: /人数$|党员(?:总)?数|数.*党员/,
    },
  ],
  [
    'secretary',
    {
      exact: ['书记', '书记姓名', '姓名', '支部书记', '党支部书记', '党总支书记', '负责人', '党组织书记'],
      like: /(?:书记|负责人)(?:姓名|名单|同志)?$/,
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
export const foreignHeader =
  /电话|手机|联系方式|邮箱|身份证|序号|编号|备注|换届|届满|[得评总]分|分数|评定|测评|自评|满意|[率票]$|占比|比例|名额|权重|等次|名次|排名|结论|意见|次数|总数$|条件|原因|依据|应到|实到|大会|材料|项目|荣誉|称号|奖|课题|活动/;

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

/**
 * What a row below a table's header is that names the units' column again: the `same` header once more, a `roster` with
 * its columns in another order, or `another` table; null where it is no header.
 */
export function headerBelow(
  cells: readonly string[],
  header: readonly string[],
): 'same' | 'roster' | 'another' | null {
  const fields = new Set(cells.map(fieldOf).filter((field) => field !== null));
  const others = cells.filter((cell) => bareHeader(cell) !== '' && fieldOf(cell) !== 'name');
  if (!fields.has('name') || others.length === 0) return null;
  if (cells.every((cell, column) => cell === '' || bareHeader(cell) === bareHeader(header[column] ?? '')))
    return 'same';
  return fields.size > 1 ? 'roster' : 'another';
}

/** Headers of forms that list no units: what is asked, scored or put right. */
const formHeader =
  /^(?:查摆问题|存在问题|主要问题|问题|整改任务|任务|责任|整改措施|措施|责任人|完成时限|时限|期限|考[评核]内容|考[评核]标准|考核指标|标准|规则|分值|得分|满分|栏目|内容|材料名称|材料|份数|格式|测评项目|评分|扣分|方式|选项|意见|画.*|好|较好|一般|较?差|优秀|良好|合格|不合格|满意|不满意|基本满意|要求|口径)$/u;
const besideAny = /^(?:序号|编号|备注|说明|依据|结果|项目)$/u;

/** Whether the row is the header of a form that lists no units. */
export function isFormHeader(cells: readonly string[]): boolean {
  const bare = [...new Set(cells.map(bareHeader))];
  const own = bare.filter((cell) => formHeader.test(cell)).length;
  const beside = bare.filter((cell) => besideAny.test(cell)).length;
  return own > 0 && own + beside > 1 && !cells.some((cell) => fieldOf(cell) === 'name');
}
