import { Alert, Checkbox, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { formatPoints, type Hundredths } from '../../../shared/scoring/points.ts';
import { scoreSheet } from '../../../shared/scoring/scoreSheet.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { vetoIdsOf } from '../../../shared/sheet/sheet.ts';
import { windowWarnings } from '../../../shared/sheet/windowWarnings.ts';
import type { Problem } from '../../api/problem.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { SheetView } from './sheetView.ts';

export interface SignProps extends Pick<SheetView, 'scheme' | 'form' | 'sheet'> {
  /** The unit's name. */
  readonly unit: string;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** Why the last attempt was not taken. */
  readonly refusal: Problem | null;
  readonly onClose: () => void;
  readonly onSubmit: (signedBy: string[], total: Hundredths) => void;
}

/** 签字确认: what is signed, with whatever the panel should look at once more, and the panel's signatures. */
export function SignDialog({
  unit,
  scheme,
  form,
  sheet,
  isOpen,
  isBusy,
  refusal,
  onClose,
  onSubmit,
}: SignProps) {
  const assessment = useAssessment();
  const { panel } = assessment;
  const names = panel.map((panelist) => panelist.name);
  const { total } = scoreSheet(form, factsOf(sheet.content));
  const [signed, setSigned] = useState<string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a signature holds for the total that was shown with it.
  useEffect(() => setSigned([]), [isOpen, total]);
  const isAll = signed.length === names.length;
  const isReady = isAll && total !== null && sheet.saveState.kind === 'saved' && sheet.submission === null;
  return (
    <Modal
      title={`签字确认：${unit}`}
      open={isOpen}
      onCancel={onClose}
      okText="签字确认并锁定"
      cancelText="返回"
      okButtonProps={{ disabled: !isReady, loading: isBusy }}
      onOk={() => total !== null && onSubmit(signed, total)}
    >
      {refusal && (
        <Alert
          type="error"
          className="sign-notice"
          title={refusal.message}
          description={refusal.problems.join('；')}
        />
      )}
      <p className="sign-what">
        <strong>{unit}</strong>　总分 <strong>{total === null ? '—' : formatPoints(total)}</strong> 分
        {vetoIdsOf(sheet.content).length > 0 && scheme.vetoes && (
          <span className="veto-mark">{wordsOf(scheme.vetoes.result)}</span>
        )}
      </p>
      {windowWarnings(scheme, sheet.content, assessment).map((warning) => (
        <Alert key={warning} type="warning" className="sign-notice" title={warning} />
      ))}
      <p>本表由考评组全体共同填写，请各位考评员确认后逐一勾选。确认后评分表锁定，需修改时须写明原因退回。</p>
      <Checkbox
        indeterminate={signed.length > 0 && !isAll}
        checked={isAll}
        onChange={(event) => setSigned(event.target.checked ? names : [])}
      >
        全体确认
      </Checkbox>
      <Checkbox.Group
        className="signers"
        value={signed}
        onChange={setSigned}
        options={panel.map(({ name, isChair }) => ({
          value: name,
          label: isChair ? `${name}（组长）` : name,
        }))}
      />
    </Modal>
  );
}
