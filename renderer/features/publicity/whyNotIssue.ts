import type { DocumentPreview, Publicity } from '../../../shared/contract/publicity.ts';
import type { Decision, Notice } from '../../../shared/register/noticeContent.ts';

const unexplained = ({ doubts }: Pick<DocumentPreview, 'doubts'>, reason: string | undefined) =>
  doubts.length > 0 && !reason?.trim() ? [`${doubts.join('；')}，请改正，或在稿子最上面写明理由`] : [];

/** Why a notice cannot be issued as it stands, Chinese sentences; `refused` is why the course does not go on to 公示. */
export function whyNotNotice(
  { sender, reason }: Pick<Notice, 'sender' | 'reason'>,
  { wording, doubts, period }: Pick<DocumentPreview, 'wording' | 'doubts' | 'period'>,
  refused: string | null,
): string[] {
  return [
    ...(refused === null ? [] : [refused]),
    ...(wording.rows.length === 0 ? ['公示名单是空的，请先选择要公示的单位'] : []),
    ...(sender.trim() === '' ? ['没有填写落款的单位'] : []),
    ...period,
    ...unexplained({ doubts }, reason),
  ];
}

/** Why a 表彰决定 cannot be signed as it stands, Chinese sentences. */
export function whyNotDecision(
  { sender, reason }: Pick<Decision, 'sender' | 'reason'>,
  { wording, doubts }: Pick<DocumentPreview, 'wording' | 'doubts'>,
  { noticeStep, state }: Pick<Publicity, 'noticeStep' | 'state'>,
): string[] {
  const isEarly = noticeStep !== null && state.current?.state !== 'closed';
  return [
    ...(isEarly ? ['公示结束后才能签发'] : []),
    ...(state.isReplacementDue ? ['公示后作过更正，须另拟一份公示代替，结束后才能签发'] : []),
    ...(wording.rows.length === 0 ? ['表彰名单是空的，请先选择要表彰的单位'] : []),
    ...(sender.trim() === '' ? ['没有填写落款的单位'] : []),
    ...unexplained({ doubts }, reason),
  ];
}
