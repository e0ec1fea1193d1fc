const fields =
  'input:not([type="hidden"], [type="file"], [role="searchbox"]), textarea, .ant-upload [role="button"], .condition-grid button';

/** The text fields below an element and what is typed without one (`data-typed`), and what stands in each: what is lost when they go. */
export function textsIn(element: Element): string {
  const boxes = element.querySelectorAll<HTMLElement>(
    'input:not([type="checkbox"], [type="radio"], [type="file"], [role="searchbox"]), textarea, [data-typed]',
  );
  return [...boxes].map((box) => ('value' in box && box.value) || (box.dataset.typed ?? '')).join('\n');
}

/** The button that does what a dialog is there for; what Enter presses is marked where that is another one. */
export function mainButton(dialog: Element): HTMLElement | null {
  const foot = dialog.querySelector('.ant-modal-footer, .ant-drawer-footer');
  return foot?.querySelector<HTMLElement>('[data-enter]') ?? foot?.querySelector('.ant-btn-primary') ?? null;
}

/**
 * Puts the focus on the first field to be filled, else on the main button, else on what closes the dialog; whether on
 * one of the first two. What the content or the person has put it on stays.
 */
export function focusInto(dialog: Element, body: Element): boolean {
  const closing = dialog.querySelector<HTMLElement>('.ant-modal-close, .ant-drawer-close');
  const at = document.activeElement;
  if (at !== dialog && at !== closing && dialog.contains(at)) return true;
  const usable = [...body.querySelectorAll<HTMLElement>(fields)].filter(isUsable);
  const choices = [
    usable.find(isMissing),
    usable.find((field) => !isRadio(field) || field.checked) ?? usable[0],
    mainButton(dialog),
    dialog.querySelector<HTMLElement>('.ant-modal-footer button, .ant-drawer-footer button'),
  ];
  const choice = choices.find((each) => each && isUsable(each));
  (choice ?? closing)?.focus();
  return choice !== undefined;
}

let lastOnPage: HTMLElement | null = null;
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && !target.closest('#popups')) lastOnPage = target;
});

/** Gives the focus back to what opened a dialog, or to what opened that, unless something else has taken it. */
export function giveBack(opener: Element | null): void {
  for (const each of [opener, lastOnPage]) {
    if (document.activeElement && document.activeElement !== document.body) return;
    if (each instanceof HTMLElement) each.focus();
  }
}

function isRadio(field: HTMLElement): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'radio';
}

function isMissing(field: HTMLElement): boolean {
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isText && !isRadio(field) && field.ariaRequired === 'true' && field.value === '' && !field.readOnly;
}

function isUsable(element: HTMLElement): boolean {
  return !element.matches(':disabled') && element.tabIndex >= 0 && element.getClientRects().length > 0;
}
