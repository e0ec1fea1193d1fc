import type { Page } from '@playwright/test';

/** All that a screen says: its text, and what boxes, buttons and their values are called. */
export function saidOn(page: Page): Promise<string> {
  return page.locator('body').evaluate((body) => {
    const attributes = ['placeholder', 'aria-label', 'title', 'value'];
    const called = [...body.querySelectorAll('*')].flatMap((element) =>
      attributes.map((name) => element.getAttribute(name) ?? ''),
    );
    return [body.innerText, ...called].join('\n');
  });
}
