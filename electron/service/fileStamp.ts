/** The local time for file names. @example fileStamp(new Date(2026, 4, 1, 9, 5)) // '20260501-0905' */
export function fileStamp(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}`;
}
