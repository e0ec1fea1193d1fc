import { useEffect } from 'react';
import { certificateBody } from '../../../shared/notice/certificateBody.ts';
import type { Certificates } from '../../../shared/notice/officialDocument.ts';
import { OfficialSheet } from './OfficialSheet.tsx';

interface Props {
  readonly certificates: Certificates;
  readonly zoom: number;
  readonly onPageCount: ((count: number) => void) | undefined;
}

/** Certificates, one sheet each. */
export function CertificatePages({ certificates, zoom, onPageCount }: Props) {
  const { pages } = certificates;
  useEffect(() => onPageCount?.(pages.length), [pages, onPageCount]);
  return pages.map((page, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same, and their order stays.
    <OfficialSheet key={index} name={`第 ${index + 1} 页`} width={297} height={210} zoom={zoom}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: certificateBody escapes every text, and a test holds it to that. */}
      <div dangerouslySetInnerHTML={{ __html: certificateBody({ pages: [page] }) }} />
    </OfficialSheet>
  ));
}
