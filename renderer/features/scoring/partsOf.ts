import type { Ratio } from '../../../shared/number/ratio.ts';
import { verdictAlone } from '../../../shared/outcome/gradeShares.ts';
import { judgeBy } from '../../../shared/outcome/judge.ts';
import type { Reason } from '../../../shared/register/content.ts';
import type { Register } from '../../../shared/register/register.ts';
import { foundFacts } from '../../../shared/round/foundFacts.ts';
import { isRevealed } from '../../../shared/round/isRevealed.ts';
import { measuresOf } from '../../../shared/round/measuresOf.ts';
import { type PartState, partStates } from '../../../shared/round/partStates.ts';
import { schemeOfRound } from '../../../shared/round/schemeOfRound.ts';
import type { Panel, SheetSlot } from '../../../shared/round/sheetSlot.ts';
import { isStepOf, type StepState, stepsOf } from '../../../shared/round/stepsOf.ts';
import { decidingPart, leafOf, type SheetPart } from '../../../shared/scheme/part.ts';
import type { Round } from '../../../shared/scheme/round.ts';
import type { ScoredScheme } from '../../../shared/scheme/scheme.ts';
import type { SheetScore } from '../../../shared/scoring/scoreSheet.ts';
import { totalOfParts } from '../../../shared/scoring/totalOfParts.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { type SheetContent, vetoIdsOf } from '../../../shared/sheet/sheet.ts';
import type { OpenSheet } from './useSheet.ts';

/** A part beside the others on screen. */
export interface PartColumn extends PartState {
  readonly step: StepState | undefined;
  /** Whether the sheet being entered is one of its. */
  readonly isOwn: boolean;
  /** Why its step was waived. */
  readonly waiver: Reason | null;
  /** Whether what the panelists gave may be seen beside each other. */
  readonly isRevealed: boolean;
}

/** The parts of a round for one candidate. Units: `total` in hundredths, exact. */
export interface Parts {
  readonly round: Round | null;
  /** The sheet being entered, and its part. */
  readonly slot: SheetSlot;
  readonly own: SheetPart;
  readonly columns: readonly PartColumn[];
  readonly total: Ratio | null;
  readonly grade: string | null;
  readonly register: Register;
}

/** A sheet as it is on screen. */
interface ShownSheet {
  readonly content: SheetContent;
  readonly submission: object | null;
}

/** The parts of the slot's round, each with what it gave; null where the scheme has no such part. */
export function partsOf(
  scheme: ScoredScheme,
  slot: SheetSlot,
  { candidateId, kind }: Pick<OpenSheet, 'candidateId' | 'kind'>,
  { register, panel }: { readonly register: Register; readonly panel: Panel },
  sheetOf: (slot: string) => ShownSheet | null,
): Parts | null {
  const { roundId } = slot;
  const own = leafOf(scheme, slot.partId);
  if (own?.takes !== 'sheet') return null;
  const isSubmitted = (name: string) => Boolean(sheetOf(name)?.submission);
  const steps = stepsOf(scheme, roundId ?? '', { candidateId, register, panel, isSubmitted });
  const candidate = { id: candidateId, kind };
  const states = partStates(scheme, { roundId, candidate, register, panel, sheetOf });
  const columns = states.map((state): PartColumn => {
    const step = steps.find((each) => isStepOf(each, scheme, state.part.id));
    return {
      ...state,
      step,
      isOwn: state.part === own,
      isRevealed: isRevealed(register, candidateId, roundId, state),
      waiver: step ? register.find('step-waiver', candidateId, `${roundId}/${step.stepId}`) : null,
    };
  });
  const points = new Map(states.map((state) => [state.part.id, state.points]));
  const found = foundFacts(scheme, states);
  const deciding = states.find(({ part }) => part === decidingPart(scheme));
  const judged = schemeOfRound(scheme, roundId);
  const { total, verdict } = judgeBy(judged)({
    facts: factsOf(found, { kind, measures: measuresOf(scheme, roundId, register, candidateId) }),
    vetoIds: vetoIdsOf(found),
    score: (deciding?.panel ? null : deciding?.sheets[0]?.score) ?? unscored,
    sum: totalOfParts(scheme.parts, (id) => points.get(id) ?? null),
  });
  return {
    round: scheme.rounds.find((each) => each.id === roundId) ?? null,
    slot,
    own,
    columns,
    total,
    grade: verdictAlone(judged, verdict).grade,
    register,
  };
}

const unscored: SheetScore = { items: [], dimensions: [], total: null };

/** What one sheet of a part gives beside the one being entered; null while nobody has begun it. */
export function scoreOf({ sheets }: PartColumn): SheetScore | null {
  return sheets[0]?.score ?? null;
}

/** Whether the part's sheet stands on the form of the sheet being entered, so that it can be read beside it. */
export function isBeside({ own }: Pick<Parts, 'own'>, { part }: PartColumn): boolean {
  return part.takes === 'sheet' && !part.panel && !own.panel && part.form === own.form;
}
