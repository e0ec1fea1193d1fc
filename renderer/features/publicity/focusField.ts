/** Once the dialog is gone, brings the field of that name on the form into view and puts the cursor into it. */
export function focusField(label: string): void {
  setTimeout(() => {
    const box = document.querySelector<HTMLElement>(`.pub-form [aria-label="${CSS.escape(label)}"]`);
    box?.scrollIntoView({ block: 'center' });
    box?.focus();
  });
}
