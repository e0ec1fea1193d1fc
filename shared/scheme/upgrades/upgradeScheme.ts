import { SchemeError } from '../SchemeError.ts';
import { withMeanings } from './withMeanings.ts';
import { withParts } from './withParts.ts';
import { withVerdicts } from './withVerdicts.ts';

/** A scheme as JSON has it, of whatever version. */
export type SchemeJson = Readonly<Record<string, unknown>>;

/** The step from one version of the scheme language to the next, by the version that it starts from. Never edited once shipped. */
const steps: Readonly<Record<number, (source: SchemeJson) => SchemeJson>> = {
  // The first files did not say their version; what the second one added is left out where a scheme does without.
  1: (source) => ({ ...source, language: 2 }),
  2: (source) => ({ ...withVerdicts(source), language: 3 }),
  3: (source) => ({ ...withParts(withMeanings(source)), language: 4 }),
};

/** The version of the scheme language that this program writes. */
export const currentLanguage = 1 + Object.keys(steps).length;

/**
 * The scheme in today's language; what is no scheme of any version comes back as it is, for the schema to name.
 *
 * Errors: throws SchemeError for one in a later language than this program knows.
 *
 * @example upgradeScheme({ id: 'a' }) // { id: 'a', language: 2 }
 */
export function upgradeScheme(source: unknown): unknown {
  if (!isObject(source)) return source;
  const { language = 1 } = source;
  if (typeof language !== 'number' || !Number.isInteger(language) || language < 1)
    throw new SchemeError([`方案语言的版本 ${JSON.stringify(language)} 不是正整数`]);
  if (language > currentLanguage)
    throw new SchemeError([
      `方案用较新的方案语言（第 ${language} 版）写成，本程序只认到第 ${currentLanguage} 版，请更新程序`,
    ]);
  let upgraded: SchemeJson = source;
  for (let version = language; version < currentLanguage; version += 1)
    upgraded = steps[version]?.(upgraded) ?? upgraded;
  return upgraded;
}

function isObject(source: unknown): source is SchemeJson {
  return typeof source === 'object' && source !== null && !Array.isArray(source);
}
