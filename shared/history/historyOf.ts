import type { Candidate } from '../assessment/candidate.ts';
import type { Screen } from '../assessment/place.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { gradings } from '../grading/gradings.ts';
import { movementNames } from '../grading/movementNames.ts';
import { formatRatio } from '../number/ratio.ts';
import { roundResult } from '../outcome/roundResult.ts';
import { totalPlaces } from '../outcome/totalPlaces.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { HistoryLine } from './historyLine.ts';

/** What a candidate came to in an assessment, in words. */
export function historyOf(dossier: Dossier, candidate: Candidate): HistoryLine {
  const { assessment, scheme } = dossier;
  return {
    assessmentId: assessment.id,
    assessment: assessment.name,
    year: assessment.year,
    scheme: wordsOf(scheme.title),
    isRehearsal: assessment.isRehearsal,
    place: { screen: screenOf(scheme), assessmentId: assessment.id, candidateId: candidate.id },
    outcomes: [
      ...ofRounds(dossier, candidate),
      ...ofGradings(dossier, candidate),
      ...ofNominations(dossier, candidate),
    ],
  };
}

/** The page that shows what units came to under a scheme. */
function screenOf({ tracks, grading, sheet }: Scheme): Screen {
  if (tracks.length > 0) return 'nominations';
  if (grading) return 'grading';
  return sheet ? 'results' : 'flow';
}

function ofRounds(dossier: Dossier, candidate: Candidate): string[] {
  const { scheme } = dossier;
  if (!scheme.sheet) return [];
  const rounds: readonly (Scheme['rounds'][number] | null)[] =
    scheme.rounds.length > 0 ? scheme.rounds : [null];
  return rounds.flatMap((round) => {
    const { candidates } = roundResult(dossier, round?.id ?? null);
    const result = candidates.find((each) => each.candidate.id === candidate.id);
    const places = totalPlaces(
      candidates.map(({ total }) => total),
      scheme,
    );
    if (!result || (result.total === null && result.grade === null)) return [];
    const parts = [
      ...(result.total === null ? [] : [`${formatRatio(result.total, places)} 分`]),
      ...(result.rank === null ? [] : [`第 ${result.rank} 名`]),
      ...(result.grade === null ? [] : [result.grade]),
      ...(result.isSubmitted ? [] : ['（未签字，暂计）']),
    ];
    return [`${round ? `${wordsOf(round.name)}：` : ''}${parts.join('，')}`];
  });
}

function ofGradings(dossier: Dossier, candidate: Candidate): string[] {
  const own = gradings(dossier).find((each) => each.candidate.id === candidate.id);
  if (!own?.first) return [];
  const again = own.second ? `，整改后 ${own.second.grade}` : '';
  return [`定级 ${own.first.grade}${again}${own.movement ? `（${movementNames[own.movement]}）` : ''}`];
}

function ofNominations({ scheme, register }: Dossier, candidate: Candidate): string[] {
  return scheme.tracks.flatMap((track) => {
    const nomination = register.find('nomination', candidate.id, track.id);
    if (!nomination) return [];
    const status = scheme.statuses.find(({ id }) => id === nomination.status);
    const standing = status ? wordsOf(status.name) : nomination.isRecommended ? '列入推荐' : '已申报';
    return [`${wordsOf(track.honour)}：${standing}`];
  });
}
