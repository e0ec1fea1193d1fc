import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Decision, ListRow, Notice } from '../register/noticeContent.ts';
import { wordsOf } from '../scheme/text.ts';

export type NoticeTexts = Readonly<Record<keyof Notice['texts'], string>>;
export type DecisionTexts = Readonly<Record<keyof Decision['texts'], string>>;
type Wording = Pick<Notice, 'firstDay' | 'days' | 'lastDay' | 'office' | 'telephone' | 'address' | 'listAs'>;

/** What a notice says where nobody worded it otherwise; a paragraph each. The title is one line. */
export function generatedNotice(dossier: Dossier, notice: Wording, rows: readonly ListRow[]): NoticeTexts {
  const { assessment, scheme } = dossier;
  return {
    title: `关于${subjectOf(dossier)}的公示`,
    basis: `根据《${wordsOf(scheme.documentTitle)}》，${assessment.organiser}组织开展了${assessment.name}，${actOf(dossier)}。现将${listed(dossier, rows)}予以公示。`,
    list: notice.listAs === 'table' ? `公示名单共${rows.length}个，按顺序列表如下。` : listSentence(rows),
    period: `公示时间为${formatDay(notice.firstDay)}至${formatDay(notice.lastDay)}，共${notice.days}个工作日。`,
    objections: [
      '公示期间，对公示内容有异议的，可以通过来信、来访、来电等方式反映。',
      '以个人名义反映的，应当署真实姓名和联系方式；以单位名义反映的，应当加盖单位公章。',
      channels(notice),
    ].join(''),
  };
}

/** What a 表彰决定 says where nobody worded it otherwise; a paragraph each. */
export function generatedDecision(dossier: Dossier, rows: readonly ListRow[]): DecisionTexts {
  const { assessment, scheme } = dossier;
  const honours = honoursOf(dossier);
  const [first] = rows;
  const names = rows.length > 1 ? `${first?.name ?? ''}等${rows.length}个党组织` : (first?.name ?? '');
  return {
    title: `${assessment.organiser}关于表彰${honours.map(quoted).join('、')}的决定`,
    basis: `根据《${wordsOf(scheme.documentTitle)}》，经${assessment.name}，并经公示，${assessment.organiser}研究，现对成绩突出的党组织予以表彰。`,
    award: `决定授予${names}${honours.map(quoted).join('、')}称号（名单见附件）。`,
    hope: '希望受到表彰的党组织珍惜荣誉，再接再厉，发挥示范带动作用，不断取得新的成绩。',
    call: '各级党组织要以受到表彰的党组织为榜样，对照标准查找差距，扎实做好各项工作，不断提高党的建设质量。',
  };
}

/** The honours that the assessment gives, without quotation marks where they carry them. */
export function honoursOf({ scheme }: Pick<Dossier, 'scheme'>): readonly string[] {
  return scheme.tracks.length > 0
    ? scheme.tracks.map(({ honour }) => wordsOf(honour))
    : [wordsOf(scheme.honour)];
}

/** The honour in quotation marks, unless it has its own. @example quoted('优秀“五好”党支部') // '优秀“五好”党支部' */
export function quoted(honour: string): string {
  return honour.includes('“') ? honour : `“${honour}”`;
}

function subjectOf({ assessment, scheme }: Dossier): string {
  const honours = honoursOf({ scheme }).map(quoted).join('、');
  if (scheme.tracks.length > 0) return `${assessment.year}年度${honours}推荐名单`;
  if (scheme.outcome) return `拟推荐为${honours}名单`;
  return scheme.grading ? `${assessment.name}定级结果` : `${assessment.year}年度${honours}评比结果`;
}

function actOf({ scheme }: Dossier): string {
  if (scheme.tracks.length > 0) return '经申报、审核和研究，提出了推荐名单';
  return scheme.grading ? '按照程序确定了各党组织的等次' : '按照程序完成了考核评定';
}

function listed({ scheme }: Dossier, rows: readonly ListRow[]): string {
  if (scheme.tracks.length > 0) return `推荐的${rows.length}个党组织`;
  if (scheme.outcome) return `达到创建标准的${rows.length}个党组织`;
  return `${rows.length}个党组织的结果`;
}

function listSentence(rows: readonly ListRow[]): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const ofGroup = (group: string) =>
    rows
      .filter((row) => row.group === group)
      .map(({ name, result }) => (group === '' ? `${name}（${result}）` : name))
      .join('、');
  return groups.map((group) => `${group === '' ? '名单如下' : group}：${ofGroup(group)}。`).join('');
}

function channels({ office, telephone, address }: Wording): string {
  const parts = [
    ...(office === '' ? [] : [`受理部门：${office}`]),
    ...(telephone === '' ? [] : [`联系电话：${telephone}`]),
    ...(address === '' ? [] : [`地址：${address}`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('；')}。`;
}
