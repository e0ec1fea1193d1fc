import type { AroundText } from './aroundTable.ts';
import { type Findings, mark } from './findings.ts';
import type { Piece } from './ownTableDraft.ts';
import { originsIn, partOf } from './piece.ts';

const noted =
  /扣完为止|不[倒]?[计记]?负分|最[高多](?:加|扣|减|得|不超过)|(?:加|扣|减|总)分?(?:最[高多])?不(?:得)?超过|封顶|加分.{0,10}上限|计入总分|不计入|折算|得分按|就高|不重复|不累计/u;
const label =
  /^(?:备\s*注|注|说\s*明|附注|评分说明|考核说明|计分说明|填表说明)\s*[\d一二三四五六七八九十]*\s*[:：.、]?/u;

/**
 * Notes that are about the whole table, each a sentence in its words: 每项扣完为止. Those of rows and lines that are called
 * 备注 or 说明, and sentences about limits near the table.
 */
export function tableNotes(around: readonly AroundText[], findings: Findings): Piece[] {
  return around.flatMap(({ piece, isInTable }) => {
    const isNote = label.test(piece.text);
    return sentences(piece).filter((sentence) => {
      const isLimit = noted.test(sentence.text);
      if (isLimit && (isInTable || isNote || /\d/u.test(sentence.text) === false)) {
        if (isPlainLimit(sentence.text))
          mark(findings, originsIn(sentence, [0, sentence.text.length]), 'limit');
        return true;
      }
      return isNote && sentence.text.length > 3;
    });
  });
}

/** A limit that needs no figure to be carried over: each item's points are not below nought by themselves. */
function isPlainLimit(text: string): boolean {
  return /扣完为止|不[倒]?[计记]?负分/u.test(text) && !/\d/u.test(text);
}

function sentences(piece: Piece): Piece[] {
  let at = 0;
  return piece.text.split(/(?<=[。；;\n])/u).flatMap((text) => {
    const start = at;
    at += text.length;
    const found = partOf(piece, [start, at]);
    return found.text === '' ? [] : [found];
  });
}
