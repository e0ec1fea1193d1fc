import type { ComparisonWord } from '../number/comparison.ts';
import { numberPattern } from './clauseNumber.ts';

/** What is counted: measure words, longer ones first, so that 人次 is not read as 人. */
const unitWords = [
  '人次',
  '个百分点',
  '百分点',
  '个工作日',
  '工作日',
  '个支部',
  '个党支部',
  '个环节',
  '个方面',
  '个项目',
  '个月',
  '个学时',
  '学时',
  '课时',
  '小时',
  '环节',
  '方面',
  '部分',
  '场次',
  '项次',
  '篇次',
  '班次',
  '万元',
  '条次',
  '点',
  '次',
  '项',
  '人',
  '名',
  '份',
  '篇',
  '条',
  '个',
  '件',
  '处',
  '例',
  '场',
  '期',
  '天',
  '日',
  '周',
  '起',
  '门',
  '本',
  '台',
  '家',
  '户',
  '类',
  '种',
  '册',
  '张',
  '页',
  '版',
  '部',
  '届',
  '轮',
  '节',
  '回',
  '档',
  '级',
  '位',
  '堂',
  '幅',
  '首',
  '套',
  '则',
  '批',
  '字',
  '款',
  '步',
  '层',
  '组',
  '元',
  '%',
];
export const unitPattern = `(?:${unitWords.join('|')})`;

/** Spans of time that a standard counts by (每季度召开一次): not what is counted, unless points follow at once. */
export const periodPattern =
  '(?:学年度|学年|年度|半年|年|季度|季|学期|双月|半月|月度|月|两周|周|星期|旬|天|日)';

/** Verbs by what they do with points. */
export const deductPattern = '(?:扣除|扣减|扣罚|扣去|扣掉|倒扣|核减|减去|减掉|扣分|减分|扣|减|罚)';
export const addPattern =
  '(?:奖励|奖加|另加|加计|加上|增加|追加|附加|累加|加分|奖分|(?<![等秀胜获织励名项])奖|加)';
export const awardPattern =
  '(?:可以得|可得|可计|应得|计为|记为|评为|得分|计分|记分|赋分|给分|打分|评分|获得|得|计|记|给予|给|赋|评|评定|打|为|算)';

/** 分 as points, not as part of another word. */
export const pointPattern = '分(?![之钟别管类析工配布散校支公子])(?!\\s*(?:及?以上|及?以下|（?含))';

/** How a count or a share is compared, before the number and after it. */
export const comparisonsBefore: readonly (readonly [pattern: string, comparison: ComparisonWord])[] = [
  [
    '(?:未能?达到|没有达到|达不到|没达到|未达|未满|不满|不足|不到|少于|低于|小于|未到|差于|未能完成|未完成|<(?!=))',
    'lessThan',
  ],
  ['(?:未超过|不超过|没有超过|不多于|不高于|不大于|未超出|不得超过|最多|≤|<=)', 'atMost'],
  ['(?:不得少于|不少于|不低于|不得低于|不小于|至少|达到|达|大于等于|≥|满)', 'atLeast'],
  ['(?:超过|超出|多于|高于|大于|>)', 'moreThan'],
];

/** Words that name a level, of which a candidate has one. */
export const levelPattern =
  '(?:特等奖?|[一二三四]等奖?|优胜奖|优秀奖|优秀|优良|优|良好|良|很好|较好|好|中等|中|一般|较差|很差|差|基本合格|不合格|合格|基本达标|不达标|达标|较高|很高|高|较低|低|基本满意|不满意|非常满意|很满意|较满意|满意|国家级|中央级|部级|省部级|省级|市厅级|厅局级|厅级|地市级|市级|校级|院级|县级|区级|县区级|区县级|系级|[A-Ea-e]级?|[一二三四]级|[一二三四]档|第[一二三四五]档|第[一二三四五六\\d]名|甲等?|乙等?|丙等?)';

/** A number with its unit. */
export const amountPattern = `(${numberPattern})\\s*(${unitPattern})`;
