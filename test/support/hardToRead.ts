import type { Page } from '@playwright/test';

/** Pages as they are printed have their own sizes. */
export const printed = ['.paper-desk', '.official-desk', '.print-area'];

/**
 * What of the words on screen is smaller than 15 px, or fainter than 4.5:1 against what is behind it: in boxes, in their
 * placeholders, and in what cannot be used, which axe leaves out.
 */
export function hardToRead(page: Page): Promise<string[]> {
  return page.evaluate(script(printed.join(', ')));
}

/** As text, because the tests know no DOM. */
const script = (skipped: string) => `(() => {
  const numbers = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const over = ([r, g, b, a = 1], below) => [r, g, b].map((each, index) => each * a + below[index] * (1 - a));
  const luminance = (color) => {
    const [r, g, b] = color.map((each) => {
      const share = each / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((one, other) => one - other);
    return (high + 0.05) / (low + 0.05);
  };
  const behind = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) {
      const layer = numbers(getComputedStyle(each).backgroundColor);
      layers.unshift(layer);
      if ((layer[3] ?? 1) === 1) break;
    }
    return layers.reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const opacityOf = (element) => {
    let opacity = 1;
    for (let each = element; each; each = each.parentElement) opacity *= Number(getComputedStyle(each).opacity);
    return opacity;
  };
  const found = new Set();
  const look = (element, words, style) => {
    const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!shown || element.closest(${JSON.stringify(skipped)})) return;
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) return;
    const where = element.closest('[class]')?.className + ' “' + words.trim().slice(0, 20) + '”';
    if (parseFloat(style.fontSize) < 15) found.add(style.fontSize + ' ' + where);
    const below = behind(element);
    const [r, g, b, a = 1] = numbers(style.color);
    // A select hides its words so while others are typed over them.
    if (a === 0) return;
    const ratio = contrast(over([r, g, b, a * opacityOf(element)], below), below);
    if (ratio < 4.5) found.add(ratio.toFixed(2) + ':1 ' + where);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (data.trim() && !parentElement.closest('svg, script, style')) look(parentElement, data, getComputedStyle(parentElement));
  }
  for (const box of document.querySelectorAll('input, textarea')) {
    if (box.value !== '' && !['checkbox', 'radio'].includes(box.type)) look(box, box.value, getComputedStyle(box));
    else if (box.placeholder) look(box, box.placeholder, getComputedStyle(box, '::placeholder'));
  }
  return [...found];
})()`;
