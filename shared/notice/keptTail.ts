import { linesOf, textWidth } from './documentLines.ts';
import { documentMeasures } from './documentMeasures.ts';
import type { Block } from './officialDocument.ts';

/** More than that is broken across pages, two lines at least with 落款, rather than leaving much of a page blank. Units: lines. */
const mostLines = 4;

/**
 * The blocks before 落款 that stay on one page with it, by their place: its 附件说明, the last short lines, and a short paragraph before
 * them as a whole, so that no page holds the end of a sentence and a seal alone. Empty where there is no 落款.
 *
 * @example keptTail([title, paragraph, line, signOff]) // the places 1 and 2
 */
export function keptTail(blocks: readonly Block[]): ReadonlySet<number> {
  const kept = new Set<number>();
  let lines = 0;
  for (let at = blocks.findIndex(({ kind }) => kind === 'signOff') - 1; at >= 0; at -= 1) {
    const own = linesIn(blocks[at]);
    lines += own;
    if (own === 0 || lines > mostLines) break;
    kept.add(at);
    if (own > 1 && blocks[at]?.kind === 'paragraph') break;
  }
  return kept;
}

/** How many lines a block takes, about; 0 for one that is not kept. */
function linesIn(block: Block | undefined): number {
  if (block?.kind === 'attachments') return block.names.length + 1;
  if (block?.kind !== 'paragraph') return 0;
  const { charactersPerLine } = documentMeasures;
  return linesOf(block.text).reduce(
    (sum, line) => sum + Math.ceil((textWidth(line) + 2) / charactersPerLine),
    0,
  );
}
