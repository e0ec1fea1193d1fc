import type { ScoredScheme } from '../scheme/scheme.ts';
import type { SheetChange } from './sheet.ts';
import { wordsOfChange } from './wordsOfChange.ts';

/** That a sheet was changed elsewhere, in a sentence, with what stands there in a line each. */
export function conflictProblem(scheme: ScoredScheme, conflict: SheetChange, elsewhere: string) {
  const problems = wordsOfChange(scheme, conflict);
  const message = `同一张评分表在${elsewhere}改过，没有覆盖。那边填的是：${problems.join('；')}。请核对后再填`;
  return { message, problems };
}
