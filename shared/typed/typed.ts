/** What a text that somebody typed means, or why it means nothing, as a sentence. */
export type Typed<T> = { readonly value: T } | { readonly problem: string };
