import type { AroundText } from './aroundTable.ts';
import { type Findings, mark } from './findings.ts';
import type { DraftVeto, DraftVetoes, Piece } from './ownTableDraft.ts';
import { partOf } from './piece.ts';

const under = /(?:以下|下列|下述|如下|上述).{0,10}(?:之一|任何一[项种条]|任一)|(?:情形|情况|行为|问题)之一/u;
const decides =
  /一票否决|(?:直接|一律|予以)?(?:认定|评定|确定|评|定|视|列|降)为\s*[“"]?(?:不达标|不合格|不及格|较差|差|后进|末等|最低)|(?:取消|不得|不能|不予|不具备)[^。；]{0,12}(?:资格|评优|评先|优秀|先进|五好|表彰|参评)/u;
const enumerated =
  /^\s*(?:[（(][\d一二三四五六七八九十]{1,2}[）)]|\d{1,2}\s*[.．、）)]|[①-⑳]|[一二三四五六七八九十]{1,2}、)\s*/u;
const resultWords = /(?:认定|评定|确定|评|定|视|列|降)为\s*[“"]?(不达标|不合格|不及格|较差|差|后进)/u;

/** Whether a text is one of an enumeration. @example isEnumerated('（1）受到处分的') // true */
export function isEnumerated(text: string): boolean {
  return enumerated.test(text);
}

/** Whether a text leads a list of what decides the outcome whatever the points. */
export function isVetoLead(text: string): boolean {
  return (
    decides.test(text) &&
    (under.test(text) || /^.{0,14}一票否决.{0,12}[:：]?$/u.test(text) || /[:：]$/u.test(text))
  );
}

/**
 * 一票否决: the lists that stand around the table under words that say so, a line each or in one text; null where none
 * does. Nothing else is taken for one; a lead of which the list is not found is said.
 */
export function readVetoes(around: readonly AroundText[], findings: Findings): DraftVetoes | null {
  return around.reduce<DraftVetoes | null>((before, { piece }, index) => {
    const found = leadOf(piece);
    if (!found) return before;
    const { lead } = found;
    const list = found.list.length > 0 ? found.list : linesBelow(around.slice(index + 1));
    if (list.length === 0) {
      findings.notes.push(`“${lead.text.slice(0, 20)}”以下没有读到所列的情形，没有作为一票否决，请核对`);
      return before;
    }
    for (const text of [piece, ...list]) mark(findings, text.from, 'veto');
    return joinedVetoes(before, {
      lead,
      result: resultOf(lead),
      list: vetoesUnder(lead, list.map(bare)),
    });
  }, null);
}

/** The lead and, where they stand in the same text, the list. */
function leadOf(piece: Piece): { readonly lead: Piece; readonly list: readonly Piece[] } | null {
  const [first = ''] = piece.text.split('\n');
  if (isVetoLead(first) && first.length < piece.text.length)
    return { lead: partOf(piece, [0, first.length]), list: partsAfter(piece, first.length) };
  if (isVetoLead(piece.text) && /[:：]$/u.test(piece.text)) return { lead: piece, list: [] };
  // 一票否决：有下列情形之一的，取消资格：1.…  The lead ends where the list begins.
  const list = piece.text.search(inner);
  const colon = piece.text.slice(0, list < 0 ? undefined : list).search(/[:：](?=[^:：]*$)/u) + 1;
  if (colon > 0 && isVetoLead(piece.text.slice(0, colon)))
    return { lead: partOf(piece, [0, colon]), list: partsAfter(piece, colon) };
  return isVetoLead(piece.text) && piece.text.length < 60 ? { lead: piece, list: [] } : null;
}

const inner = /(?=[（(]\d{1,2}[）)]|(?<!\d)\d{1,2}[.．、](?!\d)|[①-⑳])|\n/u;

function partsAfter(piece: Piece, from: number): Piece[] {
  const rest = piece.text.slice(from);
  let at = from;
  return rest.split(inner).flatMap((part) => {
    const start = piece.text.indexOf(part, at);
    at = start + part.length;
    const found = partOf(piece, [start, at]);
    return found.text === '' ? [] : [found];
  });
}

/** The lines that follow at once and are enumerated, or end as parts of a list do: …的；…的。 */
function linesBelow(around: readonly AroundText[]): Piece[] {
  const texts: Piece[] = [];
  for (const { piece } of around) {
    const isFurther = texts.at(-1)?.text.endsWith('；') ?? false;
    if (!isEnumerated(piece.text) && !piece.text.endsWith('；') && !isFurther) break;
    texts.push(piece);
  }
  return texts;
}

/** A line without its number and without the mark at its end. */
function bare(piece: Piece): Piece {
  const [lead = ''] = enumerated.exec(piece.text) ?? [];
  const end = piece.text.replace(/[；;。.，,]+$/u, '').length;
  return partOf(piece, [lead.length, end]);
}

/** The list numbered; what its lead closes to them is a grade, where it names one. */
export function vetoesUnder(lead: Piece, texts: readonly Piece[]): DraftVeto[] {
  const [, grade] = closing.exec(lead.text) ?? [];
  const isOnlyClosed = grade !== undefined || /取消[^。；，]{0,6}(?:评优|评先|优秀)/u.test(lead.text);
  const effect = isOnlyClosed ? { effect: { below: grade ?? '优秀' } } : {};
  return texts.map((text, index) => ({ id: `V${index + 1}`, text, ...effect }));
}

const closing = /(?:不得|不能|不予|取消)(?:评|被评|评定|确定|定|推荐)?为?\s*[“"]?(优秀|先进|好|五好)/u;

/** Both lists as one, numbered on. */
export function joinedVetoes(first: DraftVetoes | null, second: DraftVetoes | null): DraftVetoes | null {
  if (!first || !second) return first ?? second;
  const list = [...first.list, ...second.list];
  return {
    ...first,
    result: first.result ?? second.result,
    list: list.map((veto, index) => ({ ...veto, id: `V${index + 1}` })),
  };
}

/** What a text makes of the candidate: 直接认定为不达标, 取消评优资格. */
export function resultOf(lead: Piece): Piece | null {
  const match = resultWords.exec(lead.text) ?? /(取消[^。；，:：]{0,12}资格)/u.exec(lead.text);
  const [whole = '', words = ''] = match ?? [];
  if (!match) return null;
  const start = match.index + whole.lastIndexOf(words);
  return partOf(lead, [start, start + words.length]);
}

/** The vetoes that a cell holds, each without its number and the mark at its end. */
export function vetoTexts(piece: Piece): Piece[] {
  return partsAfter(piece, 0)
    .map(bare)
    .filter(({ text }) => text !== '');
}
