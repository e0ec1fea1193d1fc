import type { Dossier } from '../dossier/dossier.ts';
import { chosenRows, listRows } from '../notice/listRows.ts';
import { noticeDoubts } from '../notice/noticeDoubts.ts';
import { noticeState } from '../notice/noticeState.ts';
import { noticeWording } from '../notice/wording.ts';
import type { Notice } from '../register/noticeContent.ts';
import { flowSteps } from '../stage/flowSteps.ts';
import { isNoticeBegun, openCorrection } from '../stage/position.ts';
import { problemsOfFreezing, sameJson, signedAhead } from './issuing.ts';

/** A draft may be rewritten; an issued notice stays as it is and is closed once, or replaced by the next. */
export function problemsOfNotice(dossier: Dossier, key: string, notice: Notice): string[] {
  const { issues, draft } = noticeState(dossier);
  const former = issues.find((issue) => issue.key === key);
  if (former?.notice.issued) return problemsOfClosing(dossier, former.notice, notice, former.state);
  if (!former && key !== String(issues.length + 1)) return ['公示稿已在别处变动，请刷新后再试'];
  if (!former && draft) return ['还有一份公示稿没有签发'];
  if (notice.closed) return ['公示签发后才能结束'];
  if (key !== '1' && notice.changes === '' && (!former || notice.issued)) {
    return ['请写明与上一份公示相比改了什么、为什么'];
  }
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
    ...(calendarDays(notice) < notice.days
      ? [`公示截止日期太早，${notice.firstDay} 至 ${notice.lastDay} 不足 ${notice.days} 个工作日`]
      : []),
    ...(notice.reason
      ? []
      : noticeDoubts(dossier, notice).map((doubt) => `${doubt}；确需如此的，请写明理由`)),
    ...problemsOfFreezing(notice, { texts, generated, rows }),
    ...signedAhead(dossier, notice.issued?.on),
  ];
}

function calendarDays({ firstDay, lastDay }: Pick<Notice, 'firstDay' | 'lastDay'>): number {
  return (Date.parse(`${lastDay}T00:00:00Z`) - Date.parse(`${firstDay}T00:00:00Z`)) / 86_400_000 + 1;
}

function problemsOfClosing(dossier: Dossier, former: Notice, notice: Notice, state: string): string[] {
  if (state === 'superseded') return ['这份公示已被新的公示代替，不能再改'];
  if (former.closed) return ['这份公示已经结束，不能再改'];
  if (!sameJson({ ...notice, closed: null }, former))
    return ['公示已经签发，内容不能再改；需要的请另拟一份代替'];
  if (!notice.closed) return [];
  const { openPoints } = noticeState({ ...dossier, today: notice.closed.on });
  return [...openPoints, ...changedSince(dossier, former), ...signedAhead(dossier, notice.closed.on)];
}

/** The results are locked while a notice runs, so that a list which differs was corrected. */
function changedSince(dossier: Dossier, notice: Notice): string[] {
  const { chosen, frozen } = notice;
  if (!frozen) return [];
  const hasStep = flowSteps(dossier.scheme).some((step) => step.isNotice);
  if (!hasStep) return fallenSince(dossier, notice);
  if (sameJson(chosenRows(listRows(dossier), chosen), frozen.rows)) return [];
  return ['公示的名单与现在的结果不一致，须另拟一份公示代替'];
}

/** Where nothing is locked: who was listed and fails since, unless it was said why, or is put forward no more. */
function fallenSince(dossier: Dossier, { frozen, reason }: Notice): string[] {
  const now = new Map(listRows(dossier).map((row) => [`${row.candidateId}/${row.group}`, row]));
  return (frozen?.rows ?? []).flatMap(({ candidateId, group, name }) => {
    const row = now.get(`${candidateId}/${group}`);
    if (!row) return [`${name}已不在可以公示的名单中，须另拟一份公示代替`];
    return row.doubt !== undefined && !reason ? [`${name}${row.doubt}，须另拟一份公示代替`] : [];
  });
}

/** An issued notice is never taken away; a draft is. */
export function problemsOfNoticeTakenBack({ register }: Dossier, key: string): string[] {
  return register.find('notice', null, key)?.issued ? ['已签发的公示不能删除'] : [];
}
