import type { Locator, Page } from '@playwright/test';

/** The page's keyboard and mouse with a count of what was pressed: a key each, a click each. */
export interface Counted {
  readonly count: number;
  press(key: string): Promise<void>;
  /** A key a character. */
  type(text: string): Promise<void>;
  click(place: Locator): Promise<void>;
  /** A click into the box, and a key a character. */
  fill(box: Locator, text: string): Promise<void>;
}

export function counted(page: Page): Counted {
  let count = 0;
  return {
    get count() {
      return count;
    },
    async press(key) {
      count += 1;
      await page.keyboard.press(key);
    },
    async type(text) {
      count += text.length;
      await page.keyboard.type(text);
    },
    async fill(box, text) {
      count += 1 + text.length;
      await box.fill(text);
    },
    async click(place) {
      count += 1;
      await place.click();
    },
  };
}
