import { readFileSync } from 'node:fs';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet, type SchemeSource, type ScoredScheme } from '../../shared/scheme/scheme.ts';

/** The shipped Shandong scheme as its file has it. */
export const shandongSource: SchemeSource = JSON.parse(
  readFileSync(new URL('../../resources/schemes/shandong-wuhao.json', import.meta.url), 'utf8'),
);

/** The shipped Shandong scheme, points in hundredths. */
export const shandong: ScoredScheme = (() => {
  const scheme = parseScheme(shandongSource);
  if (!hasSheet(scheme)) throw new Error('the Shandong scheme has lost its sheet');
  return scheme;
})();
