/** A file that a scheme comes from. */
export interface SourceDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The document as a file to be given out. */
export function asFile({ name, bytes }: SourceDocument): File {
  return new File([Buffer.from(bytes)], name);
}
