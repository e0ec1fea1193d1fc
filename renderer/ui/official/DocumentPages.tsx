import { useEffect, useMemo, useState } from 'react';
import { documentBody } from '../../../shared/notice/documentBody.ts';
import {
  documentMargins,
  documentMeasures,
  documentPapers,
} from '../../../shared/notice/documentMeasures.ts';
import type { OfficialDocument } from '../../../shared/notice/officialDocument.ts';
import { OfficialSheet } from './OfficialSheet.tsx';
import { useFlowPages } from './useFlowPages.ts';

interface Props {
  readonly document: OfficialDocument;
  readonly zoom: number;
  readonly isPrinted?: boolean;
  readonly onPageCount?: ((count: number) => void) | undefined;
}

/** Between two columns of the flow, so that nothing of the next page shows; as a share of a page's text width. */
const gap = 0.1;

/**
 * The document's pages. The text flows in columns of exactly one page's text area, and each sheet shows one of them: the
 * browser breaks lines and pages by the same rules as it does for the printer.
 */
export function DocumentPages({ document, zoom, isPrinted = false, onPageCount }: Props) {
  const html = useMemo(() => documentBody(document), [document]);
  const [measure, setMeasure] = useState<HTMLElement | null>(null);
  const count = useFlowPages(measure, { html, gap });
  useEffect(() => onPageCount?.(count), [count, onPageCount]);
  const paper = documentPapers[document.paper];
  const { top, left } = documentMargins(paper);
  const textWidth = documentMeasures.textWidth * paper.scale;
  const textHeight = documentMeasures.textHeight * paper.scale;
  const windowHeight = textHeight + documentMeasures.slack;
  const markup = useMemo(() => ({ __html: html }), [html]);
  return Array.from({ length: count }, (_, index) => (
    <OfficialSheet
      // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
      key={index}
      name={`第 ${index + 1} 页`}
      width={paper.width}
      height={paper.height}
      zoom={zoom}
      isPrinted={isPrinted}
      isCopy={index > 0}
    >
      <div
        className="official-window"
        style={{ top: `${top}mm`, left: `${left}mm`, width: `${textWidth}mm`, height: `${windowHeight}mm` }}
      >
        <div
          ref={index === 0 ? setMeasure : null}
          className="official-pages"
          style={{
            columnWidth: `${textWidth}mm`,
            columnGap: `${gap * 100}%`,
            left: `${index * -100 * (1 + gap)}%`,
          }}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: documentBody escapes every text, and a test holds it to that.
          dangerouslySetInnerHTML={markup}
        />
      </div>
      <PageNumber
        page={index + 1}
        textBottom={top + textHeight}
        left={left}
        width={textWidth}
        scale={paper.scale}
      />
    </OfficialSheet>
  ));
}

interface PageNumberProps {
  readonly page: number;
  /** Units: millimetres. */
  readonly textBottom: number;
  readonly left: number;
  readonly width: number;
  readonly scale: number;
}

/** “— 1 —”, on odd pages right, on even ones left, one character in. */
function PageNumber({ page, textBottom, left, width, scale }: PageNumberProps) {
  const size = documentMeasures.smallSize * scale;
  return (
    <div
      className={`official-page-number ${page % 2 === 1 ? 'official-odd' : 'official-even'}`}
      aria-hidden="true"
      style={{
        top: `calc(${textBottom + documentMeasures.pageNumberBelow * scale}mm - ${size / 2}pt)`,
        left: `${left}mm`,
        width: `${width}mm`,
        fontSize: `${size}pt`,
        paddingInline: `${size}pt`,
      }}
    >
      — {page} —
    </div>
  );
}
