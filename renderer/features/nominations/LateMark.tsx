import { Tag } from 'antd';
import { lateApplication } from '../../../shared/nomination/lateApplication.ts';
import { useDeadlines } from './useDeadlines.ts';

/** That an application came after the day by which it was due; nothing where it is in time. */
export function LateMark({ appliedOn }: { readonly appliedOn: string }) {
  const deadlines = useDeadlines();
  const late = lateApplication({ deadlines }, appliedOn);
  return late && <Tag color="warning">{late}</Tag>;
}
