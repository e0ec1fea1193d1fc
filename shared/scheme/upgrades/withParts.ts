import type { SchemeJson } from './upgradeScheme.ts';

/**
 * Before the fourth version of the language the sources of a score stood within its sheet, and a step of a round did what
 * the source in its place did. What is not of that shape stays for the schema to name.
 */
export function withParts(source: SchemeJson): SchemeJson {
  const { sheet, rounds } = source;
  if (!isObject(sheet)) return source;
  const { by: _, sources, ...form } = sheet;
  if (!Array.isArray(sources)) return { ...source, sheet: form };
  return {
    ...source,
    sheet: form,
    parts: sources.map(asPart),
    ...(Array.isArray(rounds) && { rounds: rounds.map((round: unknown) => namingParts(round, sources)) }),
  };
}

/** What only the other way of scoring used was read and never asked for. */
function asPart(source: unknown): unknown {
  if (!isObject(source)) return source;
  const { takes = 'sheet', measure, signedByPanel, totals, ...common } = source;
  return takes === 'ballot'
    ? { ...common, takes, ...(measure !== undefined && { measure }) }
    : {
        ...common,
        takes,
        ...(signedByPanel !== undefined && { signedByPanel }),
        ...(totals !== undefined && { totals }),
      };
}

function namingParts(round: unknown, sources: readonly unknown[]): unknown {
  if (!isObject(round) || !Array.isArray(round.steps)) return round;
  const steps = round.steps.map((step: unknown, index) => {
    const part = sources[index];
    return isObject(step) && isObject(part) ? { ...step, part: part.id } : step;
  });
  return { ...round, steps };
}

function isObject(value: unknown): value is SchemeJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
