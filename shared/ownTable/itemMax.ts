import type { Span } from '../clause/clauseRule.ts';
import type { Hundredths } from '../number/points.ts';
import { formatPoints } from '../number/points.ts';
import type { FigureUse } from './figureLedger.ts';
import type { Mark } from './findings.ts';
import type { DraftPoints, Piece } from './ownTableDraft.ts';
import { originsIn } from './piece.ts';
import { deductionOfCell, pointsInContent, pointsOf, pointsOfCell, pointsOfName } from './pointsInText.ts';

/** What an item's points were read from. */
export interface MaxReading {
  readonly max: DraftPoints | null;
  readonly marks: readonly Mark[];
  /** Why there is none, or a person must choose, in Chinese; null where it is plain. */
  readonly problem: string | null;
  readonly note: string | null;
}

/** The texts that may say an item's points, nearest first. */
export interface MaxTexts {
  readonly cells: readonly Piece[];
  readonly content: Piece;
  readonly standard: Piece | null;
}

/**
 * The most that an item may have: what its cell says, otherwise the points in brackets in its content, otherwise 满分
 * in its standard. Never guessed: where two say different things, or none says any, it is null with the reason.
 */
export function itemMax({ cells, content, standard }: MaxTexts): MaxReading {
  const ofContent = pointsInContent(content.text);
  const sum = ofContent.reduce((total, { points }) => total + points, 0);
  const contentMarks = marksOf(
    content,
    ofContent.map(({ at }) => at),
  );
  const [cell, ...more] = cells;
  if (more.length > 0)
    return none(`有 ${cells.length} 个分值（${cells.map(({ text }) => text).join('、')}），请选定一个`);
  if (cell) return ofCell(cell, ofContent.length > 0 ? sum : null, contentMarks);
  if (ofContent.length > 0) {
    const note =
      ofContent.length > 1 ? `分值为文中 ${ofContent.length} 处的和（${formatPoints(sum)} 分）` : null;
    const [from = null] = originsIn(content, ofContent[0]?.at ?? [0, 0]);
    return {
      max: { points: sum, from: ofContent.length === 1 ? from : null },
      marks: contentMarks,
      problem: null,
      note,
    };
  }
  return (standard && ofStandard(standard)) ?? ofName(content) ?? none('没有分值，请填写');
}

/** The points that end a content's name: 按期换届（5）, 分工明确 5分. */
function ofName(content: Piece): MaxReading | null {
  const found = pointsOfName(content.text);
  if (!found || found.at[1] < content.text.replace(/[。；;]$/u, '').length) return null;
  const [from = null] = originsIn(content, found.at);
  return {
    max: { points: found.points, from },
    marks: marksOf(content, [found.at]),
    problem: null,
    note: null,
  };
}

function ofCell(cell: Piece, ofContent: Hundredths | null, contentMarks: readonly Mark[]): MaxReading {
  const points = pointsOfCell(cell.text) ?? deductionOfCell(cell.text);
  if (points === null) return none(`分值“${cell.text}”看不懂，请填写`);
  const marks = [...marksOf(cell, [[0, cell.text.length]]), ...contentMarks];
  if (ofContent !== null && ofContent !== points)
    return {
      ...none(`分值栏为 ${formatPoints(points)} 分，考评内容中为 ${formatPoints(ofContent)} 分，请选定一个`),
      marks,
    };
  return { max: { points, from: cell.from[0] ?? null }, marks, problem: null, note: null };
}

const inStandard =
  /(?:本项|此项|该项)?(?:满分|共计?|总分|分值|计)[为:：]?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分|^[（(](\d{1,3}(?:\.\d{1,2})?)\s*分[）)]|[（(](\d{1,3}(?:\.\d{1,2})?)\s*分[）)]$/gu;

function ofStandard(standard: Piece): MaxReading | null {
  const found = [...standard.text.matchAll(inStandard)];
  const [only] = found;
  if (!only || found.length > 1) return null;
  const points = pointsOf(only[1] ?? only[2] ?? only[3] ?? '');
  if (points === null) return null;
  const at: Span = [only.index, only.index + only[0].length];
  const [from = null] = originsIn(standard, at);
  return { max: { points, from }, marks: marksOf(standard, [at]), problem: null, note: null };
}

function marksOf(piece: Piece, spans: readonly Span[], use: FigureUse = 'max'): Mark[] {
  return spans.flatMap((at) => originsIn(piece, at).map((from) => ({ from, use })));
}

function none(problem: string): MaxReading {
  return { max: null, marks: [], problem, note: null };
}
