import { Tag } from 'antd';
import { lateApplication } from '../../../shared/nomination/lateApplication.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** That an application came after the day by which it was due; nothing where it is in time. */
export function LateMark({ appliedOn }: { readonly appliedOn: string }) {
  const late = lateApplication(useAssessment().scheme, appliedOn);
  return late && <Tag color="warning">{late}</Tag>;
}
