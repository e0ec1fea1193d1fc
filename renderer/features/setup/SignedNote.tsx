import { QuietNote } from './QuietNote.tsx';

interface Props {
  /** Who signed the readings; null where that is not known. */
  readonly signedBy: readonly string[] | null;
  /** Whether a sheet is signed, which keeps the year and the panel as they are. */
  readonly isLocked: boolean;
}

/** Who signed the readings, and what that means for the panel. */
export function SignedNote({ signedBy, isLocked }: Props) {
  const who = signedBy && signedBy.length > 0 ? `由${signedBy.join('、')}` : '';
  const then = isLocked
    ? '已有评分表签字确认，年度和考评组成员不能再变更；需要变更的，请先把已签字的评分表退回修改。'
    : '变更考评组成员须写明原因；此后由变更后的全体成员签字。';
  return <QuietNote text={`考评口径已${who}签字。${then}`} />;
}
