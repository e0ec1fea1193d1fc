import { isInWindow } from '../outcome/vetoWindow.ts';
import type { ScoredScheme, Veto } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { SheetContent } from './sheet.ts';

interface Period {
  readonly year: number;
  readonly endsOn: string;
}

/**
 * What the panel is told where a veto's date lies outside its window; null where it lies inside or is not entered.
 *
 * @example windowWarning({ ...veto, window: 'thisYear' }, '2024-03-01', { year: 2026, endsOn: '2026-11-20' })
 * // '日期不在本年度（2026年）内，请核对是否适用'
 */
export function windowWarning(veto: Veto, date: string, assessment: Period): string | null {
  if (date === '' || isInWindow(veto.window, date, assessment)) return null;
  return veto.window === 'thisYear'
    ? `日期不在本年度（${assessment.year}年）内，请核对是否适用`
    : `日期不在考核截止日（${assessment.endsOn}）前的一年内，请核对是否适用`;
}

/** The warnings of all confirmed vetoes, each with the veto and its date, for the signing dialog. */
export function windowWarnings(scheme: ScoredScheme, content: SheetContent, assessment: Period): string[] {
  return (scheme.vetoes?.list ?? []).flatMap((veto) => {
    const date = content.vetoes[veto.id]?.date ?? '';
    const warning = windowWarning(veto, date, assessment);
    return warning ? [`“${wordsOf(veto.text)}”填的是 ${date}，${warning}`] : [];
  });
}
