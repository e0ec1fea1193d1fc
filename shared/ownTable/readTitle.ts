import type { AroundText } from './aroundTable.ts';
import type { Piece } from './ownTableDraft.ts';
import { partOf } from './piece.ts';

const aside =
  /^(?:附件|附表|附录|表)\s*[\d一二三四五六七八九十]*\s*[:：.]?$|^(?:单位|填报|填表|被考|考核单位|受检|党支部名称|时间|日期|年度|总分|满分|说明|备注|注)|[。；：:]$|签[名字]|^[\d\s（）()年月日]+$|^[（(].*[）)]$/u;
const ofStandards = /(?:标准|评分|考核|考评|细则|办法|测评|评价|量化|指标|计分|打分)/u;

/**
 * What the table is called: a row above its head, otherwise the nearest line before it that reads like a title, otherwise
 * the document's own title; a numbered heading only where there is nothing else.
 */
export function readTitle(around: readonly AroundText[], otherwise: string): Piece {
  const before = around.filter(({ isBefore }) => isBefore);
  const rows = before.filter(({ isInTable }) => isInTable);
  const lines = before.filter(({ isInTable }) => !isInTable);
  const near = [...rows, ...lines.slice(-8).reverse(), ...lines.slice(0, 6)].filter(({ piece }) =>
    isTitle(piece.text),
  );
  const ofTable = near.filter(({ piece }) => ofStandards.test(piece.text));
  const found =
    ofTable.find(({ piece }) => !isHeading(piece.text)) ??
    rows.find(({ piece }) => isTitle(piece.text)) ??
    ofTable[0];
  return found ? withoutPoints(found.piece) : { text: otherwise, from: [] };
}

function isTitle(text: string): boolean {
  return text.length <= 60 && !aside.test(text);
}

/** A heading of the document's text. */
function isHeading(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|第[一二三四五六七八九十\d]+[章条节])/u.test(
    text,
  );
}

/** A title may bear the total behind it, or stand on two lines. */
function withoutPoints(piece: Piece): Piece {
  const [points = ''] =
    /\s*[（(](?:总分|满分|共|计)?[:：]?\s*\d{2,4}\s*分(?:制)?[）)]\s*$/u.exec(piece.text) ?? [];
  const [number = ''] = /^(?:附件|附表|表)\s*[\d一二三四五六七八九十]*\s*[:：.]\s*/u.exec(piece.text) ?? [];
  const part = partOf(piece, [number.length, piece.text.length - points.length]);
  return { ...part, text: part.text.replaceAll('\n', '') };
}
