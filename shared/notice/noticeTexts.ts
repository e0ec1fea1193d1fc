import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Decision, ListRow, Notice } from '../register/noticeContent.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { namesBeforeVerdict, verdictOf } from '../scheme/status.ts';
import { wordsOf } from '../scheme/text.ts';
import { flowSteps } from '../stage/flowSteps.ts';
import { groupsOf } from './groupsOf.ts';
import { honoursIn, honoursOf, quoted, quotedAll } from './honours.ts';
import { listRows } from './listRows.ts';

export type NoticeTexts = Readonly<Record<keyof Notice['texts'], string>>;
export type DecisionTexts = Readonly<Record<keyof Decision['texts'], string>>;
type Channels = Pick<Notice, 'office' | 'contact' | 'telephone' | 'address' | 'postcode'>;
type Wording = Channels & Pick<Notice, 'firstDay' | 'days' | 'lastDay' | 'listAs'>;

/** A list with more rows than this goes into an 附件 of its own. */
const mostInText = 30;

/** Whether the list of a notice is an 附件 of its own. */
export function isListApart({ listAs }: Pick<Notice, 'listAs'>, rows: readonly ListRow[]): boolean {
  return listAs === 'table' && rows.length > mostInText;
}

/** What a notice says where nobody worded it otherwise; each line a paragraph. The title is one line. */
export function generatedNotice(dossier: Dossier, notice: Wording, rows: readonly ListRow[]): NoticeTexts {
  const { organiser, name } = dossier.assessment;
  const isTested = hasTested(dossier, rows);
  return {
    title: `关于${subjectOf(dossier, isTested)}的公示`,
    basis: `根据${documentOf(dossier)}，${organiser}组织开展了${name}，${actOf(dossier, isTested)}。现将${listed(dossier, rows, isTested)}予以公示。`,
    list: listText(dossier, notice, rows),
    period: `公示时间：${formatDay(notice.firstDay)}至${untilDay(notice)}，共${notice.days}个工作日。`,
    objections: [
      `公示期间，对公示内容有异议的，可以通过来信、来访、来电等方式向${notice.office || organiser}反映。以个人名义反映的，应当署真实姓名并留下联系方式；以单位名义反映的，应当加盖单位公章。`,
      ...channels(notice),
    ].join('\n'),
  };
}

/** What a 表彰决定 says where nobody worded it otherwise; each line a paragraph. */
export function generatedDecision(dossier: Dossier, rows: readonly ListRow[]): DecisionTexts {
  const { organiser, name } = dossier.assessment;
  const { unit, units, work } = namesOf(dossier.scheme);
  return {
    title: `${organiser}关于表彰${quotedAll(honoursIn(dossier, rows))}的决定`,
    basis: `根据${documentOf(dossier)}，${organiser}组织开展了${name}。${groundsOf(dossier, rows)}，${organiser}研究决定，对${whomOf(dossier, rows)}予以表彰。`,
    award: `${awards(dossier, rows)}（名单见附件）。`,
    hope: `希望受到表彰的${unit}珍惜荣誉，再接再厉，发挥示范带动作用，不断取得新的成绩。`,
    call: `${units}要以受到表彰的${unit}为榜样，对照标准查找差距，扎实做好各项工作，不断提高${work}。`,
  };
}

/** What a 表彰决定 rests on. */
function groundsOf(dossier: Dossier, rows: readonly ListRow[]): string {
  const { scheme } = dossier;
  const isPublished = flowSteps(scheme).some((step) => step.isNotice);
  if (hasTested(dossier, rows))
    return `${courseWords(scheme)}${isPublished ? `，${namesOf(scheme).acceptance}结果经公示` : ''}`;
  if (scheme.noticeWords)
    return `${wordsOf(scheme.noticeWords.act)}，${wordsOf(scheme.noticeWords.subject)}经公示`;
  return `经考核评定${isPublished ? '和公示' : ''}`;
}

/** What those went through who were tested in the end. @example courseWords(scheme) // '经申报推荐、培育创建和验收' */
function courseWords(scheme: Scheme): string {
  return `经申报${namesBeforeVerdict(scheme.statuses).join('、')}和${namesOf(scheme).acceptance}`;
}

function whomOf(dossier: Dossier, rows: readonly ListRow[]): string {
  const { unit, acceptance } = namesOf(dossier.scheme);
  return hasTested(dossier, rows) ? `通过${acceptance}的${unit}` : `工作成绩突出的${unit}`;
}

/** The document in 书名号; the ones inside it become single, spaces of the typing go. Source: GB/T 15834-2011. */
function documentOf({ scheme }: Dossier): string {
  const title = wordsOf(scheme.documentTitle)
    .replaceAll(/\s/g, '')
    .replaceAll('《', '〈')
    .replaceAll('》', '〉');
  return `《${title}》`;
}

function subjectOf({ assessment, scheme }: Dossier, isTested: boolean): string {
  if (scheme.building && isTested)
    return `${titleWithoutEnd(wordsOf(scheme.title), '推荐')}${namesOf(scheme).acceptance}结果`;
  if (scheme.building) return `${titleWithoutEnd(wordsOf(scheme.title), '名单')}名单`;
  const honours = `${assessment.year}年度${quotedAll(honoursOf({ scheme }))}`;
  if (scheme.noticeWords) return `${honours}${wordsOf(scheme.noticeWords.subject)}`;
  if (scheme.tracks.length > 0 || scheme.outcome) return `${honours}推荐名单`;
  return scheme.grading
    ? `${assessment.year}年度${titleWithoutEnd(wordsOf(scheme.title), '结果')}结果`
    : `${honours}评比结果`;
}

function titleWithoutEnd(title: string, end: string): string {
  return title.endsWith(end) ? title.slice(0, -end.length) : title;
}

function actOf({ scheme }: Dossier, isTested: boolean): string {
  if (isTested) return `${courseWords(scheme)}，确定了${namesOf(scheme).acceptance}结果`;
  if (scheme.noticeWords) return wordsOf(scheme.noticeWords.act);
  if (scheme.tracks.length > 0) return '经申报、审核和研究，提出了推荐名单';
  if (scheme.outcome) return '经考核评定，提出了推荐名单';
  return scheme.grading ? `逐级评定了各${namesOf(scheme).unit}的等次` : '由考评组评定了成绩';
}

function listed(dossier: Dossier, rows: readonly ListRow[], isTested: boolean): string {
  const { scheme } = dossier;
  const { unit, acceptance, standard } = namesOf(scheme);
  const count = `${rows.length}个${unit}`;
  if (isTested) return `${count}的${acceptance}结果`;
  if (scheme.noticeWords) return `${wordsOf(scheme.noticeWords.listed)}${count}`;
  if (scheme.tracks.length > 0) return `推荐的${count}`;
  if (scheme.outcome) return `${areAllDue(dossier, rows) ? `达到${standard}` : '推荐'}的${count}`;
  return `${count}的${scheme.grading ? '定级' : '考核'}结果`;
}

/** Whether the result of each of those listed asks for it, so that the list may say so. */
function areAllDue(dossier: Dossier, rows: readonly ListRow[]): boolean {
  const due = new Set(listRows(dossier).flatMap(({ candidateId, isDue }) => (isDue ? [candidateId] : [])));
  return rows.every(({ candidateId }) => due.has(candidateId));
}

/** Whether of any of those listed it was found whether it passed. */
function hasTested({ scheme, register }: Dossier, rows: readonly ListRow[]): boolean {
  return rows.some(({ candidateId }) =>
    scheme.tracks.some(
      ({ id }) => verdictOf(scheme.statuses, register.find('nomination', candidateId, id)?.status) !== null,
    ),
  );
}

function listText({ scheme }: Dossier, notice: Wording, rows: readonly ListRow[]): string {
  const { unit } = namesOf(scheme);
  if (isListApart(notice, rows)) return `公示名单共${rows.length}个${unit}，见附件。`;
  return notice.listAs === 'table' ? `公示名单（共${rows.length}个）如下：` : listSentence(rows);
}

function listSentence(rows: readonly ListRow[]): string {
  return groupsOf(rows)
    .map(({ group, members }) =>
      group === ''
        ? `公示名单：${members.map(({ name, result }) => `${name}（${result}）`).join('、')}。`
        : `${group}：${members.map(({ name }) => name).join('、')}。`,
    )
    .join('\n');
}

function awards(dossier: Dossier, rows: readonly ListRow[]): string {
  const all = quotedAll(honoursOf(dossier));
  const { unit } = namesOf(dossier.scheme);
  if (rows.length === 0) return `授予下列${unit}${all}荣誉称号`;
  return groupsOf(rows)
    .map(({ group, members }) => {
      const first = members[0]?.name ?? '';
      const names = members.length > 1 ? `${first}等${members.length}个${unit}` : first;
      return `授予${names}${group === '' ? all : quoted(group)}荣誉称号`;
    })
    .join('，');
}

/** The last day; its year only where it is another than the first day's. */
function untilDay({ firstDay, lastDay }: Wording): string {
  const day = formatDay(lastDay);
  return firstDay.slice(0, 4) === lastDay.slice(0, 4) ? day.slice(5) : day;
}

/** Where objections go, a line each, as one looks them up; what is not filled in is left out. */
function channels({ office, contact = '', telephone, address, postcode = '' }: Channels): string[] {
  const lines = [
    ['受理部门', office],
    ['联系人', contact],
    ['联系电话', telephone],
    ['通信地址', address],
    ['邮政编码', postcode],
  ];
  return lines.filter(([, value]) => value !== '').map((line) => line.join('：'));
}
