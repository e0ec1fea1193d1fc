/** Shows an item's remark field and puts the focus there. */
export function openNotes(itemId: string): void {
  const row = document.querySelector(`.sheet [data-item="${CSS.escape(itemId)}"]`);
  const closed = row?.querySelector<HTMLElement>('[data-open-notes]');
  // The field takes the focus itself as it appears.
  if (closed) closed.click();
  else row?.querySelector<HTMLElement>('[data-note]')?.focus();
}
