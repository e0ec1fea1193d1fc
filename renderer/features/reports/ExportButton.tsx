import { DownOutlined, FileExcelOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';

interface Props {
  readonly isReady: boolean;
  /** Whether the report has a worksheet for each candidate, and so may be parted into workbooks. */
  readonly hasEach: boolean;
  readonly onExport: () => void;
  readonly onExportApart: () => void;
  readonly onExportMany: () => void;
}

/** Exports the report on the screen; beside it the other ways to export. */
export function ExportButton({ isReady, hasEach, onExport, onExportApart, onExportMany }: Props) {
  const items = [
    ...(hasEach
      ? [
          { key: 'one', label: '一个工作簿', disabled: !isReady, onClick: onExport },
          { key: 'apart', label: '每个单位一个工作簿（zip）', disabled: !isReady, onClick: onExportApart },
        ]
      : []),
    { key: 'many', label: '导出多种报表……', onClick: onExportMany },
  ];
  return (
    <Space.Compact>
      <Button
        icon={<FileExcelOutlined />}
        disabled={!isReady}
        title={isReady ? undefined : '版面还没有排好'}
        onClick={onExport}
      >
        导出 Excel
      </Button>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
        <Button icon={<DownOutlined />} aria-label="其他导出方式" />
      </Dropdown>
    </Space.Compact>
  );
}
