import { assertNever } from '../assertNever.ts';
import type { Comparison } from './comparison.ts';

/** The line that a share must reach, in the documents' words. @example describeLine({ moreThan: 80 }) // '高于80%' */
export function describeLine(line: Comparison): string {
  if ('moreThan' in line) return `高于${line.moreThan}%`;
  if ('atLeast' in line) return `达到${line.atLeast}%以上`;
  if ('atMost' in line) return `不超过${line.atMost}%`;
  if ('lessThan' in line) return `低于${line.lessThan}%`;
  return assertNever(line);
}
