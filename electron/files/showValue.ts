import { SSF } from 'xlsx';

/** What a number format shows for a value, outer spaces aside; the code itself where it is none. */
export function showValue(format: string, value: number | string): string {
  try {
    return String(SSF.format(format, value)).trim();
  } catch {
    return format;
  }
}
