import { Alert, Form, Input, Radio } from 'antd';
import type { GradeKey } from '../../../shared/grading/gradeBlocks.ts';
import type { GradeContent } from '../../../shared/register/content.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { useSigner } from '../../ui/register/useSigner.ts';
import { today } from '../../ui/today.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { GradingRow } from './gradingRows.ts';

interface Props {
  readonly gradeKey: GradeKey;
  readonly rows: readonly GradingRow[];
  readonly isSaving: boolean;
  readonly onSave: (content: GradeContent) => Promise<void>;
  readonly onClose: () => void;
}

/** The grade of one candidate or of several at once, with who, when and why. */
export function GradeDialog({ gradeKey, rows, isSaving, onSave, onClose }: Props) {
  const { parsed } = useAssessment();
  const [form] = Form.useForm<GradeContent>();
  const [signer, setSigner] = useSigner('grader');
  const [first] = rows;
  const former = rows.length === 1 ? first?.[gradeKey] : null;
  const doubts = rows.flatMap(({ candidate, blocks }) =>
    blocks[gradeKey].doubts.map((doubt) => (rows.length > 1 ? `${candidate.name}：${doubt}` : doubt)),
  );
  const times = gradeKey === 'first' ? '第一次定级' : '整改后再次定级';
  const save = async ({ by, on, grade, reason = '' }: GradeContent) => {
    setSigner(by.trim());
    await onSave({ by: by.trim(), on, grade, reason: reason.trim() });
  };
  return (
    <FormModal
      title={rows.length === 1 ? `${times}：${first?.candidate.name}` : `${times}：${rows.length} 个单位`}
      okText="保存"
      form={form}
      initialValues={former ?? { by: signer, on: today(), reason: '' }}
      className="grading-form"
      isSaving={isSaving}
      lead={
        <>
          {rows.length > 1 && (
            <p className="grading-soft grading-names">
              {rows.map(({ candidate }) => candidate.name).join('、')}
            </p>
          )}
          {doubts.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title="整改没有完成的，确需先定级须写明理由"
              description={<div className="grading-names">{doubts.join('。')}</div>}
            />
          )}
        </>
      }
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="grade" label="等次" rules={[{ required: true, message: '请选择等次' }]}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={(parsed.grading?.grades ?? []).map((grade) => wordsOf(grade))}
        />
      </Form.Item>
      <Form.Item
        name="by"
        label={`定级的${parsed.grading ? wordsOf(parsed.grading.by) : '单位'}或经办人`}
        rules={[{ required: true, whitespace: true, message: '请写明由谁定级' }]}
      >
        <Input maxLength={40} placeholder={first?.gradedBy ?? ''} />
      </Form.Item>
      <Form.Item name="on" label="日期" rules={[{ required: true, message: '请选择日期' }]}>
        <DayBox />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        rules={doubts.length > 0 ? [{ required: true, whitespace: true, message: '请写明理由' }] : []}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </FormModal>
  );
}
