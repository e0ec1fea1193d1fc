import { linesOf, textWidth } from './documentLines.ts';
import { documentMeasures } from './documentMeasures.ts';
import type { Block } from './officialDocument.ts';

/** Where 落款 stands. */
export interface SignOff {
  /** Joint senders stand one a line. */
  readonly senders: readonly string[];
  readonly date: string;
  /** Blank lines above; with a seal its upper edge stays within one line of the text. */
  readonly linesAbove: number;
  /**
   * `stepped`: without a seal, the date begins two characters right of the sender; `long`: the same where the date is the
   * longer of the two; `sealed`: the sender is centred above the date; `wide`: the same where it is too long for that.
   */
  readonly shape: 'stepped' | 'long' | 'sealed' | 'wide';
  /** From the right edge to the end of the longer line for `stepped`, `long` and `wide`, of the date for `sealed`. Units: characters. */
  readonly right: number;
  /** The wider of the senders. Units: characters. */
  readonly senderWidth: number;
  readonly dateWidth: number;
}

/**
 * Sender and date as they are set.
 *
 * Source: GB/T 9704-2012, 7.3.5: two characters from the right without a seal, four with one.
 */
export function signOffOf({ sender, date, hasSeal }: Extract<Block, { kind: 'signOff' }>): SignOff {
  const senders = linesOf(sender);
  const day = linesOf(date).join('');
  const senderWidth = Math.max(0, ...senders.map(textWidth));
  const dateWidth = textWidth(day);
  const common = { senders, date: day, senderWidth, dateWidth };
  if (!hasSeal) {
    const shape = dateWidth > senderWidth ? 'long' : 'stepped';
    return { ...common, shape, linesAbove: 1, right: 2 };
  }
  const isWide = senderWidth > dateWidth + 2 * 3;
  return { ...common, shape: isWide ? 'wide' : 'sealed', linesAbove: 2, right: isWide ? 1 : 4 };
}

/**
 * From the left edge to the first character of the sender and of the date, both set from the left; only without a seal.
 *
 * Units: characters.
 * @example a sender of 10 characters and a date of 6: { sender: 16, date: 18 }
 */
export function steppedIndents({ shape, right, senderWidth, dateWidth }: SignOff): {
  sender: number;
  date: number;
} {
  const widest = shape === 'long' ? dateWidth + 2 : senderWidth;
  const sender = Math.max(0, documentMeasures.charactersPerLine - right - widest);
  return { sender, date: sender + 2 };
}

/**
 * From the left edge to where a line begins in whose middle, up to the right edge, sender and date are centred; only with
 * a seal.
 *
 * Units: characters.
 */
export function centredIndent({ shape, right, senderWidth, dateWidth }: SignOff): number {
  const widest = shape === 'wide' ? senderWidth : dateWidth;
  return Math.max(0, documentMeasures.charactersPerLine - 2 * right - widest);
}
