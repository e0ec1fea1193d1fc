import { sanitizeText } from './sanitizeText.ts';

/** The most characters of one part of a footer; all three with their codes stay below Excel's 255. */
const longest = 64;

/** A part of a footer as a file takes it. @example footerPart('日志 1a2b') // '日志 1a2b' */
export function footerPart(text: string): string {
  return sanitizeText(text).slice(0, longest);
}
