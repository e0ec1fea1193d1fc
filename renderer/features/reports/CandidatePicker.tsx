import { Button, ConfigProvider, Input, Table } from 'antd';
import { useMemo, useState } from 'react';
import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import { tokens } from '../../app/tokens.ts';
import { useSize } from './useSize.ts';

interface Props {
  readonly candidates: readonly CandidateSummary[];
  /** Null is all. */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (chosen: readonly string[] | null) => void;
  /** The candidate on the screen. */
  readonly shown: string | null;
  /** Absent where the report is one list. */
  readonly onShow?: ((candidateId: string) => void) | undefined;
}

/** The ticks say what is chosen; the row's colour is kept for the candidate on the screen. */
const quietSelection = {
  components: { Table: { rowSelectedBg: tokens.color.paper, rowSelectedHoverBg: tokens.color.ground } },
};

/** Which candidates a report is made for: all, or those ticked. */
export function CandidatePicker({ candidates, chosen, onChoose, shown, onShow }: Props) {
  const [words, setWords] = useState('');
  const { ref, height } = useSize();
  const found = useMemo(
    () => candidates.filter(({ name, parent }) => `${name}${parent}`.includes(words.trim())),
    [candidates, words],
  );
  const keys = useMemo(() => chosen ?? candidates.map(({ id }) => id), [chosen, candidates]);
  const choose = (next: readonly string[]) => onChoose(next.length === candidates.length ? null : next);
  return (
    <section className="report-picker" aria-label="参评单位">
      <div className="report-picker-head">
        <span>
          已选 {keys.length}／{candidates.length} 个
        </span>
        <span>
          <Button type="link" size="small" onClick={() => onChoose(null)}>
            全选
          </Button>
          <Button type="link" size="small" onClick={() => onChoose([])}>
            清空
          </Button>
        </span>
      </div>
      <Input
        allowClear
        placeholder="查找单位"
        aria-label="查找单位"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div ref={ref} className="report-picker-list">
        <ConfigProvider theme={quietSelection}>
          <Table<CandidateSummary>
            virtual
            size="small"
            rowKey="id"
            showHeader={false}
            pagination={false}
            scroll={{ x: 200, y: Math.max(height, 80) }}
            dataSource={found}
            columns={[
              {
                dataIndex: 'name',
                render: (name: string) => <span title={name}>{name}</span>,
                ellipsis: true,
              },
            ]}
            rowSelection={{
              columnWidth: 40,
              selectedRowKeys: [...keys],
              preserveSelectedRowKeys: true,
              onChange: (next) => choose(next.map(String)),
            }}
            rowClassName={({ id }) => (onShow && id === shown ? 'report-shown' : '')}
            onRow={({ id }) => ({ onClick: () => onShow?.(id) })}
            locale={{ emptyText: candidates.length === 0 ? '还没有参评单位' : '没有找到' }}
          />
        </ConfigProvider>
      </div>
    </section>
  );
}
