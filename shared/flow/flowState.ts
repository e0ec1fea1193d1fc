import type { Dossier } from '../dossier/dossier.ts';
import { factsKey } from '../dossier/factsRegister.ts';
import { changedFacts, factsToKeep } from '../dossier/factsToKeep.ts';
import type { DueDay } from '../nomination/deadlinesOf.ts';
import type { Correction, Moves } from '../register/content.ts';
import type { ContentOf } from '../register/entry.ts';
import type { Need } from '../scheme/need.ts';
import { type FlowStep, flowSteps } from '../stage/flowSteps.ts';
import { isNoticeBegun, isReplacementDue, movesOf, openCorrection, positionOf } from '../stage/position.ts';
import { dueOfStage } from './dueOfStage.ts';
import type { Lack } from './lack.ts';
import { missingFor } from './missingFor.ts';
import { type PublicIssue, publicIssues } from './publicIssues.ts';
import { showsWork } from './showsWork.ts';

/** A step with its days: planned, and when it was begun and left. */
export interface StepProgress extends FlowStep {
  readonly planned: { readonly from: string | null; readonly to: string | null };
  /** What the organiser set in place of the document's day, where it did. */
  readonly due: DueDay | null;
  readonly begunOn: string | null;
  readonly endedOn: string | null;
  /**
   * Behind: `done` where it was done, `skipped` where somebody says that it was not held, `passed` where it lacks something
   * or nobody has said anything of it.
   */
  readonly state: 'done' | 'skipped' | 'passed' | 'current' | 'ahead';
  /** What somebody said of a step that is behind; null where nobody did. */
  readonly word: ContentOf<'stage-word'> | null;
  /** What is still missing before the next step, or was when it was passed; empty for a step that is ahead. */
  readonly missing: readonly Missing[];
  /** As `missing`, for a step that is ahead too: what would be passed over by going beyond it. */
  readonly lacks: readonly Missing[];
}

/** Something that a step still lacks, with the need that asks for it. */
export interface Missing extends Lack {
  readonly need: Need;
}

/** 流程: where the assessment stands. */
export interface FlowState {
  readonly steps: readonly StepProgress[];
  /** -1 before the first step. */
  readonly position: number;
  /** Whether nothing is left to be done in the last step. */
  readonly isComplete: boolean;
  readonly moves: Moves['moves'];
  /** What the steps behind still lack, having been passed with a reason. */
  readonly passedOver: readonly Missing[];
  readonly isNoticeBegun: boolean;
  /** The correction that is open, with its key. */
  readonly correction: ReturnType<typeof openCorrection>;
  /** All corrections so far, the first first. */
  readonly corrections: readonly Correction[];
  readonly isReplacementDue: boolean;
  /** What was made public, by its days. */
  readonly issues: readonly PublicIssue[];
  /** In the last step of a scheme that gives an honour and asks for no titles by itself: what of them is not done. */
  readonly openTitles: readonly Missing[];
  /** While a correction is open: since when the register's rows are kept, and whose are other ones now. */
  readonly facts: { readonly keptOn: string; readonly changed: readonly string[] } | null;
}

/** The course of an assessment as it stands. */
export function flowState(dossier: Dossier): FlowState {
  const { scheme, register } = dossier;
  const position = positionOf(scheme, register);
  const moves = movesOf(register);
  const steps = flowSteps(scheme).map((step, index): StepProgress => {
    const begun = moves.filter((move) => move.to === step.id).at(-1);
    const left = begun && moves[moves.indexOf(begun) + 1];
    const planned = register.find('stage-plan', null, step.id) ?? { from: null, to: null };
    const lacks = lackOf(dossier, step);
    const word = register.find('stage-word', null, step.id);
    const state =
      index === position
        ? 'current'
        : index > position
          ? 'ahead'
          : stateBehind(dossier, step, { lacks, begun, left, word });
    return {
      ...step,
      planned,
      due: dueOfStage(dossier, step),
      begunOn: begun && state !== 'ahead' ? begun.on : null,
      endedOn: left && index < position ? left.on : null,
      state,
      word,
      missing: index <= position ? lacks : [],
      lacks: index < position ? [] : lacks,
    };
  });
  const last = steps.at(-1);
  const titles = openTitles(dossier, last);
  const isDue = isReplacementDue(scheme, register);
  const correction = openCorrection(register);
  const lacks = last?.state === 'current' ? [...last.missing, ...titles] : null;
  return {
    steps,
    position,
    isComplete: lacks?.length === 0 && !isDue && !correction,
    moves,
    passedOver: steps.slice(0, Math.max(position, 0)).flatMap(({ missing }) => missing),
    isNoticeBegun: isNoticeBegun(scheme, register),
    correction,
    corrections: [...register.list('correction', null).values()],
    isReplacementDue: isDue,
    issues: publicIssues(dossier),
    openTitles: titles,
    facts: factsOf(dossier),
  };
}

interface Behind {
  readonly lacks: readonly Missing[];
  /** The moves that came to it and left it. */
  readonly begun: Moves['moves'][number] | undefined;
  readonly left: Moves['moves'][number] | undefined;
  readonly word: ContentOf<'stage-word'> | null;
}

/** How a step that is behind stands: what nothing shows is done where a person moved on from it or says so. */
function stateBehind(
  dossier: Dossier,
  { needs }: FlowStep,
  { lacks, begun, left, word }: Behind,
): 'done' | 'skipped' | 'passed' {
  if (word) return word.isHeld ? 'done' : 'skipped';
  if (lacks.length > 0) return 'passed';
  const isShown = needs.some((need) => showsWork(dossier, need));
  const isOfPerson = left !== undefined && !left.byWork && !left.through && !begun?.through;
  return isShown || isOfPerson ? 'done' : 'passed';
}

function openTitles(dossier: Dossier, last: StepProgress | undefined): readonly Missing[] {
  const isAsked = last?.needs.includes('titles') ?? false;
  if (last?.state !== 'current' || isAsked || dossier.scheme.honour === null) return [];
  return missingFor(dossier, 'titles').map((lack) => ({ need: 'titles', ...lack }));
}

function factsOf(dossier: Dossier): FlowState['facts'] {
  const { register } = dossier;
  const kept = openCorrection(register) && register.find('facts', null, factsKey);
  return kept && { keptOn: kept.on, changed: changedFacts(kept, factsToKeep(dossier)) };
}

function lackOf(dossier: Dossier, { needs }: FlowStep): readonly Missing[] {
  return needs.flatMap((need) => missingFor(dossier, need).map((lack) => ({ need, ...lack })));
}
