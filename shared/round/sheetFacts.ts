import type { Candidate } from '../assessment/candidate.ts';
import type { Register } from '../register/register.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Facts } from '../scoring/facts.ts';
import type { HeldMeasures } from '../sheet/notYetDoubt.ts';
import { heldMeasures } from './heldMeasures.ts';
import { measuresOf } from './measuresOf.ts';

/** What a sheet is scored from beside what stands in it. */
export interface SheetFacts {
  readonly kind: string;
  readonly measures: Facts['measures'];
  readonly held: HeldMeasures;
}

/** What a candidate's sheet in a round is scored from beside what stands in it. */
export function sheetFacts(
  scheme: Pick<Scheme, 'parts' | 'measures' | 'ballotRules'>,
  roundId: string | null,
  register: Register,
  { id, kind }: Pick<Candidate, 'id' | 'kind'>,
): SheetFacts {
  return {
    kind,
    measures: measuresOf(scheme, roundId, register, id),
    held: heldMeasures(scheme, roundId, register, id),
  };
}
