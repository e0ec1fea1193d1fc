import { formatDay, isDay } from '../assessment/day.ts';
import type { Scheme, Veto } from '../scheme/scheme.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { isInWindow } from './vetoWindow.ts';

/** The year and the last day of an assessment, which windows of vetoes go by. */
export interface AssessmentPeriod {
  readonly year: number;
  readonly endsOn: string;
}

/**
 * A sentence for each confirmed veto whose date lies outside its window, in the document's order. They ask for a second
 * look and change no result. A veto without a date has none: it is named as not complete elsewhere.
 *
 * @example vetoWarnings(scheme, content, { year: 2026, endsOn: '2026-11-20' })
 * // ['直接认定情形（1）：日期 2025年6月15日 不在本年度（2026年）内，请核对是否适用']
 */
export function vetoWarnings(
  { vetoes }: Scheme,
  content: Pick<SheetContent, 'vetoes'>,
  period: AssessmentPeriod,
): string[] {
  return (vetoes?.list ?? []).flatMap((veto, index) => {
    const date = content.vetoes[veto.id]?.date ?? '';
    const words = windowWarning(veto, date, period);
    return words === null ? [] : [`直接认定情形（${index + 1}）：${words}`];
  });
}

/** Why a veto's date asks for a second look, as a sentence; null where it lies in the window or is not given yet. */
export function windowWarning(
  { window }: Pick<Veto, 'window'>,
  date: string,
  period: AssessmentPeriod,
): string | null {
  if (date === '' || isInWindow(window, date, period)) return null;
  const day = isDay(date) ? formatDay(date) : date;
  return window === 'thisYear'
    ? `日期 ${day} 不在本年度（${period.year}年）内，请核对是否适用`
    : `日期 ${day} 不在考核截止日（${formatDay(period.endsOn)}）前的一年内，请核对是否适用`;
}
