import { asSentence } from './asSentence.ts';

/**
 * The notes below a report, numbered, each a sentence of its own.
 *
 * @example numberedNotes(['甲', '乙。']) // ['说明：1. 甲。', '　　　2. 乙。']
 */
export function numberedNotes(notes: readonly string[]): string[] {
  return notes.map((note, index) => `${index === 0 ? '说明：' : '　　　'}${index + 1}. ${asSentence(note)}`);
}
