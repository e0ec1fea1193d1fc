import { refuseWaiver } from '../condition/waiver.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { unitsOf } from '../dossier/factsRegister.ts';
import type { QuotaResult } from '../honour/quotaOf.ts';
import { nomineeResult } from '../nomination/nomineeResult.ts';
import { quotaOfKey } from '../nomination/quotaOfKey.ts';
import { roundResult } from '../outcome/roundResult.ts';
import type { ContentOf, EntryOf } from '../register/entry.ts';
import { readGradeTieKey } from '../scheme/gradeTieKey.ts';
import { mayAskPanel } from '../scheme/mayAskPanel.ts';
import { recommendingOf } from '../scheme/recommending.ts';
import { foldName } from '../text/foldName.ts';

/** A finding is the panel's alone, and 符合 needs the attachment that the condition refers to. */
export function problemsOfFinding(
  dossier: Dossier,
  conditionId: string,
  finding: ContentOf<'finding'>,
): string[] {
  const { scheme, register } = dossier;
  const condition = scheme.tracks.flatMap((track) => track.conditions).find(({ id }) => id === conditionId);
  if (!condition) return [`本方案没有编号为 ${conditionId} 的条件`];
  if (condition.by === 'data' && !mayAskPanel(condition))
    return ['这一条由登记的日期和记录判定，请在单位登记中补充'];
  const isWithoutBasis =
    condition.basis !== undefined && register.find('attachment', null, condition.basis) === null;
  return finding.isMet && isWithoutBasis ? ['依据未载入，不得判定符合。请先载入文件'] : [];
}

/** A waiver is for a condition that the document softens and that is not met. */
export function problemsOfWaiver(
  dossier: Dossier,
  candidateId: string,
  conditionId: string,
  waiver: ContentOf<'waiver'>,
): string[] {
  const candidate = dossier.candidates.find(({ id }) => id === candidateId);
  const track = dossier.scheme.tracks.find(
    ({ conditions, kinds }) =>
      conditions.some(({ id }) => id === conditionId) && kinds.includes(candidate?.kind ?? ''),
  );
  if (!candidate || !track) return [`本方案没有编号为 ${conditionId} 的条件`];
  const tested = nomineeResult(dossier, track, candidate).conditions.find(({ id }) => id === conditionId);
  const refusal = tested ? refuseWaiver(tested.decision, waiver) : null;
  return refusal === null ? [] : [refusal];
}

/** Over a quota that is softened, with a reason; a tie is ruled by the chair among those who are level. */
export function problemsOfQuotaEntry(
  dossier: Dossier,
  entry: EntryOf<'over-quota'> | EntryOf<'tie-ruling'>,
): string[] {
  const ofGrade = readGradeTieKey(entry.key);
  if (ofGrade && entry.kind === 'tie-ruling')
    return problemsOfGradeRuling(dossier, ofGrade, entry.content as ContentOf<'tie-ruling'>); // Safe: by its kind.
  const standing = quotaOfKey(dossier, entry.key);
  if (!standing?.result) return [`没有编号为 ${entry.key} 的名额`];
  // Safe: each by its kind.
  if (entry.kind === 'over-quota')
    return problemsOfOverReason(standing.result, entry.content as ContentOf<'over-quota'>);
  return problemsOfRuling(dossier, standing.tied, entry.content as ContentOf<'tie-ruling'>); // Safe: by its kind.
}

function problemsOfOverReason(
  { overNeeds, notices, over }: QuotaResult,
  reason: ContentOf<'over-quota'>,
): string[] {
  if (overNeeds === 'refusal') return notices.slice(0, 1);
  if (overNeeds === 'nothing') return ['没有超出名额，不需说明理由'];
  return reason.over === undefined || reason.over === over
    ? []
    : [`现在超出名额 ${over} 个，与填写理由时的 ${reason.over} 个不同，请按现在的重新填写`];
}

/** A tie across a grade's last place is ruled by the chair, who chooses just as many as there are places. */
function problemsOfGradeRuling(
  dossier: Dossier,
  { roundId, grade }: { readonly roundId: string | null; readonly grade: string },
  ruling: ContentOf<'tie-ruling'>,
): string[] {
  const { rounds } = dossier.scheme;
  const isRound = roundId === null ? rounds.length === 0 : rounds.some(({ id }) => id === roundId);
  if (!isRound) return [`没有编号为 ${roundId ?? '-'} 的轮次`];
  const tie = roundResult(dossier, roundId).ties.find((each) => each.grade === grade);
  const wrong = problemsOfRuling(dossier, tie?.candidateIds ?? [], ruling);
  if (wrong.length > 0 || !tie || ruling.chosen.length === tie.places) return wrong;
  return [
    `“${grade}”的名额还余 ${tie.places} 个，应当选定 ${tie.places} 个单位，现选定 ${ruling.chosen.length} 个`,
  ];
}

function problemsOfRuling(
  { assessment }: Dossier,
  tied: readonly string[],
  ruling: ContentOf<'tie-ruling'>,
): string[] {
  const chair = assessment.panel.find((panelist) => panelist.isChair)?.name;
  return [
    ...(tied.length === 0 ? ['名额线上没有并列，不需裁定'] : []),
    ...(ruling.by === chair ? [] : [`并列由组长${chair ?? ''}裁定`]),
    ...(ruling.chosen.every((id) => tied.includes(id)) ? [] : ['裁定的单位不在并列之中']),
  ];
}

/** Quotas must be counted by the unit: somebody of the roster is below it. */
export function problemsOfBranches(dossier: Dossier, unit: string): string[] {
  const { candidates, scheme } = dossier;
  const { unit: what, counted } = recommendingOf(scheme);
  const unitOf = unitsOf(dossier);
  const key = foldName(unit === '-' ? '' : unit);
  if (candidates.some(({ parent }) => unitOf(parent).key === key)) return [];
  return candidates.some(({ parent }) => foldName(parent) === key)
    ? [`名额不按“${unit}”计算，请填写上级${what}的${counted}总数`]
    : [`名单中没有“${unit}”的单位`];
}
