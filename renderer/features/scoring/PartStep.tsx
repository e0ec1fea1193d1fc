import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDay } from '../../../shared/assessment/day.ts';
import { describeShare } from '../../../shared/number/describeShare.ts';
import { formatPoints } from '../../../shared/number/points.ts';
import { isStepCounted } from '../../../shared/round/stepsOf.ts';
import { isFilledByUnit } from '../../../shared/scheme/part.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { countWords } from '../../../shared/scheme/totalWords.ts';
import { votesName } from '../../../shared/scheme/votesName.ts';
import { panelScoreWords } from '../../../shared/scoring/panelScore.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { slotQuery } from '../../ui/slotQuery.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useIsTaken } from '../../ui/useIsTaken.ts';
import { GivenDialog } from './GivenDialog.tsx';
import { PanelSeats } from './PanelSeats.tsx';
import { PackagesButton } from './packages/PackagesButton.tsx';
import type { PartColumn, Parts } from './partsOf.ts';
import { stepLook } from './stepLook.ts';
import { useSlot } from './useSlot.ts';

interface Props {
  readonly number: number;
  readonly candidateId: string;
  readonly column: PartColumn;
  readonly parts: Parts;
  readonly onWaive: () => void;
}

/** What the panel has beside its members' sheets. */
const panelScreens = [
  { path: 'totals', title: '录入总分' },
  { path: 'differences', title: '核对分歧' },
  { path: 'board', title: '投影进度' },
  { path: 'meeting', title: '会议模式' },
] as const;

/** One part of the total in the round: what it gave, how it counts, and whether its step is done, waived or open. */
export function PartStep({ number, candidateId, column, parts, onWaive }: Props) {
  const { id: assessmentId, scheme } = useAssessment();
  const isTaken = useIsTaken();
  const { save, isSaving } = useSaveEntries();
  const [isGiving, setGiving] = useState(false);
  const { part, step, isOwn, waiver } = column;
  const name = step?.name ?? wordsOf(part.name);
  const takeBack = () => {
    const key = `${parts.slot.roundId}/${step?.stepId}`;
    void save([{ kind: 'step-waiver', candidateId, key, content: null }], `“${name}”不再略过`);
  };
  return (
    <li className={isOwn ? 'part-step part-step-own' : 'part-step'} aria-label={name}>
      <PartLink
        {...{ candidateId, column, parts }}
        text={`${number}. ${name}`}
        onGive={() => setGiving(true)}
      />
      {step && (
        <span
          className={`part-state part-state-${step.state}`}
          title={
            waiver && step.state === 'waived'
              ? `${waiver.reason}（${waiver.by}，${formatDay(waiver.on)}）`
              : undefined
          }
        >
          {stepLook[step.state].sign} {stepLook[step.state].words}
        </span>
      )}
      <span className="part-weight">{countWords(scheme, part)}</span>
      <GaveWords column={column} />
      {part.takes === 'sheet' && part.panel && (
        <>
          <PanelSeats candidateId={candidateId} column={column} parts={parts} />
          <span className="part-panel">
            {panelScreens
              .filter(({ path }) => (path === 'totals' ? part.totals : !isTaken))
              .map(({ path, title }) => (
                <Link
                  key={path}
                  to={`/a/${assessmentId}/${path}${slotQuery({ roundId: parts.slot.roundId, partId: part.id })}`}
                >
                  {title}
                </Link>
              ))}
            {!part.totals && <PackagesButton />}
          </span>
        </>
      )}
      {isFilledByUnit(scheme, part.id) && <PackagesButton of="units" />}
      {!isTaken && step?.state === 'open' && !isStepCounted(step, scheme) && (
        <Button type="link" size="small" onClick={onWaive}>
          略过……
        </Button>
      )}
      {!isTaken && step?.state === 'waived' && (
        <Button type="link" size="small" loading={isSaving} onClick={takeBack}>
          取消略过
        </Button>
      )}
      {isGiving && part.takes === 'given' && (
        <GivenDialog
          candidateId={candidateId}
          roundId={parts.slot.roundId}
          part={part}
          given={column.given}
          onClose={() => setGiving(false)}
        />
      )}
    </li>
  );
}

interface LinkProps extends Pick<Props, 'candidateId' | 'column' | 'parts'> {
  readonly text: string;
  readonly onGive: () => void;
}

/** The way to the part: its sheet, its ballot, or the dialog for its score; its panelists' sheets have ways of their own. */
function PartLink({ candidateId, column: { part, isOwn }, parts, text, onGive }: LinkProps) {
  const { id } = useAssessment();
  const { addressOf } = useSlot();
  const isTaken = useIsTaken();
  if (isTaken && !(part.takes === 'sheet' && part.panel)) return <span>{text}</span>;
  if (part.takes === 'given') {
    return (
      <Button type="link" size="small" className="part-give" onClick={onGive}>
        {text}
      </Button>
    );
  }
  if (part.takes === 'sheet' && part.panel) return <strong>{text}</strong>;
  const { roundId } = parts.slot;
  return (
    <Link
      to={
        part.takes === 'ballot'
          ? `/a/${id}/ballots/${candidateId}${slotQuery({ roundId, partId: part.id })}`
          : addressOf(candidateId, { roundId, partId: part.id })
      }
      aria-current={isOwn ? 'step' : undefined}
    >
      {text}
    </Link>
  );
}

/** What the part gave, in words. */
function GaveWords({ column }: Pick<Props, 'column'>) {
  const { scheme } = useAssessment();
  const { part, sheets, voters, points, panel } = column;
  const votes = votesName(scheme, part);
  if (votes !== null) {
    const rates = voters.map(({ voter, share }) => `${voter} ${share ? describeShare(share) : '未录入'}`);
    return (
      <span className="part-gave" title="各类人员分别统计，不计入总分">
        {votes} {rates.join('；')}
      </span>
    );
  }
  if (panel) {
    return (
      <span
        className="part-gave"
        title={points === null || !column.isRevealed ? undefined : panelScoreWords(panel)}
      >
        {points === null || !column.isRevealed ? '未评完' : `平均 ${formatPoints(points)} 分`}
      </span>
    );
  }
  const isBegun = part.takes !== 'sheet' || sheets.some(({ score }) => score !== null);
  const open = part.takes === 'sheet' ? (isBegun ? '未评完' : '尚未评分') : '未录入';
  return <span className="part-gave">{points === null ? open : `${formatPoints(points)} 分`}</span>;
}
