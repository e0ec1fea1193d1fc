import type { NoticeIssue } from '../../../shared/notice/noticeState.ts';

/** What a state of a notice is called. */
export const stateNames: Readonly<Record<NoticeIssue['state'], string>> = {
  draft: '拟稿',
  issued: '公示中',
  superseded: '已被代替',
  closed: '已结束',
};

/** @example issueName({ key: '1', state: 'superseded' }) // '第 1 份（已被代替）' */
export function issueName({ key, state }: Pick<NoticeIssue, 'key' | 'state'>): string {
  return `第 ${key} 份（${stateNames[state]}）`;
}
