import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { focusUnread, hasOpenBox, unreadBoxes } from '../box/openBoxes.ts';
import { useLinkClicks } from '../useLinkClicks.ts';
import { draftLine } from './Drafts.ts';
import { drafts } from './draftPlace.ts';
import { leadToDraft } from './leftDraft.ts';
import { flushPage, holdPage, inLastTurn, isPageHeld, type PageHold, questionsOfPage } from './pageHolds.ts';
import { useLeave } from './useLeave.ts';

/**
 * Holds the page while something on it is not in the file: links ask, and so does closing the window. Whatever can be
 * sent is sent as soon as the page is hidden, left or closed.
 */
export function PageGuard() {
  const navigate = useNavigate();
  const leave = useLeave();
  useLinkClicks((href) => {
    const isHere = href === window.location.pathname + window.location.search;
    if (isHere || questionsOfPage().length === 0) return false;
    leave(() => void navigate(href));
    return true;
  });
  useEffect(() => {
    const ends = [holdPage(boxes), holdPage(texts), listen()];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return null;
}

/** Boxes whose text cannot be read; it goes with the screen. */
const boxes: PageHold = {
  isOpen: hasOpenBox,
  ask() {
    const unread = unreadBoxes();
    if (unread.length === 0) return null;
    const words = unread.map((box) => (box instanceof HTMLInputElement ? `“${box.value}”` : ''));
    return {
      title: `还有 ${unread.length} 处没有保存`,
      lines: [`${words.join('、')}看不懂，没有保存。`],
      stay: '回去改',
      leave: '离开',
    };
  },
  onStay: () => void focusUnread(),
};

/** Texts that cannot be taken as they stand. */
const texts: PageHold = {
  flush: drafts.flush,
  isOpen: () => drafts.all().length > 0,
  ask() {
    const wrong = drafts.wrongOnScreen();
    if (wrong.length === 0) return null;
    return {
      title: `还有 ${wrong.length} 处没有保存`,
      lines: wrong.map(draftLine),
      stay: '回去改',
      leave: wrong.length === 1 ? '放弃这一处' : `放弃这 ${wrong.length} 处`,
    };
  },
  onLeave() {
    for (const { place, field } of drafts.wrongOnScreen()) drafts.drop(place, field);
  },
  onStay() {
    const [first] = drafts.wrongOnScreen();
    if (first) leadToDraft(first);
  },
};

function listen(): () => void {
  const onHide = () => inLastTurn(flushPage);
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') flushPage();
  };
  const onUnload = (event: BeforeUnloadEvent) =>
    inLastTurn(() => {
      if (isPageHeld()) event.preventDefault();
    });
  window.addEventListener('pagehide', onHide);
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('beforeunload', onUnload);
  return () => {
    window.removeEventListener('pagehide', onHide);
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('beforeunload', onUnload);
  };
}
