import { Result } from 'antd';
import { LinkButton } from '../ui/LinkButton.tsx';

export function MissingScreen() {
  return (
    <Result
      status="info"
      title={<h1 className="page-title">没有这个页面</h1>}
      extra={
        <LinkButton to="/" type="primary">
          返回考核列表
        </LinkButton>
      }
    />
  );
}
