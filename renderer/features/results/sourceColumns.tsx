import { percentOf } from '../../../shared/number/describeShare.ts';
import { formatPoints } from '../../../shared/number/points.ts';
import type { Source } from '../../../shared/scheme/source.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { ColumnOptions } from './resultColumns.tsx';
import type { CandidateRow } from './resultRow.ts';
import { sortedByNumber } from './resultSort.ts';
import type { ResultColumn } from './sectionedColumns.ts';

/** A column for what each source gave, with its weight, or what it voted; none where one joint sheet decides. */
export function sourceColumns({ scheme, onExplain }: ColumnOptions): ResultColumn[] {
  return (scheme.sheet?.sources ?? []).map((source) =>
    source.takes === 'sheet' ? sourceColumn(source, onExplain) : ballotColumn(source),
  );
}

/** What each kind of voter gave, beside the scores. */
function ballotColumn(source: Source): ResultColumn {
  const votersOf = ({ result }: CandidateRow) =>
    result.ballots.find(({ sourceId }) => sourceId === source.id)?.voters ?? [];
  return {
    title: `${wordsOf(source.name)}\n不计分`,
    width: 8.2,
    render: (row) =>
      votersOf(row).map(({ voter, share }) => (
        <span key={voter} className={share ? 'result-votes' : 'result-votes result-unscored'}>
          {voter} {share ? percentOf(share) : '未录入'}
        </span>
      )),
  };
}

function sourceColumn(source: Source, onExplain: ColumnOptions['onExplain']): ResultColumn {
  const name = wordsOf(source.name);
  const totalOf = ({ result }: CandidateRow) =>
    result.sources.find(({ sourceId }) => sourceId === source.id)?.total ?? null;
  return {
    title: `${name}\n权重 ${source.weight}%`,
    width: name.length > 6 ? 8.4 : 6.9,
    align: 'right',
    sorter: sortedByNumber((row) => totalOf(row) ?? -1),
    render: (row) => {
      const total = totalOf(row);
      if (total === null) return <span className="result-unscored">未评分</span>;
      return (
        <button
          type="button"
          className="result-score"
          aria-label={`${row.result.candidate.name}，${name}：${formatPoints(total)}，查看由来`}
          onClick={() => onExplain(row, { kind: 'total' }, source.id)}
        >
          {formatPoints(total)}
        </button>
      );
    },
  };
}
