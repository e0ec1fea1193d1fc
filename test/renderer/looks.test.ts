import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cssVariables } from '../../renderer/app/cssVariables.ts';
import { codeIn, filesIn, root } from '../architecture/imports.ts';

/** Every line of the files that a pattern finds, with where it stands. */
function linesWith(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}

const css = filesIn('renderer').filter((file) => file.endsWith('.css'));
const code = codeIn('renderer').filter((file) => file !== 'renderer/app/tokens.ts');
/** Real pages are measured as paper is. */
const onScreen = css.filter((file) => !/\/(official|paper|print)\//.test(file));

describe('the looks of the program', () => {
  it('have their colours from the tokens alone', () => {
    expect(css.length).toBeGreaterThan(20);
    const names = 'white|black|red|green|blue|gr[ae]y|orange|yellow|silver|gold|purple|pink|brown';
    const literal = /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b(?![-\w])|\b(?:rgba?|hsla?|oklch)\(/i;
    expect(linesWith([...css, ...code], literal)).toEqual([]);
    expect(linesWith(css, new RegExp(`:[^;]*\\b(?:${names})\\b`))).toEqual([]);
    expect(linesWith(code, new RegExp(`\\b[cC]olor\\b["'?:={ ]+[^;]*['"](?:${names})['"]`))).toEqual([]);
  });

  it('have their sizes of text, distances and corners on the screen from the tokens alone', () => {
    const size = /\bfont-size: (?!inherit|var\(|[\d.]+em\b)/;
    const distance = /\b(?:padding|margin|gap)[-a-z]*: [^;]*\d(?:\.\d+)?rem/;
    expect(linesWith(onScreen, size)).toEqual([]);
    expect(linesWith(onScreen, distance)).toEqual([]);
    expect(linesWith(onScreen, /\bborder-radius: \d+px/)).toEqual([]);
  });

  it('name no variable that there is not', () => {
    const known = cssVariables();
    expect(known).toMatchObject({ '--ink-soft': '#595959', '--space-2': '0.5rem', '--text-lead': '1.1rem' });
    const used = css.flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(/var\((--[\w-]+)/g),
    ]);
    const own = new Set(
      css.flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name),
      ),
    );
    const names = new Set(used.map(([, name = '']) => name));
    expect([...names].filter((name) => !(name in known) && !own.has(name))).toEqual([]);
    expect(Object.keys(known).filter((name) => !names.has(name))).toEqual([]);
  });
});
