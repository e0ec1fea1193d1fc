/** The part with a text set, or as it was where the text is blank or not given. */
export function withText<T extends object>(
  part: T,
  key: 'agreed' | 'convention',
  text: string | undefined,
): T {
  const trimmed = text?.trim();
  return trimmed ? { ...part, [key]: trimmed } : part;
}
