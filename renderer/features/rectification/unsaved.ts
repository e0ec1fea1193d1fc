import { SaveQueue } from './SaveQueue.ts';
import { TextDrafts } from './TextDrafts.ts';

// What this window has not put into the file yet. It lives as long as the window: a candidate may be left meanwhile.

/** The changes on their way. */
export const queue = new SaveQueue();
/** The texts that stand in boxes; a box's name begins with the candidate's id. */
export const drafts = new TextDrafts();

let isLeaving = false;

/** Whether the page is about to go: no answer may come to it any more. */
export function isPageLeaving(): boolean {
  return isLeaving;
}

/** Sends what is being typed in this very turn: there may be no other. */
function sendLast(): void {
  isLeaving = true;
  drafts.flush();
  setTimeout(() => {
    isLeaving = false; // The page was kept.
  });
}

window.addEventListener('pagehide', sendLast);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') drafts.flush();
});
window.addEventListener('beforeunload', (event) => {
  sendLast();
  if (queue.isBusy() || !drafts.isEmpty) event.preventDefault();
});
