import { Button, Table, type TableColumnsType } from 'antd';
import type { KeyedObjection, NoticeIssue } from '../../../shared/notice/noticeState.ts';
import { effectWords, isStanding, lateWords, outcomeWords } from '../../../shared/notice/objectionWords.ts';
import { CorrectButton } from './CorrectButton.tsx';
import { issueName } from './issueNames.ts';
import { ways } from './objectionForm.ts';
import { useCandidateNames } from './useCandidateNames.ts';

interface Props {
  readonly objections: readonly KeyedObjection[];
  readonly issues: readonly NoticeIssue[];
  /** Opens one for changing; null once the notice is closed. */
  readonly onOpen: ((objection: KeyedObjection) => void) | null;
}

/** The register of objections. */
export function ObjectionTable({ objections, issues, onOpen }: Props) {
  const nameOf = useCandidateNames();
  const columns: TableColumnsType<KeyedObjection> = [
    {
      title: '收到',
      width: '9.5rem',
      render: (_, { receivedOn, how, isLate }) => (
        <>
          {receivedOn} {ways[how]}
          {isLate && <div className="pub-warn">{lateWords}</div>}
        </>
      ),
    },
    {
      title: '反映人',
      width: '9rem',
      render: (_, { isSealed, who, contact }) =>
        isSealed ? '密封' : [who, contact].filter(Boolean).join('，'),
    },
    {
      title: '涉及单位',
      width: '11rem',
      render: (_, { candidateId }) => (candidateId === null ? '不涉及具体单位' : nameOf(candidateId)),
    },
    { title: '异议内容', dataIndex: 'text' },
    {
      title: '调查和结论',
      width: '28%',
      render: (_, { outcome, effect, finding, handler, settledOn }) =>
        outcome === null ? (
          <span className="pub-warn">{handler === '' ? '没有结论' : `${handler}办理中`}</span>
        ) : (
          <>
            <strong>{outcomeWords[outcome]}</strong>：{finding}（{handler}，{settledOn}）
            {effect && (
              <div>{[effectWords[effect.kind], effect.reason].filter((part) => part !== '').join('：')}</div>
            )}
            {isStanding({ outcome, effect }) && (
              <div className="pub-warn">影响结果的须更正，不影响的须写明理由</div>
            )}
          </>
        ),
    },
    ...(issues.length > 1
      ? [
          {
            title: '公示',
            width: '9rem',
            render: (_: unknown, { notice }: KeyedObjection) => {
              const issue = issues.find(({ key }) => key === notice);
              return issue ? issueName(issue) : '';
            },
          },
        ]
      : []),
    ...(onOpen
      ? [
          {
            title: '',
            width: '9rem',
            render: (_: unknown, objection: KeyedObjection) => (
              <div className="pub-actions">
                <Button size="small" onClick={() => onOpen(objection)}>
                  {objection.outcome === null || isStanding(objection) ? '办理' : '修改'}
                </Button>
                <CorrectButton objection={objection} />
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table
      rowKey="key"
      size="small"
      bordered
      pagination={false}
      columns={columns}
      dataSource={[...objections]}
      locale={{ emptyText: '没有收到异议' }}
    />
  );
}
