/**
 * An ISO instant as the machine's local time, as printed. @example printedTime('2026-05-01T01:05:00.000Z') // '2026年5月1日 09:05'
 */
export function printedTime(instant: string): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
