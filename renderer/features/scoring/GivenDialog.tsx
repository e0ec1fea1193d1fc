import { Form, Input } from 'antd';
import { formatPoints, parsePoints } from '../../../shared/number/points.ts';
import type { GivenScore } from '../../../shared/register/content.ts';
import { partKey } from '../../../shared/round/partKey.ts';
import type { GivenPart } from '../../../shared/scheme/part.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { NumberBox } from '../../ui/box/NumberBox.tsx';
import { textRules } from '../../ui/formRules.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { type Signed, SignedModal } from '../../ui/signed/SignedModal.tsx';

interface Props {
  readonly candidateId: string;
  readonly roundId: string | null;
  readonly part: GivenPart;
  readonly given: GivenScore | null;
  readonly onClose: () => void;
}

interface Fields {
  /** 分 */
  readonly points: number | null;
  readonly evidence: string;
}

/** A score that comes from elsewhere, with what it rests on. */
export function GivenDialog({ candidateId, roundId, part, given, onClose }: Props) {
  const { save: saveEntries } = useSaveEntries();
  const full = formatPoints(part.outOf);
  const save = ({ points, evidence, by, on }: Fields & Signed) => {
    const content = { by, on, points: parsePoints(String(points ?? 0)) ?? 0, evidence: evidence.trim() };
    return saveEntries([{ kind: 'given', candidateId, key: partKey(roundId, part.id), content }]);
  };
  return (
    <SignedModal<Fields>
      title={`录入得分：${wordsOf(part.name)}`}
      lead={part.basis && wordsOf(part.basis)}
      okText="保存"
      initial={
        given
          ? { points: given.points / 100, evidence: given.evidence, by: given.by, on: given.on }
          : { points: null, evidence: '' }
      }
      onSave={save}
      onClose={onClose}
    >
      <Form.Item
        name="points"
        label={`得分（满分 ${full} 分）`}
        rules={[{ required: true, message: '请填写得分' }]}
      >
        <NumberBox min={0} max={part.outOf / 100} decimals={2} suffix="分" />
      </Form.Item>
      <Form.Item name="evidence" label="依据" rules={textRules('依据')}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </SignedModal>
  );
}
