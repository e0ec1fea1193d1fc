import { formatDay } from '../../../shared/assessment/day.ts';
import type { NoticeIssue } from '../../../shared/notice/noticeState.ts';
import { isStanding, lateWords } from '../../../shared/notice/objectionWords.ts';

/** What is known of an issued notice, for a list of facts. */
export function issueFacts({ key, notice, objections }: NoticeIssue) {
  const { issued, closed, firstDay, lastDay, days, frozen, reason = '' } = notice;
  return [
    { label: '份次', text: `第 ${key} 份` },
    { label: '签发', text: issued ? `${issued.by}，${formatDay(issued.on)}` : '未签发' },
    { label: '公示期', text: `${formatDay(firstDay)}至${formatDay(lastDay)}，${days} 个工作日` },
    { label: '名单', text: `${frozen?.rows.length ?? 0} 个单位` },
    {
      label: '异议',
      text: objectionWords(objections),
    },
    ...(reason === '' ? [] : [{ label: '理由', text: reason }]),
    ...(closed ? [{ label: '结束', text: `${closed.by}，${formatDay(closed.on)}` }] : []),
  ];
}

function objectionWords(objections: NoticeIssue['objections']): string {
  if (objections.length === 0) return '没有收到';
  const unsettled = objections.filter(({ outcome }) => outcome === null).length;
  const standing = objections.filter(isStanding).length;
  const late = objections.filter(({ isLate }) => isLate).length;
  return [
    `${objections.length} 件`,
    unsettled === 0 ? '都有结论' : `${unsettled} 件没有结论`,
    ...(standing > 0 ? [`${standing} 件属实而没有了结`] : []),
    ...(late > 0 ? [`${late} 件${lateWords}`] : []),
  ].join('，');
}
