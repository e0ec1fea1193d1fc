/** What was pasted: as text and, where the clipboard holds it, as the web page that Excel, WPS and Word put there too. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

export const nothingPasted: Pasted = { text: '', html: '' };

/** What a paste brings. */
export function pastedOf(data: DataTransfer | null): Pasted {
  return { text: data?.getData('text') ?? '', html: data?.getData('text/html') ?? '' };
}
