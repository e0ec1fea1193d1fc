/** Brings the field of that name on the form into view and puts the cursor into it. */
export function focusField(label: string): void {
  const box = document.querySelector<HTMLElement>(`.pub-form [aria-label="${CSS.escape(label)}"]`);
  box?.scrollIntoView({ block: 'center' });
  box?.focus();
}
