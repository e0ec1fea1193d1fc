/** Chromium's first version that prints what a page rule puts into the margins. */
const firstChromium = 131;

/** Whether the browser prints footers from page rules; others get them below the rows of each page. */
export function hasMarginBoxes(userAgent: string): boolean {
  const version = /Chrome\/(\d+)/.exec(userAgent)?.[1];
  return version !== undefined && Number(version) >= firstChromium;
}
