import { foldName } from '../text/foldName.ts';
import type { ColumnRole } from './columnRole.ts';

const by =
  '(?:考核|考评|评价|评分|评定|评比|达标|量化|测评|评估|检查|督查|督导|创建|建设|评议|评审|验收|工作|目标|党建)?';

/** How people write the heads, in the order in which they are tried; a head is compared without blanks and brackets. */
const words: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:序号|编号|序|号|项次|no\.?)$/u],
  ['self', /自评|自查|自测|单位评分|支部评分/u],
  [
    'remark',
    /^(?:备注|说明|备考|附注)$|^(?:扣分|加分|减分|加减分|失分|得分)(?:原因|理由|情况|说明|事由|依据)$|^存在问题|^整改/u,
  ],
  [
    'department',
    /(?:责任|牵头|考核|考评|评分|主管|负责|实施|配合|评价|归口)(?:部门|单位|科室|处室|主体|人|领导)$/u,
  ],
  [
    'way',
    /(?:考核|考评|检查|评价|测评|评分|督查|验收|评议)(?:方式|方法|形式|途径|手段)$|(?:印证|佐证|支撑|证明|备查|备检|检查|考核|查看|查阅|申报|主要|所需)(?:材料|资料)|^(?:材料|资料)(?:清单|目录|要求)?$|数据来源|信息来源|考核依据|考评依据|完成时限|频次|考核周期/u,
  ],
  ['group', /^(?:二级|第二级)(?:指标|项目|内容)?$|^(?:子项目?|小项|分项|子项目名称)$/u],
  ['content', /^(?:三级|四级|第三级)(?:指标|项目|内容)?$/u],
  ['dimension', /^(?:一级|第一级)(?:指标|项目|内容)?$/u],
  ['score', /^(?:实得|实际得|实际|最后|最终|核定|考核得|考评得|评定得)(?:分数|分值|总分)$/u],
  [
    'max',
    /^(?:标准|应得|基本|基础|基准|满|配|赋|总|单项|各项|项目|指标|考核|考评|评价)?(?:分值|分数|配分|满分|赋分|权重|比重|标准分|基准分|基础分|基本分|应得分|总分|分)+(?:分配)?$/u,
  ],
  [
    'standard',
    /(?:标准|细则|办法|规则|评分方法|计分方法|评分说明|计分说明|评分要求|评分要点|评分方式|计分方式|扣分项|加分项|分项说明|计分|赋分说明|评定方法|评分依据)$/u,
  ],
  [
    'score',
    /^(?:考核|考评|评定|实际|实|最终|最后|核定|上级|复核|检查|评审|评|得|审核|党委|考评组|考核组|专家|综合|初评|终评)*(?:得分|评分|打分|分|考评分|考核分|得分情况|认定|评定|核分|复评)$/u,
  ],
  ['dimension', new RegExp(`^${by}(?:项目|类别|类型|大项|模块|板块|维度|要素|方面|项目名称|分类|类)$`, 'u')],
  [
    'content',
    /(?:内容|要点|任务|要求|观测点|考核点|评价点|评分点|得分点|采分点|事项|情形|具体指标|指标内容|考核指标|评价指标|指标说明|指标|目标|条款|内涵|条件)(?:和要求|及要求|与要求)?$/u,
  ],
  ['score', /(?:得分|打分|评分)$/u],
];

/** A head without what does not change its meaning: blanks, a remark in brackets. */
export function bareHead(head: string): string {
  return foldName(head)
    .replace(/\([^()]*\)/gu, '')
    .replace(/[:*、,.·/]/gu, '');
}

/** What a column under the head is for; null where the head does not say. @example roleOfHead('考评 标准') // 'standard' */
export function roleOfHead(head: string): ColumnRole | null {
  const bare = bareHead(head);
  if (bare === '' || bare.length > 16) return null;
  return words.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
