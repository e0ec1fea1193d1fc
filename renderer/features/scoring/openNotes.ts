/** Shows an item's remark field and puts the focus there. */
export function openNotes(itemId: string): void {
  const row = document.querySelector(`.sheet [data-item="${CSS.escape(itemId)}"]`);
  row?.querySelector<HTMLElement>('[data-open-notes]')?.click();
  // The field is there once React has drawn it.
  requestAnimationFrame(() => row?.querySelector<HTMLElement>('[data-note]')?.focus());
}
