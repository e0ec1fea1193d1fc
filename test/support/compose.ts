import type { Page } from '@playwright/test';

/** Types letters as an input method does before a character is chosen. The focus is where they go. */
export async function compose(page: Page, letters: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  });
}

/** Chooses the characters for the letters that are being composed. */
export async function settle(page: Page, words: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.insertText', { text: words });
}
