import type { Page } from '@playwright/test';

/** What a screen reader or a tooltip says in English: names with a Latin word and no Chinese character. */
export async function namesInEnglish(page: Page): Promise<string[]> {
  const all = await page
    .locator('[aria-label], [title], [placeholder], [alt]')
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      ),
    );
  return [...new Set(all.filter((text) => /[a-z]{3}/i.test(text) && !/\p{Script=Han}/u.test(text)))];
}

/**
 * The buttons that cannot be pressed and say nowhere why, by a tooltip or a text they refer to. The boxes of a sheet are
 * locked with the whole of it; 撤销 and 重做 are grey where
 * there is nothing, as everybody knows them.
 */
export function greyWithoutReason(page: Page): Promise<string[]> {
  return page
    .locator('button:disabled:visible:not([role], [aria-pressed], .ant-pagination *)')
    .evaluateAll((buttons) =>
      buttons.flatMap((button) =>
        button.title ||
        button.hasAttribute('aria-describedby') ||
        /^(撤销|重做)$/.test(button.innerText.trim())
          ? []
          : [button.innerText || button.getAttribute('aria-label') || button.outerHTML.slice(0, 120)],
      ),
    );
}
