import { type Ballot, ballotNames } from '../ballot/ballot.ts';
import { checkBallot } from '../ballot/checkBallot.ts';
import { shareOf } from '../ballot/shareOf.ts';
import { ballotIn } from '../round/ballotKey.ts';
import { formulaOf } from '../scheme/formulaOf.ts';
import { leavesOf, partOfMeasure } from '../scheme/part.ts';
import type { Round } from '../scheme/round.ts';
import { wordsOf } from '../scheme/text.ts';
import { textCell } from './makeCell.ts';
import { rateCell } from './rateCell.ts';
import type { OutcomeSource } from './reportSource.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';
import { waivedPart } from './waivedPart.ts';

/**
 * 民主测评 of the round under the form's own heads, a row for each kind of voter: the counts as entered and, in the column
 * of the ballot, the share as a live quotient.
 */
export function ballotRows(
  source: OutcomeSource,
  candidateId: string,
  round: Round,
  columns: number,
): RowDraft[] {
  const { scheme, dossier } = source;
  if (scheme.measures.length === 0) return [];
  const waivedOf = (measureId: string) => {
    const voted = partOfMeasure(scheme, measureId);
    return voted ? waivedPart(source, candidateId, round.id, voted.id) : null;
  };
  const rows = scheme.measures.flatMap((measure) =>
    measure.voters.map((voter, index): RowDraft => {
      const ballot = ballotIn(dossier.register, scheme, candidateId, {
        roundId: round.id,
        measureId: measure.id,
        voter: index,
      });
      const problems = ballot ? checkBallot(ballot, measure, scheme.ballotRules).problems : [];
      const share = ballot && problems.length === 0 ? shareOf(ballot, measure) : null;
      const options = measure.options
        .map(({ id, name }) => `${wordsOf(name)} ${ballot?.counts[id] ?? 0}`)
        .join('　');
      const figures = ballot ? `${totalsOf(ballot)}；${options}` : (waivedOf(measure.id) ?? '没有录入');
      const algorithm = ballot ? [`算法：${formulaOf(measure)}`] : [];
      return {
        cells: [
          textCell('center', '民主测评'),
          textCell('text', `${wordsOf(measure.title)}：${wordsOf(voter)}`),
          textCell('center', '—'),
          textCell('text', [figures, ...problems, ...algorithm].join('\n')),
          ...leavesOf(scheme).map(({ takes }) => {
            if (takes !== 'ballot') return textCell('center', '—');
            return share ? rateCell(share) : textCell('center', ballot ? '不计' : '—');
          }),
        ],
      };
    }),
  );
  return [
    ...rows,
    ...(scheme.ballotRules ? [wideRow(textCell('small', wordsOf(scheme.ballotRules.note)), columns)] : []),
  ];
}

function totalsOf(ballot: Ballot): string {
  return Object.entries(ballotNames)
    .map(([key, name]) => `${name} ${ballot[key as keyof typeof ballotNames]}`) // Safe: the keys of ballotNames.
    .join('　');
}
