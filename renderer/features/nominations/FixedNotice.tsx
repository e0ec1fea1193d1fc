import { Alert } from 'antd';
import { useContext } from 'react';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { Fixed } from './fixed.ts';

/** Says that 公示 has begun and what may still be done; nothing before. */
export function FixedNotice() {
  const { id } = useAssessment();
  if (!useContext(Fixed)) return null;
  return (
    <Alert
      type="info"
      showIcon
      className="nominate-alert"
      title="公示已经开始，申报、判定和推荐已锁定；称号仍可登记。确需修改的，请在“流程”中登记更正并写明理由"
      action={<LinkButton to={`/a/${id}/flow`}>到“流程”</LinkButton>}
    />
  );
}
