import { LockOutlined, QuestionCircleOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import { formatPoints } from '../../../shared/number/points.ts';
import { vetoOutcome } from '../../../shared/outcome/effectWords.ts';
import { printedTime } from '../../../shared/report/printedTime.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { hintsFor } from '../../../shared/scoring/hintsFor.ts';
import { scoreContent } from '../../../shared/sheet/scoreContent.ts';
import { vetoIdsOf } from '../../../shared/sheet/sheet.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { SaveAlert } from '../../ui/saving/SaveAlert.tsx';
import { SaveWords } from '../../ui/saving/SaveWords.tsx';
import { ReopenButton } from '../../ui/signed/ReopenButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useMayReopen, useSeat } from '../../ui/useSeat.ts';
import { PartBar } from './PartBar.tsx';
import type { SheetView } from './sheetView.ts';
import type { Pending } from './useSheetOutbox.tsx';

interface Props extends SheetView {
  readonly candidate: CandidateSummary;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSubmit: () => void;
  readonly onReopen: () => void;
  readonly onKeys: () => void;
  readonly outbox: Outbox<Pending>;
}

/** Whose sheet this is, the total as it stands, whether it is saved, and what can be done with it. */
export function SheetHead({
  candidate,
  scheme,
  form,
  sheet,
  parts,
  isLocked,
  onExplain,
  onUndo,
  onRedo,
  onSubmit,
  onReopen,
  onKeys,
  outbox,
}: Props) {
  const { content, submission } = sheet;
  const { year } = useAssessment();
  const isChair = useSeat() === null;
  const mayReopen = useMayReopen();
  const { total } = scoreContent(form, content, sheet);
  const isVetoed = vetoIdsOf(content).length > 0;
  const hints = hintsFor(scheme, content.values, {
    vetoIds: vetoIdsOf(content),
    foundedOn: candidate.foundedOn,
    year,
  });
  return (
    <div className="sheet-head">
      <div className="sheet-bar">
        <div className="sheet-who">
          <h2 title={candidate.name}>{candidate.name}</h2>
          <span>
            {[
              candidate.kind,
              candidate.parent,
              candidate.secretary && `${namesOf(scheme).leader} ${candidate.secretary}`,
            ]
              .filter(Boolean)
              .join('　')}
          </span>
        </div>
        {!isLocked && <SaveWords outbox={outbox} place={sheet.sheetId} />}
        <button
          type="button"
          className="score sheet-total"
          title="看总分怎么来的"
          onClick={() => onExplain({ kind: 'total' })}
        >
          {total === null ? '— ' : formatPoints(total)}
          <small>／{formatPoints(form.total)}</small>
        </button>
        {isVetoed && <span className="veto-mark">{vetoOutcome(scheme, vetoIdsOf(content))}</span>}
        {/* Names as the browser shows them: antd's cost the first screen more than the buttons do. */}
        <Button
          title="撤销 (Ctrl+Z)"
          icon={<UndoOutlined aria-hidden={true} />}
          disabled={!sheet.canUndo || isLocked}
          onClick={onUndo}
        >
          撤销
        </Button>
        <Button
          title="重做 (Ctrl+Y)"
          icon={<RedoOutlined aria-hidden={true} />}
          disabled={!sheet.canRedo || isLocked}
          onClick={onRedo}
        >
          重做
        </Button>
        <Button
          title="按键说明 (?)"
          icon={<QuestionCircleOutlined aria-hidden={true} />}
          aria-label="按键说明"
          onClick={onKeys}
        />
        {submission ? (
          mayReopen && <ReopenButton onClick={onReopen} />
        ) : (
          <Button type="primary" onClick={onSubmit}>
            签字确认
          </Button>
        )}
      </div>
      {parts && isChair && <PartBar candidateId={candidate.id} parts={parts} />}
      <SaveAlert outbox={outbox} />
      {submission && (
        <Alert
          type="info"
          banner
          showIcon
          icon={<LockOutlined aria-hidden={true} />}
          title={`已于 ${printedTime(submission.at)}由${submission.signedBy.join('、')}签字确认，评分表已锁定。${mayReopen ? '' : '需要修改的，请组长退回。'}`}
        />
      )}
      {hints.map((hint) => (
        <Alert key={hint.id} type="warning" banner title={`提示：${wordsOf(hint.say)}`} />
      ))}
    </div>
  );
}
