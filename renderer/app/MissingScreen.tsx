import { Result } from 'antd';
import { LinkButton } from '../ui/LinkButton.tsx';

export function MissingScreen() {
  return (
    <Result
      status="info"
      title="没有这个页面"
      extra={
        <LinkButton to="/" type="primary">
          返回考核列表
        </LinkButton>
      }
    />
  );
}
