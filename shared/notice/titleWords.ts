import type { Scheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { wordsOf } from '../scheme/text.ts';
import { honoursOf } from './honours.ts';

/** What of a scheme's own words the lines of a title go by. */
export interface TitleWords {
  /** No line ends within these. */
  readonly whole: readonly string[];
  /** A line may begin with these. */
  readonly begin: readonly string[];
}

/** The scheme's honours, and what its notices may be about. */
export function titleWordsOf(scheme: Scheme): TitleWords {
  const { acceptance, grading } = namesOf(scheme);
  const { noticeWords } = scheme;
  return {
    whole: honoursOf({ scheme }),
    begin: [`${acceptance}结果`, `${grading}结果`, ...(noticeWords ? [wordsOf(noticeWords.subject)] : [])],
  };
}
