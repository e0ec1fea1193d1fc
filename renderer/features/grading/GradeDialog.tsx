import { Alert, Form, Radio } from 'antd';
import type { GradeKey } from '../../../shared/grading/gradeBlocks.ts';
import type { GradeContent } from '../../../shared/register/content.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { GradingRow } from './gradingRows.ts';

interface Props {
  readonly gradeKey: GradeKey;
  readonly rows: readonly GradingRow[];
  readonly onSave: (content: GradeContent) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The grade of one candidate or of several at once, with who, when and why. */
export function GradeDialog({ gradeKey, rows, onSave, onClose }: Props) {
  const { scheme } = useAssessment();
  const [first] = rows;
  const former = rows.length === 1 ? first?.[gradeKey] : null;
  const doubts = rows.flatMap(({ candidate, blocks }) =>
    blocks[gradeKey].doubts.map((doubt) => (rows.length > 1 ? `${candidate.name}：${doubt}` : doubt)),
  );
  const times = gradeKey === 'first' ? '第一次定级' : '整改后再次定级';
  return (
    <SignedModal<Partial<Pick<GradeContent, 'grade'>>>
      title={rows.length === 1 ? `${times}：${first?.candidate.name}` : `${times}：${rows.length} 个单位`}
      okText="保存"
      initial={former ?? {}}
      signer="grader"
      byLabel={`定级的${scheme.grading ? wordsOf(scheme.grading.by) : '单位'}或经办人`}
      byPlaceholder={first?.gradedBy ?? ''}
      reason={{ label: '理由', isRequired: doubts.length > 0 }}
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
      onSave={({ by, on, grade = '', reason }) => onSave({ by, on, grade, reason })}
      onClose={onClose}
    >
      <Form.Item name="grade" label="等次" rules={[{ required: true, message: '请选择等次' }]}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={(scheme.grading?.grades ?? []).map((grade) => wordsOf(grade))}
        />
      </Form.Item>
    </SignedModal>
  );
}
