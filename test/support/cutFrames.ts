import type { Page } from '@playwright/test';

/** What has the focus on screen with its frame cut off at a side, by its words and by what cuts it. */
export function cutFrames(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const reached = [...document.querySelectorAll('a[href], button, input, textarea, select, [tabindex="0"]')];
    const was = document.activeElement;
    const cut = reached
      .filter((each) => !each.disabled && each.getClientRects().length > 0)
      .flatMap((each) => {
        each.focus({ preventScroll: true, focusVisible: true });
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(each);
        if (document.activeElement !== each || outlineStyle === 'none') return [];
        const by = parseFloat(outlineWidth) + parseFloat(outlineOffset);
        const box = each.getBoundingClientRect();
        for (let around = each.parentElement; around; around = around.parentElement) {
          const { overflowX, position } = getComputedStyle(around);
          if (position === 'fixed') return [];
          if (overflowX === 'visible') continue;
          const left = around.getBoundingClientRect().left + around.clientLeft;
          const right = left + around.clientWidth;
          // What stands beyond the edge itself comes into sight as it is scrolled to.
          if (box.left < left - 1 || box.right > right + 1) return [];
          if (box.left - by < left - 0.5 || box.right + by > right + 0.5)
            return [(each.textContent || each.getAttribute('aria-label') || each.className).slice(0, 30) + ' in ' + around.className];
        }
        return [];
      });
    was?.focus?.({ preventScroll: true });
    return cut;
  })()`);
}
