import { Button, Result } from 'antd';
import { Link } from 'react-router';

export function MissingScreen() {
  return (
    <Result
      status="info"
      title="没有这个页面"
      extra={
        <Link to="/">
          <Button type="primary">返回考核列表</Button>
        </Link>
      }
    />
  );
}
