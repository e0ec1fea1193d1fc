/** What is to be checked in the table, in the order of the page. */
function openOnPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#own-check-places .own-open')];
}

/** What is to be checked next after an element; around to the first; null where nothing else is. */
export function nextOpen(current: Element): HTMLElement | null {
  const open = openOnPage();
  const at = open.indexOf(current as HTMLElement);
  return open[at + 1] ?? open.find((each) => each !== current) ?? null;
}

/** Goes to the first thing that is to be checked, or to where such things stand. */
export function focusFirstOpen(): void {
  const place = openOnPage()[0] ?? document.querySelector<HTMLElement>('#own-check-places');
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}
