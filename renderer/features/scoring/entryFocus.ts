/** Marks what a rule is entered with; arrows move between the marked elements in the order of the page. */
export const entryMark = { 'data-entry': '' } as const;

function entries(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.sheet [data-entry]:not(:disabled)')];
}

/** Moves the focus to the entry `by` places on; at the ends it stays. */
export function moveFocus(by: 1 | -1): void {
  const all = entries();
  const current = all.findIndex(
    (entry) => entry === document.activeElement || entry.contains(document.activeElement),
  );
  focusEntry(all[current < 0 ? 0 : current + by]);
}

/**
 * Moves the focus to the first entry of the next 项目, the facts that decide whatever the score after the last; or back to the
 * start of this one, and from there of the one before.
 */
export function moveToDimension(by: 1 | -1): void {
  const all = entries();
  const current = all.findIndex((entry) => entry.contains(document.activeElement));
  const starts = [...document.querySelectorAll('.sheet th.dimension, .sheet .vetoes')].map((start) =>
    all.findIndex((entry) => (start.compareDocumentPosition(entry) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
  );
  const next =
    by > 0 ? starts.find((start) => start > current) : starts.filter((start) => start < current).at(-1);
  focusEntry(all[next ?? -1]);
}

/** Marks a rule, or one of its boxes, whose value must still be entered. */
export const dueMark = { 'data-due': '' } as const;

/**
 * Moves the focus to the next value that must be entered, from the top again after the last; says whether there is one. What
 * is entered on another page comes when nothing else is left, so that Enter after a number never leaves the sheet.
 */
export function moveToDue(): boolean {
  return moveToNext((entry) => isDue(entry) && !(entry instanceof HTMLAnchorElement)) || moveToNext(isDue);
}

function isDue(entry: HTMLElement): boolean {
  return entry.closest('[data-due]') !== null;
}

/** Moves the focus to the next item that nobody has looked at; says whether there is one. */
export function moveToUnseen(): boolean {
  return moveToNext((entry) => entry.closest('.item-unseen') !== null);
}

function moveToNext(isMeant: (entry: HTMLElement) => boolean): boolean {
  const all = entries();
  const current = all.findIndex((entry) => entry.contains(document.activeElement));
  const next = [...all.slice(current + 1), ...all.slice(0, Math.max(current, 0))].find(isMeant);
  focusEntry(next);
  return next !== undefined;
}

interface FocusPlace {
  readonly at?: string;
  readonly ruleId?: string | null;
  readonly field?: string;
}

/**
 * Puts the focus on a field, or on what must still be entered of a rule, of an item or veto; where nothing must, on its
 * first entry, as on that of the sheet.
 */
export function focusPlace({ at, ruleId, field }: FocusPlace = {}): void {
  const open = field && document.querySelector<HTMLElement>(`.sheet [data-field="${CSS.escape(field)}"]`);
  const place = ruleId
    ? `[data-rule="${CSS.escape(ruleId)}"] `
    : at
      ? `[data-item="${CSS.escape(at)}"] `
      : '';
  const first = () => {
    const all = [...document.querySelectorAll<HTMLElement>(`.sheet ${place}[data-entry]:not(:disabled)`)];
    return (place !== '' && all.find(isDue)) || all[0];
  };
  focusEntry(open || first());
}

/** From a remark back to the last entry of its item, from where the arrows go on. */
export function leaveNotes(target: EventTarget | null): void {
  const row = target instanceof Element ? target.closest('[data-item]') : null;
  focusEntry([...(row?.querySelectorAll<HTMLElement>('[data-entry]:not(:disabled)') ?? [])].at(-1));
}

/** The item in which the focus is; null where it is elsewhere. */
export function focusedItem(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item ?? null;
}

/** The field in which the focus is, as drafts name it; null where it is elsewhere. */
export function focusedField(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field ?? null;
}

function focusEntry(entry: HTMLElement | undefined): void {
  if (!entry) return;
  entry.focus({ preventScroll: true });
  entry.scrollIntoView({ block: 'nearest' });
  if (entry instanceof HTMLInputElement && entry.type === 'text') entry.select();
}
