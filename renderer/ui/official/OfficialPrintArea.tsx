import { useMemo } from 'react';
import { certificateBody } from '../../../shared/notice/certificateBody.ts';
import { certificateCss } from '../../../shared/notice/certificateCss.ts';
import { documentBody } from '../../../shared/notice/documentBody.ts';
import { documentCss } from '../../../shared/notice/documentCss.ts';
import type { Certificates, OfficialDocument } from '../../../shared/notice/officialDocument.ts';
import { PrintArea } from '../print/PrintArea.tsx';
import { PrintedSheets } from './PrintedSheets.tsx';
import './official.css';

/** Whether the browser prints what `@page` says of a page's margins, as Chromium does from 131 on. */
const printsPageNumbers = 'CSSMarginRule' in window;

/** A document for the printer: nothing on the screen, and the only thing on paper. The markup and rules are the PDF's. */
export function OfficialPrintArea({ document }: { readonly document: OfficialDocument | Certificates }) {
  const isDocument = 'parts' in document;
  return (
    <PrintArea css={isDocument ? documentCss : certificateCss}>
      {isDocument && !printsPageNumbers ? (
        <PrintedSheets document={document} />
      ) : (
        <Whole document={document} />
      )}
    </PrintArea>
  );
}

function Whole({ document }: { readonly document: OfficialDocument | Certificates }) {
  const html = useMemo(
    () => ('parts' in document ? documentBody(document) : certificateBody(document)),
    [document],
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: both escape every text, and a test holds them to that.
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
