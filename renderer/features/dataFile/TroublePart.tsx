import { Alert, Button, Space } from 'antd';
import type { DataFileTrouble } from '../../../shared/contract/dataFile.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { useDataFileActions } from './useDataFileState.ts';

/** What going on means, by what is wrong. */
const goingOn: Readonly<Record<DataFileTrouble['kind'], string>> = {
  gone: '新建一份空的数据文件',
  empty: '新建一份空的数据文件',
  fewer: '就用现在这一份',
  other: '就用现在这一份',
  mixed: '只用现在的文件，留在旁边的部分移到“备份”里',
  unreadable: '移到“备份”里保存，另建一份空的',
};

/** Why the file was not opened, and the ways on beside going back to a backup. */
export function TroublePart({ trouble }: { readonly trouble: DataFileTrouble }) {
  const showProblem = useProblem();
  const { goOn } = useDataFileActions();
  const go = (accept: boolean) => goOn.mutate({ accept }, { onError: showProblem });
  return (
    <Alert
      type="error"
      showIcon
      title={trouble.sentence}
      description={
        <>
          <p>可以从下面的备份恢复；找回了原来的文件或重新插好了 U 盘的，再试一次。</p>
          <Space wrap>
            <Button type="primary" loading={goOn.isPending} onClick={() => go(false)}>
              再试一次
            </Button>
            <Button disabled={goOn.isPending} onClick={() => go(true)}>
              {goingOn[trouble.kind]}
            </Button>
          </Space>
        </>
      }
    />
  );
}
