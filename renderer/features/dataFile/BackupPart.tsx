import { useQuery } from '@tanstack/react-query';
import { App, Button, Space, Upload } from 'antd';
import type { BackupSummary, DataFileState } from '../../../shared/contract/dataFile.ts';
import { api } from '../../api/client.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useProblem } from '../../ui/useProblem.tsx';
import { BackupTable } from './BackupTable.tsx';
import { useDataFileActions } from './useDataFileState.ts';

/** 从备份恢复: the backups with what is in them and what would be lost, and a file of one's own. */
export function BackupPart({ state }: { readonly state: DataFileState }) {
  const { message } = App.useApp();
  const askFirst = useAsk();
  const showProblem = useProblem();
  const { restore, restoreFile, backUp } = useDataFileActions();
  const backups = useQuery(api.dataFile.backups.queryOptions());
  const isBusy = restore.isPending || restoreFile.isPending;
  const said = { onSuccess: () => void message.success('已恢复，现在打开的就是这份数据') };

  const ask = (what: string, lost: string, go: () => Promise<unknown>) =>
    askFirst({
      title: `恢复到${what}？`,
      lines: [
        ...(lost === '' ? [] : [`恢复后没有了的：${lost}。`]),
        '现在的数据文件不删除，作为一份“恢复前”的备份保留，可以再恢复回来。',
      ],
      ok: '恢复',
      cancel: '不恢复',
      onOk: () => go().catch(showProblem),
    });
  const askFor = (backup: BackupSummary) =>
    ask(`${backup.madeAt} 的备份`, backup.lost, () => restore.mutateAsync({ id: backup.id }, said));

  return (
    <section className="data-file-part">
      <div className="data-file-head">
        <h2>从备份恢复</h2>
        <Space wrap>
          {!state.trouble && !state.isReadonly && (
            <Button loading={backUp.isPending} onClick={() => backUp.mutate({}, { onError: showProblem })}>
              现在备份一次
            </Button>
          )}
          <Upload
            accept=".kaoping"
            showUploadList={false}
            beforeUpload={(file) => {
              ask(`“${file.name}”`, '', () => restoreFile.mutateAsync({ file }, said));
              return false;
            }}
          >
            <Button loading={restoreFile.isPending}>用 U 盘上的数据文件…</Button>
          </Upload>
        </Space>
      </div>
      <p className="data-file-note">
        程序在启动、签字、导入名单和公示前以及工作中每 10
        分钟自动备份，放在数据文件旁边的“备份”文件夹：当天的全部保留，此前 30
        天每天一份，更早的每月一份，合计不超过 1 GB。
      </p>
      {backups.data?.length === 0 ? (
        <EmptyState title="还没有备份" />
      ) : (
        <BackupTable
          backups={backups.data ?? []}
          isLoading={backups.isLoading}
          isBusy={isBusy || state.isReadonly}
          onRestore={askFor}
        />
      )}
    </section>
  );
}
