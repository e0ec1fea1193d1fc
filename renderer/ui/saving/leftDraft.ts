import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type Draft, draftLine } from './Drafts.ts';
import { drafts } from './draftPlace.ts';

/** Puts the focus on the box in which a draft stands, where that is on screen. */
export function leadToDraft({ field }: Pick<Draft, 'field'>): void {
  const box = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  box?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: 'nearest' });
  if (box instanceof HTMLInputElement) box.select();
}

/**
 * What was left on a place that could not be taken, the first of it; null where there is none. Once the place is there
 * again, the focus goes to it, and it is said what was not saved.
 */
export function useLeftDraft(place: string, isThere: boolean): Draft | null {
  const { message } = App.useApp();
  const [left] = useState(() => drafts.wrongOn(place));
  const [first = null] = left;
  const isSaid = useRef(false);
  useEffect(() => {
    if (!isThere || !first || isSaid.current) return;
    isSaid.current = true;
    leadToDraft(first);
    void message.warning(`还有 ${left.length} 处没有保存：${draftLine(first)}`);
  }, [isThere, first, left, message]);
  return first;
}
