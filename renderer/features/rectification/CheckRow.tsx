import { Button, Radio } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { ContentOf } from '../../../shared/register/entry.ts';
import type { Checks } from '../../../shared/scheme/checks.ts';
import { holds } from '../../../shared/scheme/comparison.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { SavedText } from './SavedText.tsx';

type Check = ContentOf<'check'>;

interface Props {
  readonly row: Checks['rows'][number];
  readonly check: Check | null;
  readonly memberCount: number | null;
  readonly isListed: boolean;
  /** Who checks now and when; null while nobody is named. */
  readonly signer: Pick<Check, 'by' | 'on'> | null;
  readonly onSave: (content: Check | null) => Promise<boolean>;
  readonly onList: (problem: string) => void;
}

/** One row of the check list. A problem is saved once it is written. */
export function CheckRow({ row, check, memberCount, isListed, signer, onSave, onList }: Props) {
  // What was chosen and is not in the file yet: a problem waits until it is written.
  const [choice, setChoice] = useState<'clear' | 'found' | null>(null);
  const shown = choice ?? (check === null ? null : check.isFound ? 'found' : 'clear');
  const choose = async (next: 'clear' | 'found') => {
    if (!signer) return;
    setChoice(next);
    if (next === 'found') return;
    await onSave({ ...signer, isFound: false, problem: '' });
    setChoice(null);
  };
  const write = async (problem: string) => {
    // A problem that is only reworded keeps who found it and when.
    const signed = check?.isFound ? { by: check.by, on: check.on } : signer;
    const isTaken = signed !== null && (await onSave({ ...signed, isFound: true, problem }));
    if (isTaken) setChoice(null);
    return isTaken;
  };
  const name = wordsOf(row.text);
  return (
    <tr data-check={row.id}>
      <td>
        {name}
        {row.look && <span className="rectify-look">{wordsOf(row.look)}</span>}
        <MemberWarning row={row} memberCount={memberCount} />
      </td>
      <td>
        <Radio.Group
          aria-label={`${row.id} 结果`}
          disabled={signer === null}
          value={shown}
          onChange={(event) => void choose(event.target.value === 'found' ? 'found' : 'clear')}
          options={[
            { value: 'clear', label: '没有发现问题' },
            { value: 'found', label: '有问题' },
          ]}
        />
      </td>
      <td>
        {shown === 'found' ? (
          <SavedText
            label={`${row.id} 查出的问题`}
            placeholder="写明查出的问题，离开即保存"
            isRequired
            value={check?.problem ?? ''}
            onSave={write}
          />
        ) : (
          <span className="rectify-soft">{check ? '—' : '还没有查'}</span>
        )}
      </td>
      <td className="rectify-center">
        {check && (
          <>
            {check.by}
            <Button
              type="link"
              size="small"
              className="rectify-undo"
              aria-label={`撤销 ${row.id} 的查摆`}
              onClick={() => void onSave(null)}
            >
              撤销
            </Button>
            <br />
            <span className="rectify-soft">{formatDay(check.on)}</span>
          </>
        )}
      </td>
      <td className="rectify-center">
        {check?.isFound &&
          (isListed ? (
            <span className="rectify-good">✓ 已列入</span>
          ) : (
            <Button size="small" onClick={() => onList(check.problem)}>
              列入清单
            </Button>
          ))}
      </td>
    </tr>
  );
}

function MemberWarning({ row, memberCount }: Pick<Props, 'row' | 'memberCount'>) {
  const { warnMembers } = row;
  if (!warnMembers || memberCount === null || !holds(warnMembers.when, memberCount)) return null;
  return (
    <span className="rectify-warning" role="alert">
      注意：本单位党员 {memberCount} 人。文件：“{wordsOf(warnMembers.sentence)}”
    </span>
  );
}
