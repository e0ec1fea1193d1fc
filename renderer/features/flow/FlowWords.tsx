import type { Text } from '../../../shared/scheme/text.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

/** A text of the scheme; one that is not the document's is marked as the program's default. */
export function FlowWords({ text }: { readonly text: Text }) {
  return (
    <>
      {wordsOf(text)}
      {'caption' in text && <sup>程序默认</sup>}
    </>
  );
}
