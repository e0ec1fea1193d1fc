import { Form } from 'antd';
import { useContext } from 'react';
import { SuggestBox } from '../box/SuggestBox.tsx';
import { AssessmentContext } from '../useAssessment.ts';

interface Props {
  readonly label: string;
  readonly placeholder?: string;
}

/** Who puts something down: any name, those of the panel at hand. */
export function ByField({ label, placeholder = '' }: Props) {
  const assessment = useContext(AssessmentContext); // A scheme is taken in outside of one.
  return (
    <Form.Item
      name="by"
      label={label}
      rules={[
        { required: true, whitespace: true, message: `请写明${label}` },
        { max: 40, message: '姓名不能超过 40 个字' },
      ]}
    >
      <SuggestBox
        placeholder={placeholder}
        options={(assessment?.panel ?? []).map(({ name }) => ({ value: name }))}
      />
    </Form.Item>
  );
}
