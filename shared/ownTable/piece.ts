import type { Span } from '../clause/clauseRule.ts';
import type { Piece } from './ownTableDraft.ts';
import { type Origin, placeOfCell, type SourceCell, type SourcePlace } from './sourceTable.ts';

/** A stretch of a text, the blanks at its ends left out; the whole text where no stretch is given. */
export function pieceOf(text: string, place: SourcePlace, [start, end]: Span = [0, text.length]): Piece {
  const whole = text.slice(start, end);
  const from = start + (whole.length - whole.trimStart().length);
  const words = whole.trim();
  return { text: words, from: [{ place, at: [from, from + words.length] }] };
}

/** What a cell says. */
export function pieceOfCell(cell: SourceCell, table: number): Piece {
  return pieceOf(cell.text, placeOfCell(cell, table));
}

/** Several pieces as one, a line each. */
export function joinedPieces(pieces: readonly Piece[]): Piece | null {
  const filled = pieces.filter(({ text }) => text !== '');
  if (filled.length === 0) return null;
  return { text: filled.map(({ text }) => text).join('\n'), from: filled.flatMap(({ from }) => from) };
}

/** A stretch of the piece as a piece. */
export function partOf(piece: Piece, [start, end]: Span): Piece {
  const whole = piece.text.slice(start, end);
  const from = start + (whole.length - whole.trimStart().length);
  const words = whole.trim();
  return { text: words, from: originsIn(piece, [from, from + words.length]) };
}

/** Where the piece's characters stand in what was brought. */
export function originsIn({ from }: Piece, [start, end]: Span): Origin[] {
  const origins: Origin[] = [];
  let before = 0;
  for (const { place, at } of from) {
    const length = at[1] - at[0];
    const first = Math.max(0, start - before);
    const last = Math.min(length, end - before);
    if (first < last) origins.push({ place, at: [at[0] + first, at[0] + last] });
    before += length + 1;
  }
  return origins;
}
