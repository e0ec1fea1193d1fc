/** The text with a full stop, where it does not end in one already. @example asSentence('不取整') // '不取整。' */
export function asSentence(text: string): string {
  const trimmed = text.trimEnd();
  return /[。！？：；][”’）」』》]?$/u.test(trimmed) ? trimmed : `${trimmed}。`;
}

/** The text without the stop at its end, to stand inside a sentence. @example asPart('同意申报。') // '同意申报' */
export function asPart(text: string): string {
  return text.trimEnd().replace(/[。；，]+$/u, '');
}
