import { Alert } from 'antd';
import { Link } from 'react-router';
import { useDataFileState } from './useDataFileState.ts';

/** What stands over every screen until it is settled: altered data, a place that can only be read, backups that fail. */
export function DataFileBanner() {
  const { data } = useDataFileState();
  if (!data || data.trouble) return null;
  const [first, ...more] = data.altered;
  const { failure } = data.backup;
  return (
    <>
      {data.isReadonly && (
        <Alert
          banner
          type="info"
          title={`数据文件所在的位置是只读的：可以查看、打印和导出，不能修改（${data.path}）`}
        />
      )}
      {first !== undefined && (
        <Alert
          banner
          type="error"
          title={
            <>
              数据文件在程序之外被改动：{first}
              {more.length > 0 && `，等 ${more.length + 1} 处`}。处理之前不能签字、公示、导出和归档。{' '}
              <Link to="/data-file">查看和处理</Link>
            </>
          }
        />
      )}
      {failure !== null && (
        <Alert
          banner
          type="warning"
          title={
            <>
              自动备份没有成功：{failure}。 <Link to="/data-file">查看</Link>
            </>
          }
        />
      )}
    </>
  );
}
