import { assertNever } from '../assertNever.ts';
import { isDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Entry, EntryInput } from '../register/entry.ts';
import { problemsOfDecision, problemsOfDecisionTakenBack } from './ofDecision.ts';
import {
  problemsOfAttachment,
  problemsOfCorrection,
  problemsOfDeadline,
  problemsOfFacts,
  problemsOfMoves,
  problemsOfStagePlan,
  problemsOfStageWord,
  problemsOfTakingBack,
} from './ofFlow.ts';
import { problemsOfNomination } from './ofNomination.ts';
import { problemsOfNotice, problemsOfNoticeTakenBack } from './ofNotice.ts';
import { problemsOfObjection, problemsOfObjectionTakenBack } from './ofObjection.ts';
import {
  problemsOfDifference,
  problemsOfGiven,
  problemsOfGivenGone,
  problemsOfReveal,
  problemsOfSeat,
  problemsOfSecondEntry,
} from './ofPart.ts';
import {
  problemsOfCheck,
  problemsOfGrade,
  problemsOfGradeTakenBack,
  problemsOfProblem,
} from './ofRectification.ts';
import {
  problemsOfBallot,
  problemsOfLook,
  problemsOfRoundTakenBack,
  problemsOfStandardRuling,
  problemsOfStepWaiver,
} from './ofRound.ts';
import { problemsOfBranches, problemsOfFinding, problemsOfQuotaEntry, problemsOfWaiver } from './ofTrack.ts';

/** Kinds that decide no outcome and so stay open after 公示 has begun. */
const openKinds: ReadonlySet<EntryInput['kind']> = new Set([
  'moves',
  'correction',
  'stage-plan',
  'stage-word',
  'deadline',
  'problem',
  'plan',
  'look',
  'difference',
  'reveal',
  'notice',
  'objection',
  'decision',
  'calendar-day',
  'package',
  'task',
]);

/** Whether what the entry says decides an outcome. */
export function decidesOutcome({ kind }: Pick<EntryInput, 'kind'>): boolean {
  return !openKinds.has(kind);
}

/**
 * Why an entry cannot be put down or taken back, a Chinese sentence for each reason; empty where it can. Whether the
 * counts of a ballot agree is for checkBallot: a ballot may be put down while it is being counted.
 */
export function problemsOfEntry(dossier: Dossier, entry: EntryInput): readonly string[] {
  const { candidateId } = entry;
  if (candidateId !== null && !dossier.candidates.some((candidate) => candidate.id === candidateId)) {
    return ['没有找到这个参评单位，可能已被移除，请返回刷新'];
  }
  // Safe: an entry whose content is not null is an Entry.
  return entry.content === null
    ? ofTakenBack(dossier, entry)
    : [...futureDays(dossier, entry.content), ...ofKind(dossier, entry as Entry)];
}

function ofTakenBack(dossier: Dossier, entry: EntryInput): readonly string[] {
  if (entry.kind === 'ballot' || entry.kind === 'step-waiver') {
    return problemsOfRoundTakenBack(dossier, entry.candidateId, entry);
  }
  if (entry.kind === 'given') return problemsOfGivenGone(dossier, entry.candidateId, entry.key);
  if (entry.kind === 'notice') return problemsOfNoticeTakenBack(dossier, entry.key);
  if (entry.kind === 'objection') return problemsOfObjectionTakenBack();
  if (entry.kind === 'decision') return problemsOfDecisionTakenBack(dossier);
  return entry.kind === 'grade'
    ? problemsOfGradeTakenBack(dossier, entry.candidateId, entry.key)
    : problemsOfTakingBack(entry);
}

function ofKind(dossier: Dossier, entry: Entry): readonly string[] {
  const id = entry.candidateId ?? '';
  switch (entry.kind) {
    case 'ballot':
      return problemsOfBallot(dossier, id, entry.key);
    case 'step-waiver':
      return problemsOfStepWaiver(dossier, id, entry.key);
    case 'standard-ruling':
      return problemsOfStandardRuling(dossier, id, entry.key);
    case 'given':
      return problemsOfGiven(dossier, id, entry.key, entry.content);
    case 'seat':
      return problemsOfSeat(dossier, id, entry.key);
    case 'difference':
      return problemsOfDifference(dossier, id, entry.key, entry.content);
    case 'reveal':
      return problemsOfReveal(dossier, entry.key);
    case 'second-entry':
      return problemsOfSecondEntry(dossier, id, entry.key, entry.content);
    case 'look':
      return problemsOfLook(dossier, entry.key);
    case 'finding':
      return problemsOfFinding(dossier, entry.key, entry.content);
    case 'waiver':
      return problemsOfWaiver(dossier, id, entry.key, entry.content);
    case 'nomination':
      return problemsOfNomination(dossier, id, entry.key, entry.content);
    case 'over-quota':
    case 'tie-ruling':
      return problemsOfQuotaEntry(dossier, entry);
    case 'branches':
      return problemsOfBranches(dossier, entry.key);
    case 'grade':
      return problemsOfGrade(dossier, id, entry.key, entry.content);
    case 'check':
      return problemsOfCheck(dossier, entry.key, entry.content);
    case 'problem':
      return problemsOfProblem(dossier, id, entry.key, entry.content);
    case 'plan':
      return entry.key === 'plan' ? [] : ['整改提高方案只有一份'];
    case 'attachment':
      return problemsOfAttachment(dossier, entry.key);
    case 'stage-plan':
      return problemsOfStagePlan(dossier, entry.key);
    case 'stage-word':
      return problemsOfStageWord(dossier, entry.key);
    case 'deadline':
      return problemsOfDeadline(dossier, entry.key);
    case 'moves':
      return problemsOfMoves(dossier, entry.key, entry.content);
    case 'facts':
      return problemsOfFacts(dossier, entry.content);
    case 'correction':
      return problemsOfCorrection(dossier, entry.key, entry.content);
    case 'notice':
      return problemsOfNotice(dossier, entry.key, entry.content);
    case 'objection':
      return problemsOfObjection(dossier, entry.content);
    case 'decision':
      return problemsOfDecision(dossier, entry.key, entry.content);
    case 'calendar-day':
      return isDay(entry.key) ? [] : [`“${entry.key}”不是日期`];
    case 'package':
    case 'task':
      return ['任务包由“发任务包”和“打开任务包”登记，不能另行填写'];
    default:
      return assertNever(entry);
  }
}

/** Days that something was done on, none of which may lie ahead. */
const doneDays = ['on', 'appliedOn', 'statusOn', 'discussedOn', 'receivedOn', 'settledOn'];

function futureDays({ today }: Dossier, content: object): string[] {
  return Object.entries(content).flatMap(([name, value]) =>
    doneDays.includes(name) && typeof value === 'string' && value > today
      ? [`日期 ${value} 晚于今天（${today}），请核对`]
      : [],
  );
}
