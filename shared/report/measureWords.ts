import type { Tested } from '../nomination/nomineeResult.ts';
import { describeShare } from '../number/describeShare.ts';
import { measuresOf } from '../round/measuresOf.ts';
import { asPart } from './asSentence.ts';
import type { OutcomeSource } from './reportSource.ts';

/**
 * What a measure came to for one candidate: its rate, below it whether that satisfies the line, and what to look at;
 * without a rate why there is none.
 *
 * @example '41／50＝82%\n符合'
 */
export function measureWords(
  { scheme, dossier }: OutcomeSource,
  candidateId: string,
  { id, decision }: Tested,
): string {
  const { evidence, met } = decision;
  const measure = scheme.measures.find((each) => each.id === id);
  const share = measuresOf(scheme, null, dossier.register, candidateId)[id];
  if (!measure || !share) return joined(evidence);
  const verdict = measure.must ? [met ? '符合' : '不符合'] : [];
  // The first sentence is the rate; what follows are warnings.
  return [describeShare(share), joined([...verdict, ...evidence.slice(1)])].join('\n').trimEnd();
}

function joined(sentences: readonly string[]): string {
  return sentences.map(asPart).join('；');
}
