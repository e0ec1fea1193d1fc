import { Form, Input } from 'antd';
import { readPoints } from '../../../../shared/typed/readPoints.ts';
import { SignedModal } from '../../../ui/signed/SignedModal.tsx';
import { useAssessment } from '../../../ui/useAssessment.ts';
import type { TotalBounds } from './TotalCell.tsx';
import type { Ruling } from './useSecondEntries.ts';

interface Props {
  /** Whose total of whom. */
  readonly lead: string;
  readonly bounds: TotalBounds;
  /** Whether it was taken. */
  readonly onSave: (ruling: Ruling) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The chair makes a total another one than both that were keyed in. */
export function OtherTotalDialog({ lead, bounds, onSave, onClose }: Props) {
  const { panel } = useAssessment();
  const read = (text: string) => readPoints(text, bounds);
  return (
    <SignedModal<{ readonly text: string }>
      title="另定总分"
      lead={lead}
      okText="裁定"
      initial={{ text: '' }}
      byLabel="组长"
      fixedBy={panel.find(({ isChair }) => isChair)?.name ?? ''}
      onLabel={null}
      reason={{ label: '理由' }}
      onSave={async ({ text, reason }) => {
        const typed = read(text);
        return 'value' in typed && typed.value !== null && onSave({ total: typed.value, reason });
      }}
      onClose={onClose}
    >
      <Form.Item
        name="text"
        label="总分"
        rules={[
          { required: true, message: '请填总分' },
          {
            validator: (_, text: string) => {
              const typed = read(text);
              return 'problem' in typed ? Promise.reject(new Error(typed.problem)) : Promise.resolve();
            },
          },
        ]}
      >
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
    </SignedModal>
  );
}
