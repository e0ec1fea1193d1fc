import type { Dossier } from '../dossier/dossier.ts';
import { noticeState } from '../notice/noticeState.ts';
import { isFounded } from '../notice/objectionWords.ts';
import type { Objection } from '../register/noticeContent.ts';
import { flowSteps } from '../stage/flowSteps.ts';

/** Objections are received while their notice runs, and settled with who, what and when. */
export function problemsOfObjection(dossier: Dossier, objection: Objection): string[] {
  const { issues, current } = noticeState(dossier);
  const issue = issues.find(({ key }) => key === objection.notice);
  if (!issue || issue.state === 'draft') return ['公示签发后才登记异议'];
  if (current?.state === 'closed') return ['公示已经结束，异议不能再登记或修改'];
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
    ...problemsOfEffect(dossier, objection),
  ];
}

/** What was true either has no bearing on the result, for a reason, or was corrected after it came in. */
function problemsOfEffect({ scheme, register }: Dossier, objection: Objection): string[] {
  const { effect, receivedOn, notice } = objection;
  if (effect === undefined) return [];
  if (!isFounded(objection)) return ['没有查实的异议不影响结果，不必写对结果的影响'];
  if (effect.kind === 'none') return effect.reason === '' ? ['不影响结果的，请写明理由'] : [];
  if (flowSteps(scheme).some((step) => step.isNotice)) {
    const corrections = [...register.list('correction', null).values()];
    return corrections.some(({ on, closed }) => closed !== null && on >= receivedOn)
      ? []
      : ['还没有为这件异议更正：请在“流程”中登记更正，改正并结束更正后，再选“已更正”'];
  }
  const isReplaced = [...register.list('notice', null)].some(
    ([key, { issued }]) => issued !== null && Number(key) > Number(notice),
  );
  return isReplaced ? [] : ['还没有为这件异议更正：请另拟一份公示代替，签发后再选“已更正”'];
}

/** What was received stays on file; one put down by mistake is settled as such. */
export function problemsOfObjectionTakenBack(): string[] {
  return ['登记过的异议不能删除'];
}
