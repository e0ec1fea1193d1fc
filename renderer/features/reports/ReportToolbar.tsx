import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import type { usePrint } from './usePrint.ts';
import type { useZoom, Zoom } from './useZoom.ts';

interface Props {
  /** The candidates to page through; empty where the report is not one worksheet each. */
  readonly leaves: readonly Candidate[];
  readonly leaf: Candidate | null;
  readonly onShow: (candidateId: string) => void;
  readonly zoom: ReturnType<typeof useZoom>;
  readonly isReady: boolean;
  /** How many pages the preview has, in words; '' until it is known. */
  readonly pages: string;
  readonly columns: ReactNode;
  readonly exports: ReactNode;
  readonly print: ReturnType<typeof usePrint>;
}

const zooms: readonly { readonly value: Zoom; readonly label: string }[] = [
  { value: 'fit', label: '适合宽度' },
  { value: 0.5, label: '50%' },
  { value: 0.75, label: '75%' },
  { value: 1, label: '100%' },
  { value: 1.25, label: '125%' },
  { value: 1.5, label: '150%' },
];

/** Above the preview: whose page, how large, and the two ways to take the report away. */
export function ReportToolbar({
  leaves,
  leaf,
  onShow,
  zoom,
  isReady,
  pages,
  columns,
  exports,
  print,
}: Props) {
  const at = leaves.findIndex(({ id }) => id === leaf?.id);
  const go = (to: number) => {
    const next = leaves[to];
    if (next) onShow(next.id);
  };
  return (
    <div className="report-toolbar">
      {leaves.length > 0 && (
        <>
          <Button
            icon={<LeftOutlined />}
            aria-label="上一个单位"
            disabled={at <= 0}
            title={at <= 0 ? '已是第一个单位' : undefined}
            onClick={() => go(at - 1)}
          />
          <span className="report-leaf">
            {at + 1}／{leaves.length}
          </span>
          <Button
            icon={<RightOutlined />}
            aria-label="下一个单位"
            disabled={at < 0 || at >= leaves.length - 1}
            title={at >= leaves.length - 1 ? '已是最后一个单位' : undefined}
            onClick={() => go(at + 1)}
          />
          <strong className="report-leaf-name">{leaf?.name}</strong>
        </>
      )}
      <span className="shell-gap" />
      {pages !== '' && (
        <span className="report-pages" role="status">
          {pages}
        </span>
      )}
      <Select<Zoom>
        className="report-zoom"
        aria-label="显示比例"
        value={zoom.zoom}
        options={[...zooms]}
        onChange={zoom.setZoom}
      />
      {columns}
      {exports}
      <Button
        type="primary"
        icon={<PrinterOutlined />}
        disabled={!isReady}
        title={isReady ? undefined : '版面还没有排好'}
        loading={print.isPreparing}
        onClick={() => void print.start()}
      >
        打印
      </Button>
    </div>
  );
}
