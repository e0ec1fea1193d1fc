/** What a person is asked before a screen is left on which something is not saved. */
export interface LeaveWords {
  readonly title: string;
  /** What is not saved, a sentence each. */
  readonly lines: readonly string[];
  /** What stays and keeps everything. */
  readonly stay: string;
  /** What leaves, and loses what is not saved. */
  readonly leave: string;
}

/** Something that may hold what a person typed and that is not in the file. */
export interface PageHold {
  /** Sends at once, in this very turn, what can be sent. */
  readonly flush?: () => void;
  /** Whether it holds anything: then the window is not closed without a question. */
  readonly isOpen: () => boolean;
  /** What is asked before another screen takes the place of this one; null where nothing on this one would be lost. */
  readonly ask?: () => LeaveWords | null;
  /** The person leaves all the same: what was asked about is given up. */
  readonly onLeave?: () => void;
  /** The person stays: leads to what was asked about. */
  readonly onStay?: () => void;
}

export interface LeaveQuestion {
  readonly hold: PageHold;
  readonly words: LeaveWords;
}

const holds = new Set<PageHold>();
let isLeaving = false;

/** Lets something hold the page; what comes back ends that. */
export function holdPage(hold: PageHold): () => void {
  holds.add(hold);
  return () => holds.delete(hold);
}

/** Whether the page is about to go: no answer may come to it any more. */
export function isPageLeaving(): boolean {
  return isLeaving;
}

/** Sends what can be sent, and says whether anything is not in the file. */
export function isPageHeld(): boolean {
  flushPage();
  return [...holds].some((hold) => hold.isOpen());
}

/** Sends at once all that can be sent. */
export function flushPage(): void {
  for (const { flush } of holds) flush?.();
}

/** Does something in the turn that may be the page's last one. */
export function inLastTurn(act: () => void): void {
  isLeaving = true;
  act();
  setTimeout(() => {
    isLeaving = false; // The page was kept.
  });
}

/** What is asked before this screen is left, once all was sent that can be. */
export function questionsOfPage(): LeaveQuestion[] {
  flushPage();
  return [...holds].flatMap((hold) => {
    const words = hold.ask?.() ?? null;
    return words ? [{ hold, words }] : [];
  });
}
