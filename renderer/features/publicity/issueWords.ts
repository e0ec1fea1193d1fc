import type { IssueWarning } from '../../../shared/notice/issueWarnings.ts';

/** What the button that issues a document says. @example issueWords([]) // '签发' */
export function issueWords(warnings: readonly IssueWarning[]): string {
  return warnings.length === 0 ? '签发' : '仍然签发';
}
