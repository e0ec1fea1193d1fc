import { Alert } from 'antd';
import { outsideGb2312 } from '../../../shared/notice/outsideGb2312.ts';
import type { ListRow } from '../../../shared/register/noticeContent.ts';

/** Warns of characters in names that the typeface of official documents lacks. */
export function RareNames({ rows, sender }: { readonly rows: readonly ListRow[]; readonly sender: string }) {
  const rare = outsideGb2312(sender + rows.map(({ name, parent }) => name + parent).join(''));
  if (rare.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`名称中有“仿宋_GB2312”没有的字：${rare.join('、')}`}
      description="这些字会用本机其他字体代替，打印后请核对。"
    />
  );
}
