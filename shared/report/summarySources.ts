import { describeShare, percentOf } from '../number/describeShare.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { CandidateSource } from './candidateSource.ts';
import { decidingSource } from './decidingSource.ts';
import { pointsCell, pointsFormula, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { waivedMark, waivedSource } from './waivedSource.ts';
import type { CellModel } from './workbookModel.ts';

/** The columns of 汇总表 for the sources of a scheme, in their order; none where one joint sheet decides. */
export function sourceColumns({ sheet }: ScoredScheme): readonly { head: string; width: number }[] {
  return (sheet.sources ?? []).map(({ name, weight, takes }) =>
    takes === 'ballot'
      ? { head: `${wordsOf(name)}\n（不计分）`, width: 17 }
      : { head: `${wordsOf(name)}\n（权重 ${weight}%）`, width: 18 },
  );
}

/**
 * What every source gave a candidate, the last one as the live sum of the dimensions that stand before it, and where
 * those that carry weight stand.
 */
export function sourceCells(
  source: ReportSource,
  { result, facts }: CandidateSource,
  sum: string,
  addressAt: (index: number) => string,
): { cells: CellModel[]; counted: { weight: number; address: string }[] } {
  const { scheme } = source;
  const sources = scheme.sheet.sources ?? [];
  const isWaived = (id: string) =>
    waivedSource(source, result.candidate.id, lastRoundOf(scheme), id) !== null;
  const totals = new Map(result.sources.map(({ sourceId, total }) => [sourceId, total]));
  const last = decidingSource(scheme.sheet)?.id;
  return {
    cells: sources.map(({ id, takes, measure }) => {
      if (takes === 'ballot') {
        const share = facts.measures[measure ?? ''];
        const voters = result.ballots.find(({ sourceId }) => sourceId === id)?.voters ?? [];
        const each = voters.map(({ voter, share: own }) => `${voter}${own ? percentOf(own) : '未录入'}`);
        return textCell(
          'center',
          share
            ? [describeShare(share), ...(each.length > 1 ? each : [])].join('\n')
            : isWaived(id)
              ? waivedMark
              : '—',
        );
      }
      const points = totals.get(id) ?? null;
      if (points === null && id !== last && isWaived(id)) return textCell('center', waivedMark);
      return id === last ? pointsFormula('number', sum, result.score.total) : pointsCell('number', points);
    }),
    counted: sources.flatMap(({ takes, weight }, index) =>
      takes === 'sheet' ? [{ weight, address: addressAt(index) }] : [],
    ),
  };
}
