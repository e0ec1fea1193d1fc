import { Button, Table, type TableColumnsType } from 'antd';
import type { BackupSummary } from '../../../shared/contract/dataFile.ts';
import { printedTime } from '../../../shared/report/printedTime.ts';

interface Props {
  readonly backups: readonly BackupSummary[];
  readonly isLoading: boolean;
  readonly isBusy: boolean;
  readonly onRestore: (backup: BackupSummary) => void;
}

/** The backups, the newest first. */
export function BackupTable({ backups, isLoading, isBusy, onRestore }: Props) {
  const columns: TableColumnsType<BackupSummary> = [
    { title: '备份时间', dataIndex: 'madeAt', width: '11.5rem' },
    { title: '备份时机', dataIndex: 'reason', width: '6rem' },
    {
      title: '其中的考核',
      render: (_, { assessments, problem }) =>
        problem ?? (assessments.length === 0 ? '（没有考核）' : assessments.join('、')),
    },
    {
      title: '最后改动',
      width: '11.5rem',
      render: (_, { lastChange }) => (lastChange === null ? '—' : printedTime(lastChange)),
    },
    { title: '恢复后没有了的', dataIndex: 'lost', width: '16rem' },
    {
      title: '操作',
      width: '5.5rem',
      render: (_, backup) => (
        <Button
          size="small"
          disabled={isBusy || backup.problem !== null}
          aria-label={`恢复 ${backup.madeAt} ${backup.reason}`}
          onClick={() => onRestore(backup)}
        >
          恢复
        </Button>
      ),
    },
  ];
  return (
    <Table
      className="wide-table"
      rowKey="id"
      size="small"
      bordered
      columns={columns}
      dataSource={backups}
      loading={isLoading}
      pagination={backups.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
    />
  );
}
