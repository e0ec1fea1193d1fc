import { formatDay } from '../../../shared/assessment/day.ts';
import type { NoticeIssue } from '../../../shared/notice/noticeState.ts';

/** What is known of an issued notice, for a list of facts. */
export function issueFacts({ key, notice, objections }: NoticeIssue) {
  const { issued, closed, firstDay, lastDay, days, frozen, reason = '' } = notice;
  const unsettled = objections.filter(({ outcome }) => outcome === null).length;
  return [
    { label: '份次', text: `第 ${key} 份` },
    { label: '签发', text: issued ? `${issued.by}，${formatDay(issued.on)}` : '未签发' },
    { label: '公示期', text: `${formatDay(firstDay)}至${formatDay(lastDay)}，${days} 个工作日` },
    { label: '名单', text: `${frozen?.rows.length ?? 0} 个单位` },
    {
      label: '异议',
      text: objectionWords(objections.length, unsettled),
    },
    ...(reason === '' ? [] : [{ label: '理由', text: reason }]),
    ...(closed ? [{ label: '结束', text: `${closed.by}，${formatDay(closed.on)}` }] : []),
  ];
}

function objectionWords(count: number, unsettled: number): string {
  if (count === 0) return '没有收到';
  return unsettled === 0 ? `${count} 件，都有结论` : `${count} 件，${unsettled} 件没有结论`;
}
