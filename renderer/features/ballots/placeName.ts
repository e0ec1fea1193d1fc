import { ballotsOf } from '../../../shared/round/ballotKey.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

/** A ballot as people call it: its round, its measure and who votes. */
export function placeName(scheme: Scheme, key: string): string {
  const place = ballotsOf(scheme).find((each) => each.key === key);
  const measure = scheme.measures.find(({ id }) => id === place?.measureId);
  const round = scheme.rounds.find(({ id }) => id === place?.roundId);
  const voter = measure?.voters[place?.voter ?? 0];
  return [round?.name, measure?.title, voter].flatMap((text) => (text ? [wordsOf(text)] : [])).join('　');
}
