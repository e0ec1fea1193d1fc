import type { Dossier } from '../dossier/dossier.ts';
import { gradings } from '../grading/gradings.ts';
import { trackResult } from '../nomination/trackResult.ts';
import { roundResult } from '../outcome/roundResult.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { hasSheet } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { verdictOf } from '../scheme/status.ts';
import { flowSteps } from '../stage/flowSteps.ts';
import { type Lack, lackOfAll, lacksOn } from './lack.ts';

/**
 * Whose outcome is still open while a notice or a decision, for those `listed`, is about to be issued, a sentence each
 * with where it is settled; nothing where the course has a step 公示, which is not entered before all is settled.
 * Those listed are doubted by noticeDoubts.
 *
 * @example openOutcomes(dossier, []) // [{ text: '一支部已申报，条件或测评还没有判定完', screen: 'nominations', … }]
 */
export function openOutcomes(dossier: Dossier, listed: readonly string[]): readonly Lack[] {
  const { scheme } = dossier;
  if (flowSteps(scheme).some((step) => step.isNotice)) return [];
  const known = new Set(listed);
  const isOther: IsOther = ({ id }) => !known.has(id);
  if (scheme.tracks.length > 0) return openInTracks(dossier, isOther);
  return hasSheet(scheme) ? openSheets(dossier, isOther) : openGrades(dossier, isOther);
}

type IsOther = (candidate: { readonly id: string }) => boolean;

/** Who applied and is not decided on, and quotas that ask for something; once 验收 has begun, who waits for it. */
function openInTracks(dossier: Dossier, isOther: IsOther): Lack[] {
  const { scheme } = dossier;
  const tracks = scheme.tracks.map((track) => trackResult(dossier, track));
  const applied = tracks.flatMap(({ nominees }) => nominees.filter(({ nomination }) => nomination !== null));
  const forward = applied.filter(({ nomination }) => nomination?.isRecommended);
  const isTested = ({ nomination }: (typeof applied)[number]) =>
    verdictOf(scheme.statuses, nomination?.status) !== null;
  const others = (nominees: typeof applied) => nominees.map(({ candidate }) => candidate).filter(isOther);
  if (forward.some(isTested)) {
    const words = `列入推荐，还没有${namesOf(scheme).acceptance}结论`;
    return lackOfAll('nominations', words, others(forward.filter((nominee) => !isTested(nominee))));
  }
  const undecided = applied.filter(
    ({ nomination, isEligible }) => !nomination?.isRecommended && isEligible === null,
  );
  return [
    ...lackOfAll('nominations', '已申报，条件或测评还没有判定完', others(undecided)),
    ...lacksOn(
      'nominations',
      tracks.flatMap(({ quotas }) => quotas.flatMap(({ open }) => open)),
    ),
  ];
}

function openSheets(dossier: Dossier, isOther: IsOther): Lack[] {
  const open = roundResult(dossier, lastRoundOf(dossier.scheme)).candidates.filter(
    ({ isSubmitted, isDecided }) => !isSubmitted && !isDecided,
  );
  return lackOfAll(
    'score',
    '的评分表没有签字确认，还没有结果',
    open.map(({ candidate }) => candidate).filter(isOther),
  );
}

function openGrades(dossier: Dossier, isOther: IsOther): Lack[] {
  const all = gradings(dossier);
  const isAgain = all.some(({ second }) => second);
  const open = all.filter(({ first, second }) => (isAgain ? !second : !first));
  return lackOfAll(
    'grading',
    isAgain ? '整改后还没有再次定级' : '还没有定级',
    open.map(({ candidate }) => candidate).filter(isOther),
  );
}
