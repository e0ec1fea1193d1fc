import { documentPapers } from '../../../shared/notice/documentMeasures.ts';
import type { OfficialDocument } from '../../../shared/notice/officialDocument.ts';
import { styleNonce } from '../../app/styleNonce.ts';
import { DocumentPages } from './DocumentPages.tsx';

/** The preview's own sheets for the printer, where the browser itself puts no page numbers on paper. */
export function PrintedSheets({ document }: { readonly document: OfficialDocument }) {
  const { width, height } = documentPapers[document.paper];
  const page = `official-sheet-${document.paper.toLowerCase()}`;
  return (
    <div style={{ page }}>
      <style nonce={styleNonce}>{`@page ${page} { size: ${width}mm ${height}mm; margin: 0 }`}</style>
      <DocumentPages document={document} zoom={1} isPrinted />
    </div>
  );
}
