/**
 * What a text that somebody typed means, or why it means nothing, as a sentence. `isSure` where nothing that is typed after it
 * can mend it, so that it is told at once.
 */
export type Typed<T> = { readonly value: T } | { readonly problem: string; readonly isSure?: true };

/** Why a text means nothing, and whether more typing cannot mend that. */
export function notRead(problem: string, isSure: boolean): Extract<Typed<never>, { problem: string }> {
  return isSure ? { problem, isSure } : { problem };
}
