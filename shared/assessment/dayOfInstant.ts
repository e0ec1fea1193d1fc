/** The day of an ISO instant by the machine's clock, as YYYY-MM-DD. @example dayOfInstant('2026-05-01T01:05:00.000Z') // '2026-05-01' */
export function dayOfInstant(instant: string): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
