import { placesToShow } from '../../shared/outcome/rank.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { formatRatio } from '../../shared/scoring/ratio.ts';
import { type Context, getAssessment, getScheme } from '../service/context.ts';
import { getResult } from '../service/outcomes.ts';

/** What the command `results` prints: ranking, grades, vetoes, missing work. Units: 分, as people write them. */
export function results(context: Context, assessmentId: string) {
  const assessment = getAssessment(context, assessmentId);
  const scheme = getScheme(context, assessment.schemeDigest);
  const { candidates, isComplete } = getResult(context, assessmentId);
  const places = placesToShow(
    candidates.map((result) => result.total),
    2,
  );
  const items = scheme.sheet ? itemsOf(scheme.sheet) : [];
  const inPoints = (points: number | null | undefined) => (points == null ? null : points / 100);
  return {
    assessment: {
      id: assessment.id,
      name: assessment.name,
      year: assessment.year,
      rehearsal: assessment.isRehearsal,
    },
    scheme: {
      id: scheme.id,
      title: wordsOf(scheme.title),
      version: scheme.version,
      digest: assessment.schemeDigest,
    },
    at: context.workspace.sources.now().toISOString(),
    complete: isComplete,
    head: context.workspace.log.head(),
    quota: null,
    candidates: candidates.map((result) => ({
      id: result.candidate.id,
      name: result.candidate.name,
      rank: result.rank,
      total: result.total === null ? null : Number(formatRatio(result.total, places)),
      grade: result.grade,
      vetoed: result.vetoIds,
      missing: result.missing,
      submitted: result.isSubmitted,
      dimensions: Object.fromEntries(
        (scheme.sheet?.dimensions ?? []).map((dimension, index) => [
          dimension.id,
          inPoints(result.score.dimensions[index]),
        ]),
      ),
      items: Object.fromEntries(items.map((item, index) => [item.id, inPoints(result.score.items[index])])),
    })),
  };
}
