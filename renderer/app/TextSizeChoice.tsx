import { Segmented } from 'antd';
import { type TextSize, useTextSize } from '../ui/useTextSize.ts';

/** 标准字号 or 大字号, kept on this computer. */
export function TextSizeChoice() {
  const { size, setSize } = useTextSize();
  return (
    <Segmented<TextSize>
      aria-label="字号"
      value={size}
      onChange={setSize}
      options={[
        { label: '标准字号', value: 'normal' },
        { label: '大字号', value: 'large' },
      ]}
    />
  );
}
