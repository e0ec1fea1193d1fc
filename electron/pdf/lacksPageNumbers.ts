/** The first Chromium that prints what `@page` says of a page's margins. */
const firstWithMargins = 131;

/**
 * Whether the page of HTML puts something into its pages' margins, as page numbers, that the browser which made the PDF
 * left away without a word.
 *
 * @example lacksPageNumbers('<style>@page { @bottom-right { … } }</style>', '… /Producer (Skia/PDF m109) …') // true
 */
export function lacksPageNumbers(html: string, pdf: string): boolean {
  if (!/@(?:top|bottom)-(?:left|center|right)\b/.test(html)) return false;
  const version = /Skia\/PDF m(\d+)/.exec(pdf)?.[1];
  return version !== undefined && Number(version) < firstWithMargins;
}
