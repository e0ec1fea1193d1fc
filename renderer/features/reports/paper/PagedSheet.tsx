import { useEffect, useMemo } from 'react';
import type { WorksheetModel } from '../../../../shared/report/workbookModel.ts';
import { MeasuredForms } from './MeasuredForms.tsx';
import { SheetPages } from './SheetPages.tsx';
import { usePages } from './usePages.ts';

interface Props {
  readonly sheet: WorksheetModel;
  /** 1 is the paper's own size. */
  readonly zoom: number;
  /** Hears how many pages there are. */
  readonly onPages?: (count: number) => void;
}

/** A worksheet as the pages that it will be printed on. */
export function PagedSheet({ sheet, zoom, onPages }: Props) {
  const sheets = useMemo(() => [sheet], [sheet]);
  const { ref, paged, forms } = usePages(sheets);
  const [only] = paged ?? [];
  useEffect(() => {
    if (only) onPages?.(only.pages.length);
  }, [only, onPages]);
  return (
    <>
      <MeasuredForms ref={ref} forms={forms} />
      {only && <SheetPages paged={only} zoom={zoom} />}
    </>
  );
}
