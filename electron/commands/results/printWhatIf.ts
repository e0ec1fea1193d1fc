import type { Standing } from '../../../shared/nextYear/whatIf.ts';
import { roundRatio } from '../../../shared/number/ratio.ts';
import type { Context } from '../../service/context.ts';
import { getWhatIf } from '../../service/whatIf.ts';

/** How an assessment's candidates would stand under another scheme of the shelf. Units: 分. */
export function printWhatIf(context: Context, assessmentId: string, schemeId: string) {
  const { rows, open } = getWhatIf(context, { assessmentId, schemeId, panel: null });
  return {
    open,
    candidates: rows.map(({ candidateId, name, before, after, moves }) => ({
      id: candidateId,
      name,
      before: printed(before),
      after: printed(after),
      moves,
    })),
  };
}

function printed({ total, rank, grade }: Standing) {
  return { total: total === null ? null : roundRatio(total) / 100, rank, grade };
}
