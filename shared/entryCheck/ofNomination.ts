import type { Dossier } from '../dossier/dossier.ts';
import { buildingTerm } from '../nomination/buildingTerm.ts';
import { nomineeResult } from '../nomination/nomineeResult.ts';
import type { Nomination } from '../register/content.ts';
import type { ContentOf } from '../register/entry.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { courseOf, namesBeforeVerdict, verdictOf } from '../scheme/status.ts';

/** Only those who pass everything are put forward, and go on until the verdict; a status follows the one before. */
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
  const isMoved = nomination.status !== null && nomination.status !== (former?.status ?? null);
  const isEligible = isNewlyForward || isMoved ? nomineeResult(dossier, track, candidate).isEligible : true;
  return [
    ...(isNewlyForward && isEligible === false ? ['条件或测评不符合，不能列入推荐'] : []),
    ...(isNewlyForward && isEligible === null ? ['还有条件或测评没有判定，不能列入推荐'] : []),
    ...(!isNewlyForward &&
    isEligible === false &&
    verdictOf(dossier.scheme.statuses, nomination.status) === null
      ? ['条件或测评现不符合，不能转入下一状态；请先核对，或撤回推荐']
      : []),
    ...(!isNewlyForward &&
    isEligible === null &&
    verdictOf(dossier.scheme.statuses, nomination.status) === null
      ? ['有条件或测评现没有判定，不能转入下一状态；请先判定，或撤回推荐']
      : []),
    ...(isNewlyForward && !former ? ['请先登记申报，再列入推荐'] : []),
    ...(nomination.rank !== null && !nomination.isRecommended ? ['没有列入推荐的，不排名次'] : []),
    ...problemsOfStatus(dossier, former, nomination),
    ...problemsOfResults(dossier, nomination),
  ];
}

function problemsOfStatus(
  { scheme }: Dossier,
  former: Nomination | null,
  { status, statusOn, isRecommended, appliedOn, remark }: Nomination,
): string[] {
  const [first] = scheme.statuses;
  const was = former?.status ?? null;
  if (status === null) {
    const isLater = was !== null && was !== first?.id;
    return isLater && remark === '' ? ['已经转入后一状态的，撤回须在备注中写明理由'] : [];
  }
  const known = scheme.statuses.find(({ id }) => id === status);
  if (!known) return [`本方案没有编号为 ${status} 的状态`];
  if (!isRecommended) return ['没有列入推荐的，不能转入下一状态'];
  if (statusOn === null) return ['请填写状态变动的日期'];
  if (statusOn < appliedOn) return [`状态变动的日期 ${statusOn} 早于申报日 ${appliedOn}，请核对`];
  if (status === was) return [];
  const next = was === null ? [first?.id] : scheme.statuses.find(({ id }) => id === was)?.next;
  if (!next?.includes(status)) return [`状态须依次变动（${courseOf(scheme.statuses)}）`];
  const since = former?.statusOn ?? null;
  if (since !== null && statusOn < since)
    return [`状态变动的日期 ${statusOn} 早于前一状态的 ${since}，请核对`];
  return was !== null && was !== first?.id ? beforeEnd(scheme, since, statusOn) : [];
}

/** Whether it passed is found after the term of building. */
function beforeEnd(scheme: Dossier['scheme'], since: string | null, statusOn: string): string[] {
  const term = since === null ? null : buildingTerm(scheme, since);
  return term && statusOn < term.endsOn ? [`${term.words}；日期 ${statusOn} 早了`] : [];
}

function problemsOfResults({ scheme }: Dossier, { results, status }: Nomination): string[] {
  const ids = scheme.building?.results.list.map(({ id }) => id) ?? [];
  const stranger = results.find((id) => !ids.includes(id));
  return [
    ...(stranger === undefined ? [] : [`本方案没有编号为 ${stranger} 的成果`]),
    ...(results.length > 0 && (status === null || status === scheme.statuses[0]?.id)
      ? [`成果在${namesBeforeVerdict(scheme.statuses)[1] ?? namesOf(scheme).acceptance}以后填写`]
      : []),
  ];
}
