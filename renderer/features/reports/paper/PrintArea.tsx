import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { WorkbookModel, WorksheetModel } from '../../../../shared/report/workbookModel.ts';
import { styleNonce } from '../../../app/styleNonce.ts';
import { hasMarginBoxes } from './hasMarginBoxes.ts';
import { PaperTable } from './PaperTable.tsx';
import { pageRules } from './pageRules.ts';
import { fitToWidth } from './paperSize.ts';
import { tableLayout } from './tableLayout.ts';

/** A workbook for the printer: nothing on the screen, and the only thing on paper. */
export function PrintArea({ model }: { readonly model: WorkbookModel }) {
  const rules = useMemo(() => pageRules(model.sheets), [model]);
  const css = [...new Set(rules.map((rule) => rule.css))].join('\n');
  return createPortal(
    <div className="print-area">
      <style nonce={styleNonce}>{css}</style>
      {model.sheets.map((sheet, index) => {
        const { columnWidths, opening, head, blocks } = tableLayout(sheet);
        const scale = fitToWidth(sheet, columnWidths);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: names of worksheets may repeat, and their order stays.
          <section key={index} className="print-sheet" style={{ page: rules[index]?.name }}>
            <PaperTable columnWidths={columnWidths} scale={scale} blocks={[opening]} />
            <PaperTable
              columnWidths={columnWidths}
              scale={scale}
              head={head}
              blocks={blocks}
              foot={footOf(sheet)}
            />
          </section>
        );
      })}
    </div>,
    document.body,
  );
}

/** What the page's footer says, without the page's number, where the browser cannot put it into the margin. */
function footOf({ footer }: WorksheetModel): string | undefined {
  if (hasMarginBoxes(navigator.userAgent)) return undefined;
  return `${footer.left}　${footer.right}`.replaceAll('\n', '　');
}
