import type { SheetSaver } from './SheetSaver.ts';

/** Sends what is being typed as soon as the page is hidden or left, and holds the page while something is not saved. */
export function holdWindow({ drafts, pending }: SheetSaver): void {
  window.addEventListener('pagehide', drafts.flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') drafts.flush();
  });
  window.addEventListener('beforeunload', (event) => {
    drafts.flush();
    if (pending().length > 0 || drafts.all().length > 0) event.preventDefault();
  });
}
