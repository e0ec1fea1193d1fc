import { LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { client } from '../../api/client.ts';
import { useExport } from './useExport.ts';

/** A copy of the whole workspace as one file, for a stick. */
export function CopyCard() {
  const { isRunning, start, cancel } = useExport(({ signal }) =>
    client.workspace.copy(undefined, { signal }),
  );
  return (
    <section className="report-copy" aria-label="复制数据到 U 盘">
      <div className="report-purpose">全部考核数据存为一个文件，可在别的电脑上打开。</div>
      {isRunning ? (
        <Button block icon={<LoadingOutlined />} onClick={cancel}>
          正在复制……点此取消
        </Button>
      ) : (
        <Button block onClick={() => void start()}>
          复制数据到 U 盘
        </Button>
      )}
    </section>
  );
}
