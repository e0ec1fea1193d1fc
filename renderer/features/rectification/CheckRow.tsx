import { Button, Radio } from 'antd';
import { useSyncExternalStore } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import { holds } from '../../../shared/number/comparison.ts';
import type { ContentOf } from '../../../shared/register/entry.ts';
import type { Checks } from '../../../shared/scheme/checks.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { SavedText } from './SavedText.tsx';
import { drafts } from './unsaved.ts';
import { useChosen } from './useChosen.ts';

type Check = ContentOf<'check'>;

interface Props {
  readonly row: Checks['rows'][number];
  /** The name of its text box among the drafts. */
  readonly box: string;
  readonly check: Check | null;
  readonly memberCount: number | null;
  readonly isListed: boolean;
  /** Who checks now and when; null while nobody is named. */
  readonly signer: Pick<Check, 'by' | 'on'> | null;
  /** Saves what is to stand over what the file holds; whether it was taken. */
  readonly onSave: (contentOver: (stored: Check | null) => Check | null) => Promise<boolean>;
  readonly onList: (problem: string) => void;
}

/** One row of the check list. A problem is saved once it is written; until then its text box is an open draft. */
export function CheckRow({ row, box, check, memberCount, isListed, signer, onSave, onList }: Props) {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.find(box));
  const [chosen, choose] = useChosen<'clear' | 'found'>();
  const stored = check === null ? null : check.isFound ? 'found' : 'clear';
  const shown = draft ? 'found' : (chosen ?? stored);
  const chooseClear = () => {
    if (!signer) return;
    drafts.drop(box);
    void choose('clear', () => onSave(() => ({ ...signer, isFound: false, problem: '' })));
  };
  const write = async (problem: string) => {
    const signed = signer ?? check;
    if (!signed) return false;
    // A problem that is only reworded keeps who found it and when.
    return onSave((before) => {
      const { by, on } = before?.isFound ? before : signed;
      return { by, on, isFound: true, problem };
    });
  };
  const chooseFound = () => {
    void choose(null);
    drafts.type(box, check?.problem ?? '');
    // A finding that was about to be taken back stands again.
    if (check?.isFound) void drafts.send(box, write);
  };
  const undo = () => {
    drafts.drop(box);
    if (check) void onSave(() => null);
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
          onChange={(event) => (event.target.value === 'found' ? chooseFound() : chooseClear())}
          options={[
            { value: 'clear', label: '没有发现问题' },
            { value: 'found', label: '有问题' },
          ]}
        />
      </td>
      <td>
        {shown === 'found' ? (
          <SavedText
            box={box}
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
        {check?.by}
        {(check ?? draft) && (
          <Button
            type="link"
            size="small"
            className="rectify-undo"
            aria-label={`撤销 ${row.id} 的查摆`}
            onClick={undo}
          >
            撤销
          </Button>
        )}
        {check && <span className="rectify-soft rectify-block">{formatDay(check.on)}</span>}
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
