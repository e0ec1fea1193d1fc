import { useMemo } from 'react';
import type { WorkbookModel } from '../../../../shared/report/workbookModel.ts';
import { PrintArea } from '../../../ui/print/PrintArea.tsx';
import { PagedSheet } from './PagedSheet.tsx';
import { pageRules } from './pageRules.ts';

/**
 * A workbook for the printer: nothing on the screen, and the only thing on paper. Its pages are those of the preview, so
 * each worksheet counts its own.
 */
export function PrintedWorkbook({ model }: { readonly model: WorkbookModel }) {
  const rules = useMemo(() => pageRules(model.sheets), [model]);
  const css = [...new Set(rules.map((rule) => rule.css))].join('\n');
  return (
    <PrintArea css={css}>
      {model.sheets.map((sheet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names of worksheets may repeat, and their order stays.
        <section key={index} className="print-sheet" style={{ page: rules[index]?.name }}>
          <PagedSheet sheet={sheet} zoom={1} isPrinted />
        </section>
      ))}
    </PrintArea>
  );
}
