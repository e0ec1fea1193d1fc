import { useEffect, useMemo } from 'react';
import type { WorksheetModel } from '../../../../shared/report/workbookModel.ts';
import { clipRows } from './clipRows.ts';
import { PaperFooter } from './PaperFooter.tsx';
import { PaperTable } from './PaperTable.tsx';
import { fitToWidth, margins, paperSize } from './paperSize.ts';
import { tableLayout } from './tableLayout.ts';
import { usePages } from './usePages.ts';

interface Props {
  readonly sheet: WorksheetModel;
  /** 1 is the paper's own size. */
  readonly zoom: number;
  /** For the printer: pages are exactly as high as the paper, and nothing but them is there. */
  readonly isPrinted?: boolean;
  /** Hears how many pages there are. */
  readonly onPages?: (count: number) => void;
}

/** What a printed page stays below the paper's height, so that rounding never makes a second one. Units: millimetres. */
const rounding = 0.3;

/** A worksheet as the pages that it will be printed on. */
export function PagedSheet({ sheet, zoom, isPrinted = false, onPages }: Props) {
  const layout = useMemo(() => tableLayout(sheet), [sheet]);
  const { columnWidths, opening, head, blocks } = layout;
  const scale = fitToWidth(sheet, columnWidths);
  const size = paperSize(sheet);
  const width = `${size.width - 2 * margins.side}mm`;
  const { ref, pages } = usePages(layout, size.height - margins.top - margins.bottom);
  const rows = useMemo(() => blocks.flat(), [blocks]);
  useEffect(() => {
    if (pages.length > 0) onPages?.(pages.length);
  }, [pages, onPages]);
  const table = { columnWidths, scale };
  return (
    <div className="paper-desk">
      {!(isPrinted && pages.length > 0) && (
        <div ref={ref} className="paper-measure" style={{ width }} aria-hidden="true">
          <PaperTable {...table} blocks={[opening]} />
          <PaperTable {...table} head={head} blocks={blocks} />
        </div>
      )}
      {pages.map(({ from, to }, index) => (
        <section
          key={from}
          className="paper-page"
          aria-label={`第 ${index + 1} 页`}
          style={{
            zoom,
            width: `${size.width}mm`,
            ...(isPrinted ? { height: `${size.height - rounding}mm` } : { minHeight: `${size.height}mm` }),
            padding: `${margins.top}mm ${margins.side}mm 0`,
          }}
        >
          {index === 0 && <PaperTable {...table} blocks={[opening]} />}
          <PaperTable {...table} head={head} blocks={[clipRows(rows, from, to)]} />
          <PaperFooter footer={sheet.footer} page={index + 1} pageCount={pages.length} />
        </section>
      ))}
    </div>
  );
}
