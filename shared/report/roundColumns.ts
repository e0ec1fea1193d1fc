import type { CandidateResult } from '../outcome/assessmentResult.ts';
import type { GradeTie } from '../outcome/gradeShares.ts';
import { leavesOf } from '../scheme/part.ts';
import type { Round } from '../scheme/round.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { wordsOf } from '../scheme/text.ts';
import { countWords } from '../scheme/totalWords.ts';
import { votesName } from '../scheme/votesName.ts';
import { textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import type { UnitColumns } from './unitColumns.ts';

/** Where a round stands in 分类定级汇总表, and what came out in it. */
export interface RoundColumns {
  readonly round: Round;
  readonly result: ReadonlyMap<string, CandidateResult>;
  readonly ties: readonly GradeTie[];
  /** The column of its first part; total and grade come after the last. */
  readonly from: number;
  /** The on-screen column of the program's total. */
  readonly program: number;
}

/** The two head rows: the rounds, and below each its parts with 总分 and 等次. Columns before them: 序号, and the units'. */
export function roundHead(
  rounds: readonly RoundColumns[],
  scheme: ScoredScheme,
  units: UnitColumns,
  printed: number,
): RowDraft[] {
  const head = (text: string) => textCell('head', text);
  const parts = leavesOf(scheme);
  const lead = ['序号', ...units.heads];
  const width = parts.length + 2;
  const names = parts.map((part) =>
    `${wordsOf(part.name)}\n${votesName(scheme, part) ?? countWords(scheme, part)}`.trim(),
  );
  return [
    {
      cells: [
        ...lead.map(head),
        ...rounds.flatMap(({ round }) => [
          head(wordsOf(round.name)),
          ...Array.from({ length: width - 1 }, () => null),
        ]),
        head(namesOf(scheme).movement),
        null,
        ...rounds.flatMap(({ round }) => [textCell('check', wordsOf(round.name)), null]),
      ],
      across: [
        ...rounds.map(({ from }) => [from, from + width - 1] as const),
        ...rounds.map(({ program }) => [program, program + 1] as const),
      ],
      down: [...lead.map((_, index) => index + 1), printed].map((column) => ({ column, rows: 2 })),
    },
    {
      cells: [
        ...lead.map(() => null),
        ...rounds.flatMap(() => [...names, '总分', '等次'].map(head)),
        null,
        null,
        ...rounds.flatMap(() => ['核算总分', '核对总分'].map((text) => textCell('check', text))),
      ],
      height: 48,
    },
  ];
}
