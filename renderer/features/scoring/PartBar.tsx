import { useState } from 'react';
import { Link } from 'react-router';
import { formatRatio } from '../../../shared/number/ratio.ts';
import { totalPlaces } from '../../../shared/outcome/totalPlaces.ts';
import { isCounted } from '../../../shared/scheme/part.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { howTotal } from '../../../shared/scheme/totalWords.ts';
import { WaiveStepModal } from '../../ui/signed/WaiveStepModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useIsTaken } from '../../ui/useIsTaken.ts';
import { LooksButton } from './LooksButton.tsx';
import { PartStep } from './PartStep.tsx';
import type { PartColumn, Parts } from './partsOf.ts';
import { useSlot } from './useSlot.ts';

interface Props {
  readonly candidateId: string;
  readonly parts: Parts;
}

/** Above a sheet that is one part of several: the round, the parts in order with their state, and the total. */
export function PartBar({ candidateId, parts }: Props) {
  const { scheme } = useAssessment();
  const isTaken = useIsTaken();
  const { addressOf } = useSlot();
  const [waived, setWaived] = useState<PartColumn | null>(null);
  const { round, slot, columns } = parts;
  const looks = round?.looks ?? [];
  return (
    <div className="parts">
      <nav className="parts-rounds" aria-label="轮次">
        {scheme.rounds.map(({ id, name, when, text }) => (
          <Link
            key={id}
            to={addressOf(candidateId, { ...slot, roundId: id })}
            className={id === round?.id ? 'parts-round parts-round-current' : 'parts-round'}
            aria-current={id === round?.id ? 'true' : undefined}
            title={wordsOf(text)}
          >
            {wordsOf(name)}
            {when && <small>{wordsOf(when)}</small>}
          </Link>
        ))}
        <span className="shell-gap" />
        {scheme.adjustable.includes('weights') && (
          <span className="parts-note">文件没有规定权重，按签字的考评口径</span>
        )}
        {looks.length > 0 && !isTaken && <LooksButton candidateId={candidateId} parts={parts} />}
        <PartsTotal parts={parts} />
      </nav>
      <ol className="parts-steps">
        {columns.map((column, index) => (
          <PartStep
            key={column.part.id}
            number={index + 1}
            candidateId={candidateId}
            column={column}
            parts={parts}
            onWaive={() => setWaived(column)}
          />
        ))}
      </ol>
      {waived?.step && round && (
        <WaiveStepModal
          candidateId={candidateId}
          entryKey={`${round.id}/${waived.step.stepId}`}
          name={waived.step.name}
          onClose={() => setWaived(null)}
        />
      )}
    </div>
  );
}

function PartsTotal({ parts: { columns, total, grade } }: Pick<Props, 'parts'>) {
  const { scheme } = useAssessment();
  const counted = columns.filter(({ part }) => isCounted(scheme, part.id));
  const isShown = counted.every(({ isRevealed }) => isRevealed);
  const isFinal = counted.every(({ sheets }) =>
    sheets.every(({ isSigned, seat }) => isSigned || seat !== null),
  );
  return (
    <span className="parts-total" title={`总分为${howTotal(scheme)}`}>
      总分{total !== null && isShown && !isFinal && '（暂计）'}：
      <strong>{total === null || !isShown ? '—' : formatRatio(total, totalPlaces([total], scheme))}</strong>
      {isShown && grade && <strong>　{grade}</strong>}
    </span>
  );
}
