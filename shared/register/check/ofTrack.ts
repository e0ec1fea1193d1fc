import { identityOf } from '../../assessment/candidate.ts';
import { refuseWaiver } from '../../condition/waiver.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { nomineeResult } from '../../nomination/nomineeResult.ts';
import { trackResult } from '../../nomination/trackResult.ts';
import type { Track } from '../../scheme/track.ts';
import type { ContentOf, EntryOf } from '../entry.ts';

/** A finding is the panel's alone, and 符合 needs the attachment that the condition refers to. */
export function problemsOfFinding(
  dossier: Dossier,
  conditionId: string,
  finding: ContentOf<'finding'>,
): string[] {
  const { scheme, register } = dossier;
  const condition = scheme.tracks.flatMap((track) => track.conditions).find(({ id }) => id === conditionId);
  if (!condition) return [`本方案没有编号为 ${conditionId} 的条件`];
  if (condition.by === 'data') return ['这一条由登记的日期和记录判定，请在单位登记中补充'];
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

/** Only those who pass everything are put forward; a status follows the one before. */
export function problemsOfNomination(
  dossier: Dossier,
  candidateId: string,
  trackId: string,
  nomination: ContentOf<'nomination'>,
): string[] {
  const candidate = dossier.candidates.find(({ id }) => id === candidateId);
  const track = dossier.scheme.tracks.find(({ id }) => id === trackId);
  if (!candidate || !track) return [`本方案没有编号为 ${trackId} 的申报类别`];
  if (!track.kinds.includes(candidate.kind)) return [`“${candidate.kind}”不在这一类的申报范围内`];
  const former = dossier.register.find('nomination', candidateId, trackId);
  const isNewlyForward = nomination.isRecommended && !former?.isRecommended;
  const { isEligible } = nomineeResult(dossier, track, candidate);
  return [
    ...(isNewlyForward && isEligible === false ? ['条件或测评不符合，不能列入推荐'] : []),
    ...(isNewlyForward && isEligible === null ? ['还有条件或测评没有判定，不能列入推荐'] : []),
    ...(isNewlyForward && !former ? ['请先登记申报，再列入推荐'] : []),
    ...problemsOfStatus(dossier, former?.status ?? null, nomination),
  ];
}

function problemsOfStatus(
  { scheme }: Dossier,
  former: string | null,
  { status, statusOn, isRecommended }: ContentOf<'nomination'>,
): string[] {
  if (status === former || status === null) return [];
  const known = scheme.statuses.find(({ id }) => id === status);
  if (!known) return [`本方案没有编号为 ${status} 的状态`];
  const allowed =
    former === null
      ? scheme.statuses.slice(0, 1).map(({ id }) => id)
      : (scheme.statuses.find(({ id }) => id === former)?.next ?? []);
  return [
    ...(isRecommended ? [] : ['没有列入推荐的，不能转入下一状态']),
    ...(allowed.includes(status) ? [] : ['状态须依次变动（推荐→培育创建→验收）']),
    ...(statusOn === null ? ['请填写状态变动的日期'] : []),
  ];
}

/** Over a quota that is softened, with a reason; a tie is ruled by the chair among those who are level. */
export function problemsOfQuotaEntry(
  dossier: Dossier,
  entry: EntryOf<'over-quota'> | EntryOf<'tie-ruling'>,
): string[] {
  const [trackId] = entry.key.split('/');
  const track = dossier.scheme.tracks.find(({ id }) => id === trackId);
  const standing = track && trackResult(dossier, track).quotas.find(({ key }) => key === entry.key);
  if (!track || !standing?.result) return [`没有编号为 ${entry.key} 的名额`];
  if (entry.kind === 'over-quota') {
    if (standing.result.overNeeds === 'refusal') return standing.result.notices.slice(0, 1);
    return standing.result.overNeeds === 'nothing' ? ['没有超出名额，不需说明理由'] : [];
  }
  return problemsOfRuling(dossier, track, standing.result.tied, entry.content as ContentOf<'tie-ruling'>); // Safe: by its kind.
}

function problemsOfRuling(
  dossier: Dossier,
  track: Track,
  tied: readonly string[],
  ruling: ContentOf<'tie-ruling'>,
): string[] {
  const chair = dossier.assessment.panel.find((panelist) => panelist.isChair)?.name;
  const level = dossier.candidates.filter(
    (each) => track.kinds.includes(each.kind) && tied.includes(identityOf(each)),
  );
  const stranger = ruling.chosen.find((id) => !level.some((candidate) => candidate.id === id));
  return [
    ...(tied.length === 0 ? ['名额线上没有并列，不需裁定'] : []),
    ...(ruling.by === chair ? [] : [`并列由组长${chair ?? ''}裁定`]),
    ...(stranger === undefined ? [] : ['裁定的单位不在并列之中']),
  ];
}

/** The unit must put somebody in the roster. */
export function problemsOfBranches({ candidates }: Dossier, unit: string): string[] {
  const parent = unit === '-' ? '' : unit;
  return candidates.some((candidate) => candidate.parent === parent) ? [] : [`名单中没有“${unit}”的单位`];
}
