import { useMemo } from 'react';
import type { WorkbookModel } from '../../../../shared/report/workbookModel.ts';
import { PrintArea } from '../../../ui/print/PrintArea.tsx';
import { MeasuredForms } from './MeasuredForms.tsx';
import { pageRules } from './pageRules.ts';
import { SheetPages } from './SheetPages.tsx';
import { usePages } from './usePages.ts';

/**
 * A workbook for the printer: nothing on the screen, and the only thing on paper. Its pages are those of the preview, so
 * each worksheet counts its own.
 */
export function PrintedWorkbook({ model }: { readonly model: WorkbookModel }) {
  const rules = useMemo(() => pageRules(model.sheets), [model]);
  const { ref, paged, forms } = usePages(model.sheets);
  const css = [...new Set(rules.map((rule) => rule.css))].join('\n');
  return (
    <PrintArea css={css}>
      <MeasuredForms ref={ref} forms={forms} />
      {paged?.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names of worksheets may repeat, and their order stays.
        <section key={index} className="print-sheet" style={{ page: rules[index]?.name }}>
          <SheetPages paged={each} zoom={1} isPrinted />
        </section>
      ))}
    </PrintArea>
  );
}
