import { type Ballot, ballotNames } from '../ballot/ballot.ts';
import { checkBallot } from '../ballot/checkBallot.ts';
import { formulaOf } from '../ballot/formulaOf.ts';
import { shareOf } from '../ballot/shareOf.ts';
import { ballotIn } from '../round/ballotKey.ts';
import type { Round } from '../scheme/round.ts';
import { wordsOf } from '../scheme/text.ts';
import { textCell } from './makeCell.ts';
import { rateCell } from './rateCell.ts';
import type { OutcomeSource } from './reportSource.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';
import { waivedSource } from './waivedSource.ts';

/** 民主测评 of the round, a row for each kind of voter: the counts as entered and the share as a live quotient. */
export function ballotRows(
  source: OutcomeSource,
  candidateId: string,
  round: Round,
  columns: number,
): RowDraft[] {
  const { scheme, dossier } = source;
  if (scheme.measures.length === 0) return [];
  const waivedOf = (measureId: string) => {
    const voted = scheme.sheet?.sources?.find((each) => each.measure === measureId);
    return voted ? waivedSource(source, candidateId, round.id, voted.id) : null;
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
      return {
        cells: [
          textCell('center', wordsOf(voter)),
          textCell('text', wordsOf(measure.title)),
          null,
          textCell('text', [figures, ...problems].join('\n')),
          null,
          textCell('center', formulaOf(measure)),
          share ? rateCell(share) : textCell('center', ballot ? '不计' : ''),
        ],
        across: [
          [2, 3],
          [4, 5],
        ],
      };
    }),
  );
  const heads = ['测评人员', '民主测评', null, '票数', null, '算法', '比率'];
  return [
    {
      cells: heads.map((head) => (head === null ? null : textCell('head', head))),
      across: [
        [2, 3],
        [4, 5],
      ],
    },
    ...rows,
    ...(scheme.ballotRules ? [wideRow(textCell('small', wordsOf(scheme.ballotRules.note)), columns)] : []),
  ];
}

function totalsOf(ballot: Ballot): string {
  return Object.entries(ballotNames)
    .map(([key, name]) => `${name} ${ballot[key as keyof typeof ballotNames]}`) // Safe: the keys of ballotNames.
    .join('　');
}
