import { Button, Radio } from 'antd';
import { useContext } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import { holds } from '../../../shared/number/comparison.ts';
import type { ContentOf } from '../../../shared/register/entry.ts';
import type { Checks } from '../../../shared/scheme/checks.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { DraftPlace, drafts, useFieldDraft } from '../../ui/saving/draftPlace.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { checkField } from './boxes.ts';
import { SavedText } from './SavedText.tsx';

type Check = ContentOf<'check'>;

interface Props {
  readonly row: Checks['rows'][number];
  /** As stored, and with what is on its way. */
  readonly saved: Check | null;
  readonly check: Check | null;
  readonly memberCount: number | null;
  readonly isListed: boolean;
  /** Who checks now and when; null while nobody is named. */
  readonly signer: Pick<Check, 'by' | 'on'> | null;
  /** Puts down what is to stand over what the file holds. */
  readonly onPut: (over: (stored: Check | null) => Check | null) => void;
  readonly onList: (problem: string) => void;
}

/** One row of the check list. A problem is saved once it is written; until then its text box is an open draft. */
export function CheckRow({ row, saved, check, memberCount, isListed, signer, onPut, onList }: Props) {
  const { place } = useContext(DraftPlace);
  const field = checkField(row.id);
  const name = wordsOf(row.text);
  const short = `“${name.split('，')[0]}”`; // As people call it; the sentence itself may be long.
  const draft = useFieldDraft(field);
  const stood = check === null ? null : check.isFound ? 'found' : 'clear';
  const shown = draft ? 'found' : stood;
  const chooseClear = () => {
    if (!signer) return;
    drafts.drop(place, field);
    onPut(() => ({ ...signer, isFound: false, problem: '' }));
  };
  const write = (problem: string) => {
    const signed = signer ?? check;
    if (!signed) return;
    // A problem that is only reworded keeps who found it and when.
    onPut((before) => {
      const { by, on } = before?.isFound ? before : signed;
      return { by, on, isFound: true, problem };
    });
  };
  const chooseFound = () => {
    // A finding that was about to be taken back stands again.
    if (saved?.isFound) return onPut(() => saved);
    const of = { field, at: row.id, ruleId: null, name: `${short}查出的问题` };
    drafts.put({ ...of, place, text: '', problem: null, isTyping: true });
  };
  const undo = () => {
    drafts.drop(place, field);
    if (check) onPut(() => null);
  };
  return (
    <tr data-check={row.id}>
      <td>
        {name}
        {row.look && <span className="rectify-look">{wordsOf(row.look)}</span>}
        <MemberWarning row={row} memberCount={memberCount} />
      </td>
      <td>
        <Radio.Group
          aria-label={`${short}的结果`}
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
            field={field}
            label={`${short}查出的问题`}
            placeholder="写明查出的问题，填写即保存"
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
            aria-label={`撤销${short}的查摆`}
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
  const { members } = namesOf(useAssessment().scheme);
  const { warnMembers } = row;
  if (!warnMembers || memberCount === null || !holds(warnMembers.when, memberCount)) return null;
  return (
    <span className="rectify-warning" role="alert">
      注意：本单位{members}为 {memberCount}。文件：“{wordsOf(warnMembers.sentence)}”
    </span>
  );
}
