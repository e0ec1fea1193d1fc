import { Input } from 'antd';
import type { TextAreaProps } from 'antd/es/input';
import './growingText.css';

type Props = Omit<TextAreaProps, 'autoSize' | 'rows' | 'value' | 'className'> & { readonly value: string };

/**
 * A text box as high as its text. antd's own `autoSize` measures with a style attribute, which the page's policy
 * forbids; here an unseen copy of the text gives the height.
 */
export function GrowingText({ value, ...props }: Props) {
  return (
    <div className="growing-text" data-text={value || props.placeholder}>
      <Input.TextArea {...props} rows={1} value={value} />
    </div>
  );
}
