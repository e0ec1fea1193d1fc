import { columnPoints } from '../../../shared/number/columnPoints.ts';
import { formatPoints } from '../../../shared/number/points.ts';
import { formatRatio } from '../../../shared/number/ratio.ts';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import { openGrade } from '../../../shared/outcome/gradeOf.ts';
import { fullOf } from '../../../shared/scheme/fullOf.ts';
import { maxWords } from '../../../shared/scheme/maxWords.ts';
import { decidingPart } from '../../../shared/scheme/part.ts';
import { hasSheet, type Scheme } from '../../../shared/scheme/scheme.ts';
import type { Dimension } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { pointsOf } from '../../../shared/scoring/sheetPoints.ts';
import type { ExplainTarget } from '../../ui/explain/explainTarget.ts';
import { NameCell } from './NameCell.tsx';
import { partColumns } from './partColumns.tsx';
import { RankCell } from './RankCell.tsx';
import type { CandidateRow } from './resultRow.ts';
import { sortedByName, sortedByNumber, sortedByTotal } from './resultSort.ts';
import { ScoreCell } from './ScoreCell.tsx';
import { StateCell } from './StateCell.tsx';
import type { ResultColumn } from './sectionedColumns.tsx';
import type { SheetStage } from './sheetProgress.ts';
import { VetoCell } from './VetoCell.tsx';

export interface ColumnOptions {
  readonly scheme: Scheme;
  readonly sheetAddress: (candidateId: string) => string;
  /** All of them, whatever rows are shown. */
  readonly candidates: readonly CandidateResult[];
  /** Decimal places of totals. */
  readonly places: number;
  /** Whether ranks are 暂列. */
  readonly isProvisional: boolean;
  readonly onExplain: (row: CandidateRow, target: ExplainTarget, partId?: string) => void;
  readonly onCompare: (row: CandidateRow) => void;
}

/** The columns of the result table; grades and vetoes only where the scheme has them. */
export function resultColumns(options: ColumnOptions): ResultColumn[] {
  const { scheme, sheetAddress, isProvisional, onCompare } = options;
  return [
    {
      title: isProvisional ? '暂列\n名次' : '名次',
      width: 4.8,
      align: 'center',
      sorter: sortedByNumber(({ result }) => result.rank ?? 0),
      render: ({ result, isTied }) => <RankCell rank={result.rank} isTied={isTied} />,
    },
    {
      title: '单位',
      width: 10,
      sorter: sortedByName,
      render: (row) => <NameCell row={row} onCompare={onCompare} />,
    },
    ...(decidingPart(scheme)?.panel ? [] : (scheme.sheet?.dimensions ?? [])).map((dimension, index) =>
      dimensionColumn(dimension, index, options),
    ),
    ...partColumns(options),
    totalColumn(options),
    ...(scheme.grades.length > 0 ? [gradeColumn] : []),
    ...(scheme.vetoes ? [vetoColumn(options)] : []),
    {
      title: '状态',
      fixed: 'end',
      width: 8,
      sorter: sortedByNumber(({ progress }) => stages.indexOf(progress.stage) * 1000 + progress.doneItems),
      render: ({ result, progress }) => (
        <StateCell
          address={sheetAddress(result.candidate.id)}
          scheme={scheme}
          result={result}
          progress={progress}
        />
      ),
    },
  ];
}

/** Units: sorted by it, the least done first. */
const stages: readonly SheetStage[] = ['untouched', 'partial', 'whole', 'signed'];

const gradeColumn: ResultColumn = {
  title: '等次',
  width: 4.6,
  render: ({ result }) => (result.isOpen ? openGrade : (result.grade ?? '—')),
};

function dimensionColumn(
  dimension: Dimension,
  index: number,
  { candidates, onExplain }: ColumnOptions,
): ResultColumn {
  const name = wordsOf(dimension.name);
  const scoreOf = ({ result }: Pick<CandidateRow, 'result'>) => result.score.dimensions[index] ?? null;
  const write = columnPoints(candidates.map((result) => pointsOf(scoreOf({ result }))));
  return {
    title: `${name}\n（${maxWords(dimension)}）`,
    width: 6.2,
    align: 'right',
    sorter: sortedByNumber((row) =>
      row.progress.stage === 'untouched' ? -1 : (pointsOf(scoreOf(row)) ?? -1),
    ),
    render: (row) => {
      const score = scoreOf(row);
      return (
        <ScoreCell
          text={typeof score === 'number' ? write(score) : score}
          stage={row.progress.stage}
          share={typeof score !== 'number' || dimension.max === 0 ? undefined : score / dimension.max}
          name={`${row.result.candidate.name}，${name}`}
          onExplain={() => onExplain(row, { kind: 'dimension', dimensionId: dimension.id })}
        />
      );
    },
  };
}

function totalColumn({ scheme, places, onExplain }: ColumnOptions): ResultColumn {
  return {
    title: `总分\n（${formatPoints(hasSheet(scheme) ? fullOf(scheme) : 0)}）`,
    width: 6.2,
    align: 'right',
    sorter: sortedByTotal,
    render: (row) => (
      <ScoreCell
        text={row.result.total === null ? null : formatRatio(row.result.total, places)}
        isTotal
        stage={row.progress.stage}
        name={`${row.result.candidate.name}，总分`}
        onExplain={() => onExplain(row, { kind: 'total' })}
      />
    ),
  };
}

function vetoColumn({ scheme, onExplain }: ColumnOptions): ResultColumn {
  return {
    title: '直接认定情形',
    width: 7.8,
    render: (row) => (
      <VetoCell
        scheme={scheme}
        result={row.result}
        warnings={row.result.warnings}
        onExplain={() => onExplain(row, { kind: 'total' })}
      />
    ),
  };
}
