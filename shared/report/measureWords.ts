import type { Tested } from '../nomination/nomineeResult.ts';
import { describeLine } from '../number/describeLine.ts';
import { describeShare } from '../number/describeShare.ts';
import { measuresOf } from '../round/measuresOf.ts';
import { formulaOf } from '../scheme/formulaOf.ts';
import { asPart } from './asSentence.ts';
import type { OutcomeSource } from './reportSource.ts';

/**
 * What a measure came to for one candidate: how it is counted, its rate, the line in the document's words, whether it
 * holds, and what to look at; without a rate why there is none.
 *
 * @example '（满意＋基本满意）÷有效票＝41／50＝82%，应高于80%，符合'
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
  const rate = `${formulaOf(measure)}＝${describeShare(share)}`;
  const verdict = measure.must ? `，应${describeLine(measure.must)}，${met ? '符合' : '不符合'}` : '';
  // The first sentence is the rate; what follows are warnings.
  return joined([`${rate}${verdict}`, ...evidence.slice(1)]);
}

function joined(sentences: readonly string[]): string {
  return sentences.map(asPart).join('；');
}
