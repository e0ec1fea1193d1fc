import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import type { DocumentPreview } from '../../../shared/contract/publicity.ts';
import type { Certificates, OfficialDocument } from '../../../shared/notice/officialDocument.ts';
import { problemOf } from '../../api/problem.ts';
import { OfficialPages } from '../../ui/official/OfficialPages.tsx';
import { type DocumentFile, useDocumentFile } from './useDocumentFile.ts';
import { useDocumentPrint } from './useDocumentPrint.ts';
import { useZoom, type Zoom } from './useZoom.ts';

interface Props {
  readonly preview: DocumentPreview;
  /** Why the pages could not be made anew. */
  readonly problem: Error | null;
  readonly file: DocumentFile;
  /** Done before a file is made or printed; false keeps it from being made. */
  readonly beforeFile?: () => Promise<boolean>;
  /** Makes the pages of what is typed now, which those on screen follow after a moment. */
  readonly latest?: () => Promise<DocumentPreview>;
}

const zooms: readonly { readonly value: Zoom; readonly label: string }[] = [
  { value: 'fit', label: '适合宽度' },
  { value: 'page', label: '整页' },
  { value: 0.5, label: '50%' },
  { value: 0.75, label: '75%' },
  { value: 1, label: '100%' },
  { value: 1.25, label: '125%' },
  { value: 1.5, label: '150%' },
];

/** The document's own pages, and the ways to take it away: printer, Word, PDF. */
export function DocumentDesk({ preview, problem, file, beforeFile, latest }: Props) {
  const { zoom, setZoom, ref, factorFor } = useZoom(file.kind === 'certificates' ? 'page' : 'fit');
  const [count, setCount] = useState(0);
  const { take, cancel, isRunning } = useDocumentFile(file, beforeFile);
  const { print, printArea, isPreparing } = useDocumentPrint(preview, { beforeFile, latest });
  const pages = preview.document ?? preview.certificates;
  if (!pages) return null;
  return (
    <section className="pub-desk" aria-label="版面">
      <div className="pub-toolbar">
        <span role="status">共 {count} 页</span>
        <Select<Zoom>
          className="pub-zoom"
          aria-label="显示比例"
          value={zoom}
          options={[...zooms]}
          onChange={setZoom}
        />
        <span className="shell-gap" />
        {isRunning ? (
          <Button loading onClick={cancel}>
            正在生成……取消
          </Button>
        ) : (
          <>
            <Button icon={<FileWordOutlined />} onClick={() => void take('docx')}>
              导出 Word
            </Button>
            <Button icon={<FilePdfOutlined />} onClick={() => void take('pdf')}>
              导出 PDF
            </Button>
          </>
        )}
        <Button icon={<PrinterOutlined />} loading={isPreparing} onClick={() => void print()}>
          打印
        </Button>
      </div>
      {problem && <Alert type="warning" showIcon title={`版面没有更新：${problemOf(problem).message}`} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it. */}
      <section ref={ref} className="pub-pages" aria-label="页面" tabIndex={0}>
        <OfficialPages document={pages} zoom={factorFor(sizeOf(pages))} onPageCount={setCount} />
      </section>
      {printArea}
    </section>
  );
}

/** Units: millimetres. */
function sizeOf(pages: OfficialDocument | Certificates) {
  if (!('parts' in pages)) return { width: 297, height: 210 };
  return pages.paper === 'A3' ? { width: 297, height: 420 } : { width: 210, height: 297 };
}
