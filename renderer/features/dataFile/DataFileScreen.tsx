import { Spin } from 'antd';
import { AlteredPart } from './AlteredPart.tsx';
import { BackupPart } from './BackupPart.tsx';
import './dataFile.css';
import { SecondPlace } from './SecondPlace.tsx';
import { TroublePart } from './TroublePart.tsx';
import { useDataFileState } from './useDataFileState.ts';

/** 数据文件和备份: what is wrong with the file, the backups to go back to, the second place. */
export function DataFileScreen() {
  const { data } = useDataFileState();
  if (!data) return <Spin className="page-spin" />;
  return (
    <div className="page data-file-page">
      <h1>{data.trouble ? '数据文件没有打开' : '数据文件和备份'}</h1>
      {data.trouble && <TroublePart trouble={data.trouble} />}
      {data.altered.length > 0 && <AlteredPart altered={data.altered} canRebuild={data.canRebuild} />}
      <BackupPart state={data} />
      {!data.trouble && !data.isReadonly && <SecondPlace second={data.backup.second} />}
    </div>
  );
}
