import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { formatPoints, type Hundredths } from '../../../../shared/number/points.ts';
import { readPoints } from '../../../../shared/typed/readPoints.ts';
import { DraftPlace, drafts } from '../../../ui/saving/draftPlace.ts';
import { useTypedText } from '../../../ui/saving/useTypedText.ts';
import { draftPlaceOf } from './cellState.ts';
import { cellMark, mayLeave } from './gridBox.ts';
import type { Cell } from './gridMove.ts';

/** How much a total may be, and of what it is a multiple. Units: hundredths. */
export interface TotalBounds {
  readonly max: Hundredths;
  readonly step: Hundredths;
}

interface Props extends Cell {
  readonly candidateId: string;
  readonly slot: string;
  /** Whose total of whom. */
  readonly name: string;
  readonly bounds: TotalBounds;
  /** Whether it is keyed in a second time. */
  readonly isSecond: boolean;
  readonly value: Hundredths | null;
  readonly onSet: (total: Hundredths | null) => void;
  readonly onFocus: () => void;
  /** Goes on from the cell by a key. */
  readonly onGo: (from: Cell, key: string, isBack: boolean) => void;
}

/** A box of the grid for one panelist's total of one candidate. */
export function TotalCell(props: Props) {
  const { candidateId, slot, isSecond } = props;
  const place = useMemo(
    () => ({ place: draftPlaceOf({ candidateId, slot, isSecond }), showKeys: null }),
    [candidateId, slot, isSecond],
  );
  return (
    <DraftPlace value={place}>
      <TotalBox {...props} />
    </DraftPlace>
  );
}

function TotalBox({ row, column, candidateId, slot, name, bounds, value, onSet, onFocus, onGo }: Props) {
  const { box, problem } = useTypedText<Hundredths | null>({
    of: { field: `total ${candidateId} ${slot}`, at: 'total', ruleId: null, name },
    value,
    format: (points) => (points === null ? '' : formatPoints(points)),
    parse: (text) => readPoints(text, bounds),
    commit: onSet,
  });
  return (
    <>
      <input
        {...cellMark({ row, column })}
        {...box}
        type="text"
        inputMode="decimal"
        className="total-box"
        aria-label={name}
        onFocus={(event) => {
          box.onFocus?.(event);
          onFocus();
        }}
        onKeyDown={(event) => {
          box.onKeyDown(event);
          if (event.defaultPrevented || event.nativeEvent.isComposing) return;
          if (event.ctrlKey || event.altKey || event.metaKey) return;
          if (!mayLeave(event.currentTarget, event.key)) return;
          event.preventDefault();
          // Enter may be what makes the column full.
          if (event.key === 'Enter') flushSync(() => drafts.flush());
          onGo({ row, column }, event.key, event.shiftKey);
        }}
      />
      {problem && (
        <small role="alert" className="entry-problem">
          {problem}
        </small>
      )}
    </>
  );
}
