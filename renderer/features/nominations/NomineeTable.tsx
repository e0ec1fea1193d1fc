import { Button, Table, type TableProps, Tag } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import { heldWords } from '../../../shared/nomination/heldTitle.ts';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { ApplyButton } from './ApplyButton.tsx';
import { LateMark } from './LateMark.tsx';
import { countOf, passedLook } from './passedLook.ts';

interface Props {
  readonly track: Track;
  readonly nominees: readonly NomineeResult[];
  readonly onOpen: (candidateId: string) => void;
}

/** The candidates of a track and how each stands. */
export function NomineeTable({ track, nominees, onOpen }: Props) {
  const { scheme } = useAssessment();
  const statusName = (id: string) => {
    const status = scheme.statuses.find((each) => each.id === id);
    return status ? wordsOf(status.name) : id;
  };
  const columns: TableProps<NomineeResult>['columns'] = [
    {
      title: '单位',
      className: 'nominate-unit',
      render: (_, { candidate }) => (
        <>
          <Button type="link" className="nominate-name" onClick={() => onOpen(candidate.id)}>
            {candidate.name}
          </Button>
          <span className="nominate-kind">
            {[candidate.kind, candidate.parent].filter(Boolean).join('，')}
          </span>
        </>
      ),
    },
    {
      title: '申报',
      width: '10em',
      render: (_, nominee) =>
        nominee.nomination ? (
          <>
            {formatDay(nominee.nomination.appliedOn)}
            <LateMark appliedOn={nominee.nomination.appliedOn} />
          </>
        ) : (
          <ApplyButton track={track} nominee={nominee} />
        ),
    },
    {
      title: '条件',
      width: '14em',
      render: (_, { nomination, conditions }) => (
        <Counts tested={conditions} isApplied={nomination !== null} />
      ),
    },
    ...(track.measures.length > 0
      ? [
          {
            title: '民主测评',
            width: '12em',
            render: (_: unknown, { nomination, measures }: NomineeResult) => (
              <Counts tested={measures} isApplied={nomination !== null} />
            ),
          },
        ]
      : []),
    {
      title: '可否推荐',
      width: '7em',
      render: (_, { nomination, isEligible }) =>
        isEligible === null ? (nomination ? '待判定' : '未申报') : isEligible ? '符合条件' : '不符合',
    },
    {
      title: '推荐',
      width: '11.5em',
      sorter: (a, b) => placeOf(a) - placeOf(b),
      render: (_, { nomination, held }) => (
        <>
          {nomination?.isRecommended ? (
            <strong>列入推荐{nomination.rank === null ? '' : `，第 ${nomination.rank} 名`}</strong>
          ) : (
            '—'
          )}
          {held && <span className="nominate-kind">{heldWords(held)}</span>}
        </>
      ),
    },
    ...(scheme.statuses.length > 0
      ? [
          {
            title: '状态',
            width: '9em',
            render: (_: unknown, { nomination }: NomineeResult) =>
              nomination?.status ? (
                <>
                  {statusName(nomination.status)}
                  <span className="nominate-kind">
                    {nomination.statusOn && formatDay(nomination.statusOn)}
                  </span>
                </>
              ) : (
                '—'
              ),
          },
        ]
      : []),
  ];
  return (
    <Table
      className="wide-table"
      size="small"
      rowKey={({ candidate }) => candidate.id}
      columns={columns}
      dataSource={[...nominees]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}

function placeOf({ nomination }: NomineeResult): number {
  if (!nomination?.isRecommended) return Number.MAX_SAFE_INTEGER;
  return nomination.rank ?? Number.MAX_SAFE_INTEGER - 1;
}

/** How many are met and so on; of one that has not applied nothing waits to be decided. */
function Counts({
  tested,
  isApplied,
}: {
  readonly tested: NomineeResult['conditions'];
  readonly isApplied: boolean;
}) {
  const { met, waived, failed, open, all } = countOf(tested);
  const titles = new Map(useAssessment().scheme.measures.map(({ id, title }) => [id, wordsOf(title)]));
  const names = (word: string) =>
    tested
      .filter((each) => passedLook(each).word === word)
      .map(({ id }) => titles.get(id) ?? id)
      .join('、');
  return (
    <span className="nominate-counts">
      <Tag color={met === all ? 'success' : 'default'}>
        符合 {met}/{all}
      </Tag>
      {waived > 0 && <Tag color="warning">放行 {waived}</Tag>}
      {failed > 0 && (
        <Tag color="error" title={names('不符合')}>
          不符合 {failed}
        </Tag>
      )}
      {open > 0 && isApplied && <Tag title={names('待判定')}>待判定 {open}</Tag>}
    </span>
  );
}
