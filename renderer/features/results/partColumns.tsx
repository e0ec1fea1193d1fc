import { columnPoints } from '../../../shared/number/columnPoints.ts';
import { percentOf } from '../../../shared/number/describeShare.ts';
import { isOnlyPart, type LeafPart, leavesOf } from '../../../shared/scheme/part.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { countWords } from '../../../shared/scheme/totalWords.ts';
import type { ColumnOptions } from './resultColumns.tsx';
import type { CandidateRow } from './resultRow.ts';
import { sortedByNumber } from './resultSort.ts';
import type { ResultColumn } from './sectionedColumns.tsx';

/** A column for what each part gave, with how it counts, or what was voted; none where one sheet, or one part, is the total. */
export function partColumns(options: ColumnOptions): ResultColumn[] {
  const { scheme } = options;
  const parts = leavesOf(scheme).filter((part) => !isOnlyPart(scheme, part));
  return parts.map((part) =>
    part.takes === 'ballot' && part.outOf === undefined ? votesColumn(part) : partColumn(part, options),
  );
}

/** What each kind of voter gave, beside the scores. */
function votesColumn(part: LeafPart): ResultColumn {
  const votersOf = ({ result }: CandidateRow) =>
    result.ballots.find(({ partId }) => partId === part.id)?.voters ?? [];
  return {
    title: `${wordsOf(part.name)}\n不计分`,
    width: 8,
    render: (row) =>
      votersOf(row).map(({ voter, share }) => (
        <span key={voter} className={share ? 'result-votes' : 'result-votes result-unscored'}>
          {voter} {share ? percentOf(share) : '未录入'}
        </span>
      )),
  };
}

function partColumn(part: LeafPart, { scheme, candidates, onExplain }: ColumnOptions): ResultColumn {
  const name = wordsOf(part.name);
  const hasOwnSheet = part.takes === 'sheet' && !part.panel;
  const totalOf = ({ result }: Pick<CandidateRow, 'result'>) =>
    result.parts.find(({ partId }) => partId === part.id)?.total ?? null;
  const write = columnPoints(candidates.map((result) => totalOf({ result })));
  return {
    title: `${name}\n${countWords(scheme, part)}`,
    width: name.length > 6 ? 7.4 : 6.4,
    align: 'right',
    sorter: sortedByNumber((row) => totalOf(row) ?? -1),
    render: (row) => {
      const total = totalOf(row);
      if (total === null) return <span className="result-unscored">未评分</span>;
      return (
        <button
          type="button"
          className="result-score"
          aria-label={`${row.result.candidate.name}，${name}：${write(total)}，查看由来`}
          onClick={() => onExplain(row, { kind: 'total' }, hasOwnSheet ? part.id : undefined)}
        >
          {write(total)}
        </button>
      );
    },
  };
}
