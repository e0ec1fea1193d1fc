import type { VetoWindow } from '../scheme/scheme.ts';

/**
 * Whether a dated fact lies in a veto's window: `thisYear` is the assessment's year, `last12Months` the twelve months
 * up to and including the assessment's last day. Dates are ISO days (2026-11-21).
 *
 * @example isInWindow('last12Months', '2025-11-22', { year: 2026, endsOn: '2026-11-21' }) // true
 */
export function isInWindow(
  window: VetoWindow,
  date: string,
  assessment: { readonly year: number; readonly endsOn: string },
): boolean {
  switch (window) {
    case 'thisYear':
      return date.startsWith(`${assessment.year}-`);
    case 'last12Months':
      return date > yearBefore(assessment.endsOn) && date <= assessment.endsOn;
    case 'none':
      return true;
  }
}

function yearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}
