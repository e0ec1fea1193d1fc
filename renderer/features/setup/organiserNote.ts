import type { SchemeSummary } from '../../../shared/scheme/summaryOf.ts';

/**
 * What is said beside an organiser that stands there as it was in the last assessment, where the scheme's document is
 * another body's; null where it is the same one's, or no scheme is chosen. The same computer is the same committee's, so
 * that the name stays; but nobody signs under it unasked.
 *
 * @example organiserNote(schemes, 'tianjin-wuhao', { schemeTitle: '优秀“五好”党支部' }) // '照上次考核填写；本方案的文件由天津市……印发，请核对'
 */
export function organiserNote(
  schemes: readonly Pick<SchemeSummary, 'id' | 'title' | 'issuer'>[],
  schemeId: string | null,
  last: { readonly schemeTitle: string },
): string | null {
  const chosen = schemes.find(({ id }) => id === schemeId);
  const before = schemes.find(({ title }) => title === last.schemeTitle);
  if (!chosen || chosen.issuer === before?.issuer) return null;
  return `照上次考核填写；本方案的文件由${chosen.issuer}印发，请核对`;
}
