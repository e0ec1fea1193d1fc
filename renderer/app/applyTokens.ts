import { cssVariables } from './cssVariables.ts';

/** Gives the page's css its variables; the page's policy lets code do so, and no style in its text. */
export function applyTokens(): void {
  for (const [name, value] of Object.entries(cssVariables())) {
    document.documentElement.style.setProperty(name, value);
  }
}
