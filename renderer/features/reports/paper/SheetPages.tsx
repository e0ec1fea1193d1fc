import { useMemo } from 'react';
import { margins, paperSize, scaleToWidth } from '../../../../shared/report/paper/paperSize.ts';
import { clipRows } from './clipRows.ts';
import { PaperFooter } from './PaperFooter.tsx';
import { PaperTable } from './PaperTable.tsx';
import type { PagedLayout } from './usePages.ts';

interface Props {
  readonly paged: PagedLayout;
  /** 1 is the paper's own size. */
  readonly zoom: number;
  /** For the printer: pages are exactly as high as the paper, and nothing but them is there. */
  readonly isPrinted?: boolean;
}

/** What a printed page stays below the paper's height, so that rounding never makes a second one. Units: millimetres. */
const rounding = 0.3;

/** The pages of a worksheet. */
export function SheetPages({ paged: { sheet, layout, pages }, zoom, isPrinted = false }: Props) {
  const { columnWidths, opening, head, blocks } = layout;
  const table = { columnWidths, scale: scaleToWidth(sheet, columnWidths) / 100 };
  const size = paperSize(sheet);
  const rows = useMemo(() => blocks.flat(), [blocks]);
  return (
    <div className="paper-desk">
      {pages.map(({ from, to }, index) => (
        <section
          key={from}
          className="paper-page"
          aria-label={`第 ${index + 1} 页`}
          style={{
            zoom,
            width: `${size.width}mm`,
            ...(isPrinted ? { height: `${size.height - rounding}mm` } : { minHeight: `${size.height}mm` }),
            padding: `${margins.top}mm ${margins.side}mm ${margins.bottom}mm`,
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
