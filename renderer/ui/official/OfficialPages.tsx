import { certificateCss } from '../../../shared/notice/certificateCss.ts';
import { documentCss } from '../../../shared/notice/documentCss.ts';
import type { Certificates, OfficialDocument } from '../../../shared/notice/officialDocument.ts';
import { styleNonce } from '../../app/styleNonce.ts';
import { CertificatePages } from './CertificatePages.tsx';
import { DocumentPages } from './DocumentPages.tsx';
import './official.css';

interface Props {
  readonly document: OfficialDocument | Certificates;
  /** 1 is the paper's own size. */
  readonly zoom: number;
  /** Called with the number of pages whenever it is known anew; the same function each time. */
  readonly onPageCount?: (count: number) => void;
}

/** An official document, or certificates, as the very pages that will be printed. */
export function OfficialPages({ document, zoom, onPageCount }: Props) {
  return (
    <div className="official-desk">
      {'parts' in document ? (
        <>
          <style nonce={styleNonce}>{documentCss}</style>
          <DocumentPages document={document} zoom={zoom} onPageCount={onPageCount} />
        </>
      ) : (
        <>
          <style nonce={styleNonce}>{certificateCss}</style>
          <CertificatePages certificates={document} zoom={zoom} onPageCount={onPageCount} />
        </>
      )}
    </div>
  );
}
