import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { formatPoints, type Hundredths } from '../../../shared/number/points.ts';
import { vetoOutcome } from '../../../shared/outcome/effectWords.ts';
import { vetoWarnings } from '../../../shared/outcome/vetoWarnings.ts';
import { screenOfStep } from '../../../shared/round/screenOfStep.ts';
import { openBefore, type StepState } from '../../../shared/round/stepsOf.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { scoreContent } from '../../../shared/sheet/scoreContent.ts';
import { vetoIdsOf } from '../../../shared/sheet/sheet.ts';
import type { Submission } from '../../../shared/sheet/submission.ts';
import { countDoubts } from '../../../shared/sheet/usefulCount.ts';
import type { Problem } from '../../api/problem.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { PlaceButton } from '../../ui/PlaceButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useIsTaken } from '../../ui/useIsTaken.ts';
import { LooksButton, unwrittenLooks } from './LooksButton.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import { SignedDialog } from './SignedDialog.tsx';
import { NamedSigners, PanelSigners } from './Signers.tsx';
import type { SheetView } from './sheetView.ts';

/** Who signs, and who of the panel does not and why. */
export type Signers = Required<Pick<Submission, 'signedBy' | 'absent'>>;

export interface SignProps extends Pick<SheetView, 'scheme' | 'form' | 'sheet' | 'parts'> {
  readonly candidateId: string;
  /** The unit's name. */
  readonly unit: string;
  /** Its secretary, who signs what it fills itself. */
  readonly secretary: string;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** Why the last attempt was not taken. */
  readonly refusal: Problem | null;
  readonly onClose: () => void;
  readonly onSubmit: (signers: Signers, total: Hundredths) => void;
  /** The sheet of the next unit that is to be signed; null after the last. */
  readonly nextAddress: string | null;
  readonly onNext: () => void;
}

/**
 * 签字确认: what is signed, what is read aloud before, whatever the panel should look at once more, and the signatures; then
 * where to go on.
 */
export function SignDialog({
  candidateId,
  unit,
  secretary,
  scheme,
  form,
  sheet,
  parts,
  isOpen,
  isBusy,
  refusal,
  onClose,
  onSubmit,
  nextAddress,
  onNext,
}: SignProps) {
  const assessment = useAssessment();
  const { panel } = assessment;
  const isTaken = useIsTaken();
  const unwritten = parts ? unwrittenLooks(candidateId, parts) : 0;
  const steps = parts?.columns.flatMap(({ step }) => step ?? []) ?? [];
  const before = parts ? openBefore(steps, assessment.scheme, parts.own.id) : [];
  const placeOf = ([step]: readonly StepState[]) =>
    step ? { screen: screenOfStep(scheme, step), assessmentId: assessment.id, candidateId } : null;
  const facts = factsOf(sheet.content, sheet);
  const { total } = scoreContent(form, sheet.content, sheet);
  const warnings = [...vetoWarnings(scheme, sheet.content, assessment), ...countDoubts(form, facts)];
  const panelist = parts?.slot.panelist;
  const named = parts && panelist === undefined && !parts.own.signedByPanel ? parts.own : null;
  const first = panelist !== undefined ? [panelist] : named && secretary ? [secretary] : [];
  const [signed, setSigned] = useState<string[]>(first);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: a signature holds for the total that was shown with it.
  useEffect(() => setSigned(first), [isOpen, total]);
  const isPanel = named === null && panelist === undefined;
  const away = panel.map(({ name }) => name).filter((name) => !signed.includes(name));
  const unsaid = isPanel ? away.filter((name) => !reasons[name]?.trim()) : [];
  const why = !sheet.isSaved
    ? '正在保存'
    : total === null
      ? '还没有总分'
      : signed.length === 0
        ? '还没有人签字'
        : unsaid.length > 0
          ? `${unsaid.join('、')}尚未签字，缺席的请写明原因`
          : null;
  const absent = isPanel ? away.map((name) => ({ name, reason: reasons[name]?.trim() ?? '' })) : [];
  if (!isOpen) return null;
  if (sheet.submission !== null)
    return <SignedDialog unit={unit} onClose={onClose} next={nextAddress === null ? null : onNext} />;
  return (
    <Dialog
      title={`签字确认：${unit}`}
      isHeld={named !== null && signed.length > first.length}
      onClose={onClose}
      className="sign-dialog"
      width={640}
      footer={
        <>
          {why !== null && <span className="sign-why">{why}</span>}
          <Button onClick={onClose}>返回</Button>
          <Button
            type="primary"
            disabled={why !== null}
            loading={isBusy}
            onClick={() => total !== null && onSubmit({ signedBy: signed, absent }, total)}
          >
            签字确认并锁定
          </Button>
        </>
      }
    >
      {refusal && (
        <Alert
          type="error"
          className="sign-notice"
          title={refusal.message}
          description={refusal.problems.join('；')}
          action={<PlaceButton place={refusal.place} />}
        />
      )}
      <p className="sign-what">
        <strong>{unit}</strong>　{parts && `${wordsOf(parts.own.name)}　`}总分{' '}
        <strong>{total === null ? '—' : formatPoints(total)}</strong> 分
        {vetoIdsOf(sheet.content).length > 0 && (
          <span className="veto-mark">{vetoOutcome(scheme, vetoIdsOf(sheet.content))}</span>
        )}
      </p>
      <ReadAloud scheme={scheme} form={form} sheet={sheet} />
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" className="sign-notice" title={warning} />
      ))}
      {parts?.round && isPanel && !isTaken && unwritten > 0 && (
        <Alert
          type="warning"
          className="sign-notice"
          title={`文件要求重点看的，还有 ${unwritten} 点没有写下`}
          action={<LooksButton candidateId={candidateId} parts={parts} />}
        />
      )}
      {before.length > 0 && !refusal && (
        <Alert
          type="warning"
          className="sign-notice"
          title={`前面的${before.map(({ name }) => `“${name}”`).join('、')}还没有完成，须先完成或写明理由略过`}
          action={<PlaceButton place={placeOf(before)} />}
        />
      )}
      {panelist !== undefined ? (
        <p>本表由{panelist}填写，由本人签字。签字确认后评分表锁定，需修改时写明原因退回。</p>
      ) : named ? (
        <NamedSigners part={named} signed={signed} onSign={setSigned} />
      ) : (
        <PanelSigners
          signed={signed}
          onSign={setSigned}
          reasons={reasons}
          onReason={(name, reason) => setReasons({ ...reasons, [name]: reason })}
        />
      )}
    </Dialog>
  );
}
