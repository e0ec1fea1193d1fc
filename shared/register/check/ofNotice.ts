import type { Dossier } from '../../dossier/dossier.ts';
import { flowSteps } from '../../flow/flowSteps.ts';
import { isNoticeBegun, openCorrection } from '../../flow/position.ts';
import { decisionWording, noticeWording } from '../../notice/documents.ts';
import { noticeState } from '../../notice/noticeState.ts';
import type { Decision, Frozen, Notice, Objection } from '../noticeContent.ts';

/** A draft may be rewritten; an issued notice stays as it is and is closed once, or replaced by the next. */
export function problemsOfNotice(dossier: Dossier, key: string, notice: Notice): string[] {
  const { issues, draft } = noticeState(dossier);
  const former = issues.find((issue) => issue.key === key);
  if (former?.notice.issued) return problemsOfClosing(dossier, former.notice, notice, former.state);
  if (!former && key !== String(issues.length + 1)) return ['公示稿已在别处变动，请刷新后再试'];
  if (!former && draft) return ['还有一份公示稿没有签发'];
  if (notice.closed) return ['公示签发后才能结束'];
  if (!former && issues.length > 0 && notice.changes === '')
    return ['请写明与上一份公示相比改了什么、为什么'];
  return notice.issued || notice.frozen ? problemsOfIssuing(dossier, notice) : [];
}

function problemsOfIssuing(dossier: Dossier, notice: Notice): string[] {
  const { scheme, register } = dossier;
  const { rows, generated, texts } = noticeWording(dossier, { ...notice, frozen: null });
  const hasStep = flowSteps(scheme).some((step) => step.isNotice);
  return [
    ...(rows.length === 0 ? ['公示名单是空的，请先选择要公示的单位'] : []),
    ...(hasStep && !isNoticeBegun(scheme, register) ? ['请先在“流程”中进入公示阶段，考核结果随之锁定'] : []),
    ...(openCorrection(register) ? ['更正还没有结束，请先结束更正'] : []),
    ...(notice.sender === '' ? ['请填写落款的单位'] : []),
    ...problemsOfFreezing(notice, { texts, generated, rows }),
    ...signedAhead(dossier, notice.issued?.on),
  ];
}

function problemsOfFreezing({ issued, frozen }: Pick<Notice, 'issued' | 'frozen'>, now: Frozen): string[] {
  if (!issued || !frozen) return ['签发须有签发人、日期和定稿的名单'];
  return sameJson(frozen, now) ? [] : ['名单或文字与现在的结果不一致，请刷新后再签发'];
}

function problemsOfClosing(dossier: Dossier, former: Notice, notice: Notice, state: string): string[] {
  if (state === 'superseded') return ['这份公示已被新的公示代替，不能再改'];
  if (former.closed) return ['这份公示已经结束，不能再改'];
  if (!sameJson({ ...notice, closed: null }, former))
    return ['公示已经签发，内容不能再改；需要的请另拟一份代替'];
  if (!notice.closed) return [];
  const { openPoints } = noticeState({ ...dossier, today: notice.closed.on });
  return [...openPoints, ...signedAhead(dossier, notice.closed.on)];
}

/** An issued notice is never taken away; a draft is. */
export function problemsOfNoticeTakenBack({ register }: Dossier, key: string): string[] {
  return register.find('notice', null, key)?.issued ? ['已签发的公示不能删除'] : [];
}

/** Objections are received while their notice runs, and settled with who, what and when. */
export function problemsOfObjection(dossier: Dossier, objection: Objection): string[] {
  const { issues } = noticeState(dossier);
  const issue = issues.find(({ key }) => key === objection.notice);
  if (!issue || issue.state === 'draft') return ['公示签发后才登记异议'];
  if (issue.state === 'closed') return ['公示已经结束，异议不能再登记或修改'];
  const { candidateId, receivedOn, settledOn, outcome, handler, finding } = objection;
  const isSettled = outcome !== null;
  return [
    ...(candidateId !== null && !dossier.candidates.some(({ id }) => id === candidateId)
      ? ['没有找到异议涉及的单位，请刷新后再选']
      : []),
    ...(receivedOn < issue.notice.firstDay
      ? [`收到日期早于公示开始的 ${issue.notice.firstDay}，请核对`]
      : []),
    ...(isSettled && (handler === '' || finding === '' || settledOn === null)
      ? ['处理结论须写明处理人、调查情况和日期']
      : []),
    ...(settledOn !== null && settledOn < receivedOn ? ['处理日期不能早于收到日期'] : []),
    ...(!objection.isSealed && objection.who === '' ? ['请填写反映人；不便署名的请选“密封”'] : []),
    ...(objection.isSealed && (objection.who !== '' || objection.contact !== '')
      ? ['密封的异议不记姓名和联系方式']
      : []),
  ];
}

export function problemsOfDecision(dossier: Dossier, key: string, decision: Decision): string[] {
  if (key !== 'decision') return ['表彰决定只有一份'];
  const former = dossier.register.find('decision', null, key);
  if (former?.issued) return ['表彰决定已经签发，不能再改'];
  if (!decision.issued && !decision.frozen) return [];
  const { current } = noticeState(dossier);
  const { rows, generated, texts } = decisionWording(dossier, { ...decision, frozen: null });
  const hasStep = flowSteps(dossier.scheme).some((step) => step.isNotice);
  return [
    ...(hasStep && current?.state !== 'closed' ? ['公示结束后才能签发表彰决定'] : []),
    ...(rows.length === 0 ? ['表彰名单是空的，请先选择要表彰的单位'] : []),
    ...(decision.sender === '' ? ['请填写落款的单位'] : []),
    ...problemsOfFreezing(decision, { texts, generated, rows }),
    ...signedAhead(dossier, decision.issued?.on),
  ];
}

export function problemsOfDecisionTakenBack({ register }: Dossier): string[] {
  return register.find('decision', null, 'decision')?.issued ? ['已签发的表彰决定不能删除'] : [];
}

function signedAhead({ today }: Dossier, day: string | undefined): string[] {
  return day !== undefined && day > today ? [`日期 ${day} 晚于今天（${today}），请核对`] : [];
}

/** Whether two values are the same but for the order of their keys. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
