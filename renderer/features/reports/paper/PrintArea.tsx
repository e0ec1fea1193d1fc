import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { WorkbookModel } from '../../../../shared/report/workbookModel.ts';
import { styleNonce } from '../../../app/styleNonce.ts';
import { PagedSheet } from './PagedSheet.tsx';
import { pageRules } from './pageRules.ts';

/**
 * A workbook for the printer: nothing on the screen, and the only thing on paper. Its pages are those of the preview, so
 * each worksheet counts its own.
 */
export function PrintArea({ model }: { readonly model: WorkbookModel }) {
  const rules = useMemo(() => pageRules(model.sheets), [model]);
  const css = [...new Set(rules.map((rule) => rule.css))].join('\n');
  return createPortal(
    <div className="print-area">
      <style nonce={styleNonce}>{css}</style>
      {model.sheets.map((sheet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names of worksheets may repeat, and their order stays.
        <section key={index} className="print-sheet" style={{ page: rules[index]?.name }}>
          <PagedSheet sheet={sheet} zoom={1} isPrinted />
        </section>
      ))}
    </div>,
    document.body,
  );
}
