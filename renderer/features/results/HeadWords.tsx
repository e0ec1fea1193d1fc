import { Fragment } from 'react';
import { headPieces } from './headPieces.ts';

/** The head of a column, which breaks between words and nowhere else, unless one word has no room. */
export function HeadWords({ text }: { readonly text: string }) {
  return (
    <span className="result-head">
      {headPieces(text).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice.
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
