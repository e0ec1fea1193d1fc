import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import type { PreviewRow } from './previewRows.ts';

/** Whether a row of the preview can be imported, and what speaks against it. */
export function RowVerdict({ row: { problem, warning } }: { readonly row: PreviewRow }) {
  if (problem !== null) {
    return (
      <span className="row-bad">
        <ExclamationCircleFilled /> {problem}
      </span>
    );
  }
  if (warning !== null) {
    return (
      <span className="row-doubtful">
        <WarningFilled /> {warning}
      </span>
    );
  }
  return (
    <span className="row-good">
      <CheckCircleFilled /> 可导入
    </span>
  );
}
