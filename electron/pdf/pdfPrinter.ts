/** Makes PDF of what the program prints. */
export interface PdfPrinter {
  /**
   * The page of HTML on the paper that its own `@page` rules name, as a PDF file's bytes; the work ends with the signal.
   * `keywords` are kept among the file's properties.
   *
   * Errors: a Refusal where this machine has nothing to make it with, or where it takes too long.
   */
  print(html: string, options?: PdfOptions): Promise<Uint8Array<ArrayBuffer>>;
}

export interface PdfOptions {
  readonly signal?: AbortSignal | undefined;
  readonly keywords?: string | undefined;
}
