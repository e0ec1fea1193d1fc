import type { Amount, ClauseAction } from './clauseAction.ts';
import { hundredthsOf, numberPattern } from './clauseNumber.ts';
import { addPattern, awardPattern, deductPattern, pointPattern, unitPattern } from './clauseWords.ts';

type Groups = Readonly<Record<string, string | undefined>>;
type Found = ClauseAction extends infer Each ? (Each extends ClauseAction ? Omit<Each, 'at'> : never) : never;

export interface ActionPattern {
  readonly pattern: RegExp;
  /** What the words do; null where they turn out to be something else. */
  readonly read: (groups: Groups) => Found | null;
}

const anyVerb = `(?:${deductPattern}|${addPattern}|${awardPattern})`;
const dash = '(?:[-~]{1,2}|至|到)';
const range = `(?<low>${numberPattern})\\s*(?:分?\\s*${dash}\\s*(?<high>${numberPattern})\\s*)?`;
const slash = `(?:\\s*[/每]\\s*每?\\s*(?<unit>${unitPattern}))`;
/** What may stand between a verb and its number. */
const between =
  '\\s*(?:去|除|掉)?\\s*[:：]?\\s*(?:考核|总|本项|该项|此项|相应|基础|年度|支部|党支部)?(?:分值|得分|成绩)?\\s*';
const ends = '(?=$|[,。;、:)\\s\\]】])';
const worstGrades = '(?:不合格|不达标|后进|较差|差|不称职|软弱涣散|基本合格|基本达标|一般|四星|三星|末等)';
const bestGrades = '(?:优秀|先进|好|良好|优|合格|达标|较好|五星级?|示范)';
const quote = '[“"‘《]?';
const unquote = '[”"’》]?';

/** In order: what is found first keeps its characters. */
const written: readonly ActionPattern[] = [
  // 一票否决 and what it does to the grade.
  {
    pattern: /一票否决/u,
    read: () => ({ kind: 'veto' }),
  },
  {
    pattern: new RegExp(
      `(?:(?:直接|一律|均|应当?)(?:评定|评)|(?:直接|一律|均|应当?)?(?:认定|确定|定|列|判定|降))为${quote}(?<grade>${worstGrades})${unquote}(?:等次|等级|档次|档|党支部|党组织|支部|单位)?(?=$|[,。;)\\s])`,
      'u',
    ),
    read: ({ grade = '' }) => ({ kind: 'veto', effect: { grade } }),
  },
  {
    pattern: new RegExp(
      `(?:直接|一律)(?:认定|确定|评定|定|列|评|判定)为${quote}(?<grade>[^,。;”"’》\\s]{1,6})${unquote}(?:等次|等级|档次|档)?`,
      'u',
    ),
    read: ({ grade = '' }) => ({
      kind: 'veto',
      effect: { grade: grade.replace(/(?:等次|等级|档次|档)$/u, '') },
    }),
  },
  {
    pattern: new RegExp(
      `(?:不得|不能|不予|不可)(?:被)?(?:评定为|确定为|认定为|评为|定为|推荐为|评选为|评)${quote}(?<grade>${bestGrades})${unquote}(?:等次|等级|档次|档|以上等次|及以上等次)?`,
      'u',
    ),
    read: ({ grade = '' }) => ({ kind: 'veto', effect: { below: grade } }),
  },
  {
    pattern:
      /(?:等次|等级|档次)(?:下调|降低|下降|降)一(?:个?(?:等次|等级|档次)|级|档|等)|(?:下调|降低|降|下降)一个?(?:等次|等级|档次|档)/u,
    read: () => ({ kind: 'veto', effect: { down: 1 } }),
  },
  {
    pattern:
      /取消[^,。;、]{0,14}?(?:资格|评优|评先|参评)(?:资格)?|不得(?:参加)?(?:评优|评先|评奖|参评|参加评选)(?:评先|评优|树优|选先)?/u,
    read: () => ({ kind: 'veto' }),
  },
  // Limits.
  {
    pattern: new RegExp(
      `(?<all>(?:(?:本|该|此|每|单|各)项?|全年|年度|同一项?|单次|加分|扣分|得分|奖励|总)*(?:最高|最多|至多|累计|合计|总计|总共|共计|上限|最大)(?:最高|最多|累计|合计|总计|加分|扣分|得分|计分|扣|加|减|得|计|奖|可|只|能|[+-]|不得|不应|不|超过|超出|超|为|到|至|限|分值|是|:|\\s)*)(?<most>${numberPattern})\\s*分(?:为止|封顶|为限|以内|以下)?`,
      'u',
    ),
    read: ({ most, all = '' }) => cap(most, /[扣减加奖得计]/u.exec(all)?.[0]),
  },
  {
    pattern: new RegExp(
      `(?<=^|[,;。(\\s]|加分|扣分|得分|总分|分值|累加|之和|项)(?:均)?(?:不得|不应|不能|不)?(?:超过|超出|超|高于|多于)(?<most>${numberPattern})\\s*分(?![的者,]?${anyVerb})`,
      'u',
    ),
    read: ({ most }) => cap(most, undefined),
  },
  {
    pattern: new RegExp(
      `(?:加分|扣分|得分|总分)?以(?<most>${numberPattern})\\s*分为(?:限|上限|封顶|最高)|(?<most2>${numberPattern})\\s*分(?:为)?封顶|封顶(?:分值)?(?:为|至)?:?\\s*(?<most3>${numberPattern})\\s*分`,
      'u',
    ),
    read: ({ most, most2, most3 }) => cap(most ?? most2 ?? most3, undefined),
  },
  {
    pattern: new RegExp(
      `(?<verb>扣|加|得)(?:完|至|满|到|足|够)\\s*(?<most>${numberPattern})\\s*分(?:为止|止|封顶)|限(?<verb2>扣|加|得)?(?<most2>\\d+(?:\\.\\d+)?)\\s*分`,
      'u',
    ),
    read: ({ most, verb, most2, verb2 }) => cap(most ?? most2, verb ?? verb2),
  },
  {
    pattern: /(?:加分|扣分)?(?:上)?不封顶|(?:加分|扣分)不设(?:置)?上限|不设(?:置)?(?:加分)?上限|无上限/u,
    read: () => ({ kind: 'uncapped' }),
  },
  {
    pattern:
      /(?:直至|直到|至)?(?:扣|减)(?:完|光|尽|至0分)[^,。;]{0,8}?(?:为止|即止)|(?:扣|减)完(?:即止|止)|(?:直至|直到|至)扣完(?=$|[,。;)\s])|扣至(?:0|零)分(?:为止)?|(?:不|不得|不再|不实行|不予)(?:倒扣|负分)(?:分)?|实行倒扣(?:分)?(?:制)?|不(?:计|记|出现|得)负分|加(?:完|满)为止|不(?:再|予|重复|累计)*(?:扣|加|减)分|不(?:再)?(?:重复|累计)(?:计算|计|加|扣|得)分?|(?:不|未)影响(?:得|计)分|以此类推|依此类推|依次类推/u,
    read: () => ({ kind: 'neutral' }),
  },
  {
    pattern: /(?:可)?(?:得|计|记|为|给)满分/u,
    read: () => ({ kind: 'fullMark' }),
  },
  {
    pattern: new RegExp(
      `(?:本项|此项|该项)?(?:满分|总分|分值|基础分|基本分|基准分|标准分|权重|本项共|共计|共)(?:为|是|共|:)?\\s*(?<points>\\d+(?:\\.\\d+)?)\\s*${pointPattern}`,
      'u',
    ),
    read: ({ points = '' }) => {
      const hundredths = hundredthsOf(points);
      return hundredths === null ? null : { kind: 'fullOf', points: hundredths };
    },
  },
  // Nothing at all.
  {
    pattern:
      /(?:该|本|此)?项?(?:均|一律|都|则)?(?:不得|不计|不给|不记|不予计|不予得|不予|不赋|没有|无)(?:该|本|此)项?(?:目)?(?:分值?|得分)|(?:该|本|此)项(?:目)?(?:均|一律|则)?(?:不得|不计|不给|不记|无|不予计|不予得)(?:得)?分|(?:均|一律|则)?(?:不得|不计|不给|不记|不予计|不予得|不予赋|不予记|不赋)分/u,
    read: () => ({ kind: 'zero' }),
  },
  {
    pattern: new RegExp(
      `(?:(?:该|本|此)项(?:目)?)?(?:直接|均|一律|则)?(?:可)?(?:得分为|计分为|分值为|得|计|记|为|按|给|打|评|算|判)(?:0|零)\\s*分(?!\\s*(?:以|${dash}\\s*\\d))(?:处理|计算|计)?|(?<![\\d.~至到-])(?:0|零)分(?!\\s*(?:以|[-~至到/]))`,
      'u',
    ),
    read: () => ({ kind: 'zero' }),
  },
  {
    pattern:
      /(?:(?<![健完齐安不])全扣(?!\s*[\d一二三半])|全部扣[除完光](?!\s*\d)|扣[除完光](?:该|本|此)项?(?:目)?(?:的?全部|的?所有)?(?:分值|得分|分数|分)?|扣[完光](?:全部)?(?:分值|分数|分)?|扣(?:除)?全(?:部)?(?:分值|分数|分)|扣满分|(?:该|本|此)项(?:目)?(?:分值?|分数|得分)?(?:全部?)?扣[完除光])/u,
    read: () => ({ kind: 'zero' }),
  },
  // 分别加5、3、1分.
  {
    pattern: new RegExp(
      `分别(?:按|给予|可)?(?:(?<deduct>${deductPattern})|(?<add>${addPattern})|(?<award>${awardPattern}))?\\s*(?<list>${numberPattern}\\s*分?(?:\\s*[、,/和]\\s*${numberPattern}\\s*分?)+)(?<=分)`,
      'u',
    ),
    read: ({ deduct, add, list = '' }) => {
      const amounts = [...list.matchAll(new RegExp(numberPattern, 'gu'))].map(([text]) => hundredthsOf(text));
      if (amounts.some((each) => each === null)) return null;
      return {
        kind: 'respectively',
        verb: deduct ? 'deduct' : add ? 'add' : 'award',
        amounts: amounts.flatMap((each) => (each === null ? [] : [each])),
      };
    },
  },
  // 按0.5分/次扣除.
  {
    pattern: new RegExp(
      `(?:按照?|以)\\s*每?(?<unitBefore>${unitPattern})?\\s*${range}分(?:\\s*[/每]\\s*(?<unit>${unitPattern}))?(?:的?标准|的分值)?(?:予以|给予|进行|累计)?(?:(?<deduct>扣除|扣减|扣分|核减|扣|减分)|(?<add>加分|奖励|累加|加)|(?<award>计分|得分|记分|赋分|计|给分))`,
      'u',
    ),
    read: (groups) => {
      const unit = groups.unit ?? groups.unitBefore;
      return moved(groups, unit);
    },
  },
  // 酌情扣分（0-2分）.
  {
    pattern: new RegExp(
      `(?:酌情|视情|适当)[^,。;()]{0,6}?(?:(?<deduct>扣分|扣减|减分)|(?<add>加分)|(?<award>给分|打分|评分|计分|得分|赋分))\\s*\\(\\s*(?<low>\\d+(?:\\.\\d+)?)\\s*分?\\s*${dash}\\s*(?<high>\\d+(?:\\.\\d+)?)\\s*分\\s*\\)`,
      'u',
    ),
    read: (groups) => moved(groups, undefined),
  },
  // 在0～5分之间评定.
  {
    pattern: new RegExp(
      `在?\\s*(?<low>\\d+(?:\\.\\d+)?)\\s*分?\\s*${dash}\\s*(?<high>\\d+(?:\\.\\d+)?)\\s*分(?:之间|范围内|内|以内)?(?:酌情|予以|给予|进行)*(?:(?<deduct>扣分|扣减|扣除)|(?<add>加分)|(?<award>评定|打分|评分|给分|赋分|计分|评价))`,
      'u',
    ),
    read: (groups) => moved(groups, undefined),
  },
  // 扣1～3分, 加0.5分/篇, 3分以内扣.
  {
    pattern: new RegExp(
      `(?:(?<deduct>${deductPattern})|(?<add>${addPattern}))${between}(?<low>${numberPattern})\\s*分(?<within>以内|以下|之内|内)`,
      'u',
    ),
    read: within,
  },
  {
    pattern: new RegExp(
      `(?:在)?(?<low>${numberPattern})\\s*分(?<within>以内|以下|之内|内|范围内)\\s*(?:酌情|适当|视情|予以|给予)*(?:(?<deduct>${deductPattern})|(?<add>${addPattern})|(?<award>打分|评分|给分|计分|赋分|得分))`,
      'u',
    ),
    read: within,
  },
  {
    pattern: new RegExp(
      `(?:(?<deduct>${deductPattern})|(?<add>${addPattern})|(?<award>(?<!不|心|取|值|觉|懂|使|(?<!明)显|来|等)${awardPattern}))${between}${range}(?:${pointPattern}${slash}?|${slash})`,
      'u',
    ),
    read: (groups) => moved(groups, groups.unit),
  },
  // 扣分：2.
  {
    pattern: new RegExp(
      `(?:(?<deduct>扣分|减分)|(?<add>加分))\\s*:?\\s*(?<low>\\d+(?:\\.\\d+)?)${ends}`,
      'u',
    ),
    read: (groups) => moved(groups, undefined),
  },
  // 扣0.5.
  {
    pattern: new RegExp(`(?:(?<deduct>扣除|扣减|扣|减)|(?<add>加))\\s*(?<low>\\d+(?:\\.\\d+)?)${ends}`, 'u'),
    read: (groups) => moved(groups, undefined),
  },
  // －3分, +2.
  {
    pattern: new RegExp(
      `(?<![\\dA-Za-z.%+*/=-])(?:(?<deduct>-)|(?<add>\\+))\\s*(?<low>\\d+(?:\\.\\d+)?)\\s*(?:${pointPattern}${slash}?|${slash}|${ends})`,
      'u',
    ),
    read: (groups) => moved(groups, groups.unit),
  },
  // 0.5分/篇, （5分）.
  {
    pattern: new RegExp(
      `(?<!\\d|\\d\\.|[于过达足到满约为超±×*/=<>≤≥])(?<low>\\d+(?:\\.\\d+)?)\\s*(?:分?\\s*${dash}\\s*(?<high>\\d+(?:\\.\\d+)?)\\s*)?(?:${pointPattern}(?!\\s*(?:及?以上|及?以下|以内|之间|制|的|段|档|卷|者))(?!\\s*\\)\\s*的?\\s*(?:得|计|为|扣|加|不得|记))${slash}?|\\s*/\\s*每?(?<unit2>${unitPattern}))`,
      'u',
    ),
    read: (groups) => {
      const amount = amountOf(groups);
      const unit = groups.unit ?? groups.unit2;
      return amount === null ? null : { kind: 'bare', amount, ...(unit !== undefined && { unit }) };
    },
  },
  // 按完成率得分.
  {
    pattern:
      /按(?:照)?(?:实际)?[^,。;]{0,14}?(?:比例|百分比|比率|率)(?:的高低)?(?:进行|予以)?(?:折算|换算|相应|计算|折合)?(?:后)?(?:的?分值)?(?:计|得|给|赋|评|记|打)(?:入)?分/u,
    read: () => ({ kind: 'share' }),
  },
  // 酌情扣分.
  {
    pattern:
      /(?:由[^,。;]{0,12}?)?(?:酌情|酌量|视情|视其?[^,。;]{0,10}?(?:情况|情节|程度|质量|效果|轻重|影响)(?:轻重|好坏|高低|大小)?|适当|斟酌|相应|按情节轻重|综合|根据[^,。;]{0,16}?(?:情况|情节|程度|质量|效果|轻重|结果))(?:酌情|予以|给予|适当|进行|相应|综合|考评组|组)*(?:(?<deduct>扣减?分|减分|扣减|扣除|扣|减)|(?<add>加分|奖分|加)|(?<award>给分|打分|计分|得分|评分|赋分|记分|评定|评价))(?!\s*\d)/u,
    read: (groups) => ({ kind: 'discretion', verb: verbOf(groups), isPlain: false }),
  },
  {
    pattern:
      /(?:由)?(?:考评|考核|评审|检查|评委)(?:组|小组|委员会|人员)?(?:综合|集体|现场)?(?:打分|评分|赋分|给分|评定)/u,
    read: () => ({ kind: 'discretion', verb: 'award', isPlain: false }),
  },
  {
    pattern:
      /(?:(?<deduct>(?:予以|给予|要|应)?(?:扣分|扣减分值))|(?<add>(?:予以|给予|可)?加分))(?!标准|项|办法|细则|依据|原因|情况|说明|事项|制|的?上限|总|累|不|以|幅度|处理意见|\s*:)/u,
    read: (groups) => ({ kind: 'discretion', verb: verbOf(groups), isPlain: true }),
  },
];

/** Each with all flags that a search through a text needs. */
export const actionPatterns: readonly ActionPattern[] = written.map(({ pattern, read }) => ({
  pattern: new RegExp(pattern.source, 'gu'),
  read,
}));

function verbOf({ deduct, add }: Groups): 'deduct' | 'add' | 'award' {
  if (deduct !== undefined) return 'deduct';
  return add === undefined ? 'award' : 'add';
}

function moved(groups: Groups, unit: string | undefined): Found | null {
  const amount = amountOf(groups);
  if (amount === null) return null;
  return { kind: verbOf(groups), amount, ...(unit !== undefined && { unit }) };
}

/** 扣3分以内: any number up to there. */
function within(groups: Groups): Found | null {
  const high = hundredthsOf(groups.low ?? '');
  return high === null ? null : { kind: verbOf(groups), amount: [0, high] };
}

function cap(text: string | undefined, verb: string | undefined): Found | null {
  const most = hundredthsOf(text ?? '');
  if (most === null) return null;
  if (verb === undefined) return { kind: 'cap', most };
  return { kind: 'cap', most, verb: /[扣减]/u.test(verb) ? 'deduct' : /加|奖/u.test(verb) ? 'add' : 'award' };
}

function amountOf({ low = '', high }: Groups): Amount | null {
  const first = hundredthsOf(low);
  if (first === null) return null;
  if (high === undefined) return first;
  const second = hundredthsOf(high);
  if (second === null) return null;
  return first < second ? [first, second] : [second, first];
}
