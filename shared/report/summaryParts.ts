import { describeShare, percentOf } from '../number/describeShare.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import type { PanelRule } from '../scheme/panelRule.ts';
import { decidingPart, leavesOf } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { countWords } from '../scheme/totalWords.ts';
import type { CandidateSource } from './candidateSource.ts';
import { pointsCell, pointsFormula, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { waivedMark, waivedPart } from './waivedPart.ts';
import type { CellModel } from './workbookModel.ts';

/** The heads of the columns of 汇总表 for the parts of a total, in their order; none where one joint sheet decides. */
export function partHeads(scheme: ScoredScheme): readonly string[] {
  return leavesOf(scheme).map((part) => {
    const counts = countWords(scheme, part);
    return counts === '' ? wordsOf(part.name) : `${wordsOf(part.name)}\n（${counts}）`;
  });
}

/** What every part gave a candidate, the deciding sheet's as the live sum of the dimensions that stand before it. */
export function partCells(
  source: ReportSource,
  { result, facts }: CandidateSource,
  sum: string,
): readonly CellModel[] {
  const { scheme } = source;
  const isWaived = (id: string) => waivedPart(source, result.candidate.id, lastRoundOf(scheme), id) !== null;
  const totals = new Map(result.parts.map(({ partId, total }) => [partId, total]));
  const deciding = decidingPart(scheme);
  const summed = deciding?.panel ? null : deciding?.id;
  return leavesOf(scheme).map((part) => {
    const { id } = part;
    if (part.takes === 'ballot' && part.outOf === undefined) {
      const share = facts.measures[part.measure ?? ''];
      const voters = result.ballots.find(({ partId }) => partId === id)?.voters ?? [];
      const each = voters.map(({ voter, share: own }) => `${voter}${own ? percentOf(own) : '未录入'}`);
      const words = share && [describeShare(share), ...(each.length > 1 ? [each.join('，')] : [])].join('\n');
      return textCell('center', words ?? (isWaived(id) ? waivedMark : '—'));
    }
    const points = totals.get(id) ?? null;
    if (points === null && id !== summed && isWaived(id)) return textCell('center', waivedMark);
    if (id === summed) return pointsFormula('number', sum, result.score.total);
    // A mean has the places that its rule names, the same in each line.
    const rule = part.takes === 'sheet' && points !== null ? part.panel : undefined;
    return { ...pointsCell('number', points), ...(rule && { format: meanFormat(rule) }) };
  });
}

function meanFormat({ round }: PanelRule): string {
  return ['0', '0.0', '0.00'][round.at === 'total' ? round.places : 2] ?? '0.00';
}
