import { readdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { uiDir } from './benchContext.ts';

/**
 * From the address to the frame in which what is named is drawn, in a browser that has nothing cached. The page itself
 * looks at each frame: a wait from outside asks ever more seldom, by half a second in the end. Units: milliseconds.
 */
export async function timeToShow(
  browser: Browser,
  options: BrowserContextOptions,
  address: string,
  shown: string,
): Promise<number> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: blank() }));
  await page.addInitScript(`window.drawn = new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('${shown}') === null) requestAnimationFrame(look);
      // The task after a frame's callbacks comes when the frame is drawn.
      else setTimeout(() => resolve(performance.now()));
    };
    requestAnimationFrame(look);
  })`);
  await page.goto(address);
  const took = await page.evaluate<number>('window.drawn');
  await context.close();
  return took;
}

/** The libraries of the built UI, their scripts and their rules, read and run, and one line of text. */
function blank(): string {
  const assets = readdirSync(`${uiDir}/assets`);
  const libs = assets.filter((name) => /^(libs|zod)-.*\.js$/.test(name));
  const rules = assets.find((name) => /^index-.*\.css$/.test(name));
  return `<!doctype html><link rel="stylesheet" href="/assets/${rules}" /><script type="module">
    ${libs.map((name) => `import '/assets/${name}';`).join('\n')}
    document.body.innerHTML = '<p id="blank">空白</p>';
  </script>`;
}
