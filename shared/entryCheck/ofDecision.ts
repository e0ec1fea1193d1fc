import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { decisionDoubts } from '../notice/decisionDoubts.ts';
import { honoursOf } from '../notice/honours.ts';
import { noticeState } from '../notice/noticeState.ts';
import { decisionWording } from '../notice/wording.ts';
import type { Decision, Notice } from '../register/noticeContent.ts';
import { flowSteps } from '../stage/flowSteps.ts';
import { problemsOfFreezing, signedAhead } from './issuing.ts';

/** A 表彰决定 is rewritten until it is signed, which is after the notice and honours nobody who was not in it. */
export function problemsOfDecision(dossier: Dossier, key: string, decision: Decision): string[] {
  if (key !== 'decision') return ['表彰决定只有一份'];
  const former = dossier.register.find('decision', null, key);
  if (former?.issued) return ['表彰决定已经签发，不能再改'];
  if (honoursOf(dossier).length === 0) return ['文件没有规定称号，没有表彰决定可拟'];
  if (!decision.issued && !decision.frozen) return [];
  const { current, isReplacementDue } = noticeState(dossier);
  const { rows, generated, texts } = decisionWording(dossier, { ...decision, frozen: null });
  const published = new Set(current?.notice.frozen?.rows.map(({ candidateId }) => candidateId));
  const hasStep = flowSteps(dossier.scheme).some((step) => step.isNotice);
  return [
    ...(hasStep && current?.state !== 'closed' ? ['公示结束后才能签发表彰决定'] : []),
    ...(current?.state === 'closed' ? beforeClosing(decision, current.notice) : []),
    ...(isReplacementDue ? ['公示后作过更正，须另拟一份公示代替，结束后才能签发表彰决定'] : []),
    ...(rows.length === 0 ? ['表彰名单是空的，请先选择要表彰的单位'] : []),
    ...(hasStep && current?.state === 'closed'
      ? rows
          .filter(({ candidateId }) => !published.has(candidateId))
          .map(({ name }) => `${name}没有经过公示，不能表彰`)
      : []),
    ...(decision.sender === '' ? ['请填写落款的单位'] : []),
    ...(decision.reason
      ? []
      : decisionDoubts(dossier, decision).map((doubt) => `${doubt}；确需如此的，请写明理由`)),
    ...problemsOfFreezing(decision, { texts, generated, rows }),
    ...signedAhead(dossier, decision.issued?.on),
  ];
}

/** What follows the notice is neither signed nor dated before the notice was closed. */
function beforeClosing({ date, issued }: Decision, { closed }: Notice): string[] {
  if (closed === null) return [];
  const ended = `早于公示结束的${formatDay(closed.on)}，请核对`;
  return [
    ...(issued && issued.on < closed.on ? [`签发日期${ended}`] : []),
    ...(date < closed.on ? [`落款日期${ended}`] : []),
  ];
}

/** A signed decision is never taken away; a draft is. */
export function problemsOfDecisionTakenBack({ register }: Dossier): string[] {
  return register.find('decision', null, 'decision')?.issued ? ['已签发的表彰决定不能删除'] : [];
}
