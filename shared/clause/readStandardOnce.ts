import type { Hundredths } from '../number/points.ts';
import type { StandardReading } from './clauseRule.ts';
import { readStandard } from './readStandard.ts';

/** More texts than a table has; beyond them all is read anew. */
const most = 4000;
const known = new Map<string, StandardReading>();

/** As readStandard, each text once: a table is read again with each decision about it. */
export function readStandardOnce(text: string, max: Hundredths | null): StandardReading {
  const key = `${max ?? ''}|${text}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= most) known.clear();
  const reading = readStandard(text, max);
  known.set(key, reading);
  return reading;
}
