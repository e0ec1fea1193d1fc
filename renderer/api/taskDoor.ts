import { taskElement } from '../../shared/package/taskPage.ts';

// Tests of what a page does run without one.
declare const document: { getElementById(id: string): unknown } | undefined;
declare const location: { readonly origin: string } | undefined;

/** Whether this page is a 任务包 itself, with nobody behind it: a panelist's, who has nothing but a browser. */
export const isTaskPage = typeof document !== 'undefined' && document.getElementById(taskElement) !== null;

let answer = (request: Request, init?: RequestInit): Promise<Response> => fetch(request, init);

/** Has the page's requests answered within the page. */
export function answerBy(own: (request: Request) => Promise<Response>): void {
  answer = own;
}

/** The answer to a request of this page, by whoever answers them. */
export function ask(request: Request, init?: RequestInit): Promise<Response> {
  return answer(request, init);
}

/** Where requests go to; of a page that is a file no address at all, which is never looked up. */
export const origin = isTaskPage || typeof location === 'undefined' ? 'http://localhost' : location.origin;
