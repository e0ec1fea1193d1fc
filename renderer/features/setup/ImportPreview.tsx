import { Alert, Segmented, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import type { RosterReading } from '../../../shared/roster/readRoster.ts';
import { useTextSize } from '../../ui/useTextSize.ts';
import { type PreviewRow, previewRows } from './previewRows.ts';
import { RowVerdict } from './RowVerdict.tsx';
import type { RosterImport } from './useRosterImport.ts';
import { useTableHeight } from './useTableHeight.ts';

interface Props {
  readonly reading: RosterReading;
  readonly roster: RosterImport;
}

type View = 'all' | 'good' | 'doubtful' | 'bad';

const rowClasses = { good: '', doubtful: 'preview-doubtful', bad: 'preview-bad' } as const;

function viewOf({ problem, warning }: PreviewRow): Exclude<View, 'all'> {
  if (problem !== null) return 'bad';
  return warning === null ? 'good' : 'doubtful';
}

/** What the table gives, row by row, before anything is imported. */
export function ImportPreview({ reading, roster }: Props) {
  const { titles } = roster;
  const [view, setView] = useState<View>('all');
  const em = useTextSize().size === 'large' ? 19 : 15;
  const height = useTableHeight(38);
  const rows = useMemo(() => previewRows(reading), [reading]);
  if (reading.refusal !== null) return <Alert type="error" showIcon title={reading.refusal} />;
  const bad = reading.problems.length;
  const doubtful = reading.candidates.filter(({ warning }) => warning !== null).length;
  const shown = rows.filter((row) => view === 'all' || view === viewOf(row));
  const columns: TableColumnsType<PreviewRow> = [
    { title: '行', dataIndex: 'row', width: 4 * em, align: 'center' },
    {
      title: '检查结果',
      width: 20 * em,
      render: (_, row) => <RowVerdict row={row} roster={roster} />,
    },
    { title: titles.name, dataIndex: ['texts', 'name'], width: 16 * em },
    { title: titles.kind, dataIndex: ['texts', 'kind'], width: 7 * em },
    { title: titles.parent, dataIndex: ['texts', 'parent'], width: 12 * em },
    { title: titles.secretary, dataIndex: ['texts', 'secretary'], width: 6 * em },
    { title: titles.memberCount, dataIndex: ['texts', 'memberCount'], width: 6 * em, align: 'right' },
    { title: titles.foundedOn, dataIndex: ['texts', 'foundedOn'], width: 9 * em },
  ];
  return (
    <section aria-label="预览">
      <div className="preview-head">
        <Segmented<View>
          aria-label="显示哪些行"
          value={view}
          onChange={setView}
          options={[
            { value: 'all', label: `全部 ${rows.length}` },
            { value: 'good', label: `可导入 ${reading.candidates.length - doubtful}` },
            ...(doubtful > 0 ? [{ value: 'doubtful' as const, label: `可能重复 ${doubtful}` }] : []),
            { value: 'bad', label: `有问题 ${bad}`, disabled: bad === 0 },
          ]}
        />
        <span className="soft" role="status">
          {bad > 0
            ? '行号与原表一致。有问题的请在本行选择，或在原表改好后重新粘贴或上传，或在下面选择跳过。'
            : '行号与原表一致。'}
          {reading.skipped > 0 && `已略过空白行、示例行等 ${reading.skipped} 行。`}
          {reading.notes.join('')}
          {doubtful > 0 && `可能重复的 ${doubtful} 行请核对，是否导入由您决定。`}
        </span>
      </div>
      <Table
        rowKey="id"
        size="small"
        bordered
        virtual
        pagination={false}
        columns={columns}
        dataSource={shown}
        rowClassName={(row) => rowClasses[viewOf(row)]}
        scroll={{ x: 80 * em, y: height }}
      />
    </section>
  );
}
