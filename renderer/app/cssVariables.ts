import { tokens } from './tokens.ts';

/**
 * The tokens as css knows them, by the names of their variables.
 *
 * @example cssVariables()['--text-lead'] // '1.1rem'
 * @example cssVariables()['--space-2'] // '0.5rem': two quarters
 */
export function cssVariables(): Readonly<Record<string, string>> {
  const colors = Object.entries(tokens.color).map(([name, color]) => [`--${dashed(name)}`, color]);
  const texts = Object.entries(tokens.text).map(([name, size]) => [`--text-${name}`, `${size}rem`]);
  const spaces = tokens.space.map((quarters) => [
    `--space-${String(quarters).replace('.', '-')}`,
    `${quarters / 4}rem`,
  ]);
  return Object.fromEntries([
    ...colors,
    ...texts,
    ...spaces,
    ['--radius', `${tokens.radius}px`],
    ['--form-family', tokens.formFamily],
  ]);
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
