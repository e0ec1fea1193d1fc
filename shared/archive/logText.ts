import { printedTime } from '../report/printedTime.ts';

/** One line of the log, as it is printed. */
export interface PrintedEvent {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly payloadJson: string;
  readonly hash: string;
}

const names: Readonly<Record<string, string>> = {
  'scheme-added': '收入方案',
  'scheme-removed': '移除方案',
  'assessment-created': '建立考核',
  'assessment-updated': '修改考核',
  'readings-signed': '签字口径',
  'readings-reopened': '退回口径',
  'assessment-removed': '删除考核',
  'candidates-added': '加入参评单位',
  'candidate-updated': '修改参评单位',
  'candidate-removed': '删除参评单位',
  'sheet-changed': '填写评分表',
  'sheet-submitted': '签字确认评分表',
  'sheet-reopened': '退回评分表',
  'entries-set': '登记事项',
  'organisations-saved': '登记单位',
  'organisation-removed': '删除单位',
  'tables-rebuilt': '按操作记录重建数据',
  withheld: '其他考核的记录，只留校验码',
};

/** The most characters of what was put down; the whole stands in the JSONL file beside. */
const longest = 400;

/** The event as one line of text for people; what it is about as the program keeps it. */
export function logLine({ seq, at, actor, kind, payloadJson, hash }: PrintedEvent): string {
  const what = payloadJson.length > longest ? `${payloadJson.slice(0, longest)}……` : payloadJson;
  return `${seq}\t${printedTime(at)}\t${actor}\t${names[kind] ?? kind}\t${what.replaceAll('\ufffd', '')}\t${hash.slice(0, 16)}`;
}

export const logHead = '序号\t时间\t操作人\t事项\t内容（完整内容见 日志.jsonl）\t校验码前 16 位';
