import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatRatio } from '../../../shared/number/ratio.ts';
import { totalPlaces } from '../../../shared/outcome/totalPlaces.ts';
import { looksName } from '../../../shared/scheme/looksName.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { LooksDrawer } from './LooksDrawer.tsx';
import { SourceStep } from './SourceStep.tsx';
import type { SourceColumn, Sources } from './sourcesOf.ts';
import { useSlot } from './useSlot.ts';
import { WaiverDialog } from './WaiverDialog.tsx';

interface Props {
  readonly candidateId: string;
  readonly sources: Sources;
}

/** Above a sheet that several sources fill: the round, its steps in order with their state, and the total by weight. */
export function SourceBar({ candidateId, sources }: Props) {
  const { parsed } = useAssessment();
  const { addressOf } = useSlot();
  const [waived, setWaived] = useState<SourceColumn | null>(null);
  const [isLooking, setLooking] = useState(false);
  const { round, own, columns, register } = sources;
  const isDefault = columns.at(-1)?.source.weight === 100;
  const looks = round?.looks ?? [];
  const written = looks.filter((_, index) => register.find('look', candidateId, `${round?.id}/${index}`));
  return (
    <div className="sources">
      <nav className="sources-rounds" aria-label="轮次">
        {parsed.rounds.map(({ id, name, when, text }) => (
          <Link
            key={id}
            to={addressOf(candidateId, { roundId: id, sourceId: own.id })}
            className={id === round?.id ? 'sources-round sources-round-current' : 'sources-round'}
            aria-current={id === round?.id ? 'true' : undefined}
            title={wordsOf(text)}
          >
            {wordsOf(name)}
            {when && <small>{wordsOf(when)}</small>}
          </Link>
        ))}
        <span className="shell-gap" />
        <span className="sources-note">
          文件没有规定权重，{isDefault ? '以上级评定为准是程序默认' : '现为考评组所定'}
        </span>
        {looks.length > 0 && (
          <Button size="small" onClick={() => setLooking(true)}>
            {looksName(looks.length)}（已写 {written.length}／{looks.length}）
          </Button>
        )}
        <SourceTotal sources={sources} />
      </nav>
      <ol className="sources-steps">
        {columns.map((column, index) => (
          <SourceStep
            key={column.source.id}
            number={index + 1}
            candidateId={candidateId}
            column={column}
            address={addressOf(candidateId, column.slot)}
            onWaive={() => setWaived(column)}
          />
        ))}
      </ol>
      {waived?.step && round && (
        <WaiverDialog
          candidateId={candidateId}
          entryKey={`${round.id}/${waived.step.stepId}`}
          name={waived.step.name}
          onClose={() => setWaived(null)}
        />
      )}
      {isLooking && round && (
        <LooksDrawer
          candidateId={candidateId}
          round={round}
          register={register}
          onClose={() => setLooking(false)}
        />
      )}
    </div>
  );
}

function SourceTotal({ sources: { columns, total, grade } }: Pick<Props, 'sources'>) {
  const { parsed } = useAssessment();
  const counted = columns.filter(({ source }) => source.weight > 0);
  const formula = counted.map(({ source }) => `${wordsOf(source.name)} × ${source.weight}%`).join(' ＋ ');
  const isFinal = counted.every(({ isSigned }) => isSigned);
  return (
    <span className="sources-total" title={`总分＝${formula}`}>
      按权重总分{total !== null && !isFinal && '（暂计）'}：
      <strong>{total === null ? '—' : formatRatio(total, totalPlaces([total], parsed))}</strong>
      {grade && <strong>　{grade}</strong>}
    </span>
  );
}
