import { type KeyboardEvent, useRef, useState } from 'react';
import type { NomineeResult, Tested } from '../../../shared/nomination/nomineeResult.ts';
import { type Condition, lineFor } from '../../../shared/scheme/condition.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { isJudged } from './isJudged.ts';
import { passedLook } from './passedLook.ts';
import { useWholeRows } from './useWholeRows.ts';

/** What was marked: whether met, by markKey. */
export type Marks = Readonly<Record<string, boolean>>;

/** The mark of a candidate's condition. */
export function markKey(candidateId: string, conditionId: string): string {
  return `${candidateId} ${conditionId}`;
}

interface Props {
  readonly track: Track;
  readonly nominees: readonly NomineeResult[];
  /** Conditions whose basis is not attached, which nobody can find met. */
  readonly isWithoutBasis: (condition: Condition) => boolean;
  readonly value?: Marks;
  readonly onChange?: (marks: Marks) => void;
}

/**
 * 条件 × 单位: a cell for what the panel judges, filled with 1 or 0, gone through with the arrows; what registers decide
 * stands there to be seen.
 */
export function ConditionGrid({ track, nominees, isWithoutBasis, value: marks = {}, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useWholeRows(box);
  const [why, setWhy] = useState('');
  const { conditions } = track;
  const mark = (nominee: NomineeResult, condition: Condition, isMet: boolean | undefined) => {
    const isRefused = isMet === true && isWithoutBasis(condition);
    setWhy(
      isRefused
        ? `${nominee.candidate.name}，${condition.id}：${noBasis}。请先在上面载入文件，再按 1；不符合的可以按 0。`
        : '',
    );
    if (isRefused) return false;
    const { [markKey(nominee.candidate.id, condition.id)]: _, ...others } = marks;
    onChange?.(
      isMet === undefined ? others : { ...others, [markKey(nominee.candidate.id, condition.id)]: isMet },
    );
    return true;
  };
  const move = (row: number, column: number) => {
    const at = (each: number) => table.current?.querySelector<HTMLElement>(`[data-at="${each} ${column}"]`);
    at(row)?.focus();
  };
  const onKey = (event: KeyboardEvent, { row, column, nominee, condition }: Cell) => {
    const step = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Enter: [1, 0],
    }[event.key];
    const isMet = meantBy(event.key);
    if (!step && isMet === null) return;
    event.preventDefault();
    const [down = 0, across = 0] = step ?? [];
    if (step) return move(row + down, column + across * distance(nominee, column, across));
    if (mark(nominee, condition, isMet ?? undefined)) move(row + 1, column);
  };
  /** How far the next column lies that is judged, in the direction; 0 where there is none. */
  const distance = (nominee: NomineeResult, column: number, across: number): number => {
    const ahead = across > 0 ? conditions.slice(column + 1) : conditions.slice(0, column).reverse();
    return (
      ahead.findIndex((condition) => {
        const tested = testedOf(nominee, condition);
        return tested && isJudged(condition, tested);
      }) + 1
    );
  };
  return (
    <>
      <div className="condition-grid-scroll" ref={box}>
        <table className="condition-grid" ref={table}>
          <thead>
            <tr>
              <th scope="col">单位</th>
              {conditions.map((condition) => (
                <th key={condition.id} scope="col" title={wordsOf(condition.sentence)}>
                  {condition.id}
                  <small>{wordsOf(condition.title)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nominees.map((nominee, row) => (
              <tr key={nominee.candidate.id}>
                <th scope="row">{nominee.candidate.name}</th>
                {conditions.map((condition, column) => {
                  const tested = testedOf(nominee, condition);
                  const marked = marks[markKey(nominee.candidate.id, condition.id)];
                  if (!tested || !isJudged(condition, tested))
                    return <RegisterCell key={condition.id} tested={tested} />;
                  const shown = marked ?? tested.decision.met;
                  const words = shown === null ? '' : shown ? '符合' : '不符合';
                  const isBlocked = shown === null && isWithoutBasis(condition);
                  return (
                    <td key={condition.id} className={marked === undefined ? undefined : 'condition-marked'}>
                      <button
                        type="button"
                        data-at={`${row} ${column}`}
                        data-typed={marked}
                        tabIndex={row === 0 && column === 0 ? 0 : undefined}
                        aria-label={`${nominee.candidate.name}，${condition.id}：${words || (isBlocked ? `待判定，${noBasis}` : '待判定')}`}
                        title={
                          isWithoutBasis(condition)
                            ? noBasis
                            : wordsOf(
                                lineFor(condition, nominee.candidate.kind)?.sentence ?? condition.sentence,
                              )
                        }
                        onClick={() =>
                          mark(nominee, condition, shown === null ? true : shown ? false : undefined)
                        }
                        onKeyDown={(event) => onKey(event, { row, column, nominee, condition })}
                      >
                        {isBlocked ? <small>依据未载入</small> : words}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="condition-why" role="alert">
        {why}
      </p>
    </>
  );
}

/** Why nobody can find a condition met whose text is not here. */
const noBasis = '依据未载入，不得判定符合';

/** What registers decide; where they do not yet, why not. */
function RegisterCell({ tested }: { readonly tested: Tested | undefined }) {
  if (!tested) return <td>—</td>;
  const { met, evidence } = tested.decision;
  if (met !== null) return <td>{passedLook(tested).word}</td>;
  const why = evidence.find((sentence) => sentence.includes('尚未')) ?? evidence[0] ?? '';
  return (
    <td title={evidence.join('\n')}>
      待判定<small>{why.split('，')[0]}</small>
    </td>
  );
}

/** What a condition came to for a nominee. */
export function testedOf({ conditions }: NomineeResult, { id }: Condition): Tested | undefined {
  return conditions.find((tested) => tested.id === id);
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly nominee: NomineeResult;
  readonly condition: Condition;
}

/** What a key says of a condition: met or not, undefined to take the mark back; null where it says nothing. */
function meantBy(key: string): boolean | undefined | null {
  if (key === '1' || key === '１' || key === '√') return true;
  if (key === '0' || key === '０' || key === '×') return false;
  return key === 'Delete' || key === 'Backspace' ? undefined : null;
}
