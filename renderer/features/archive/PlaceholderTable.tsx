import { Table, Typography } from 'antd';
import type { PlaceholderHelp } from '../../../shared/template/templateValues.ts';

/** Every placeholder that a form may hold, each to be copied. */
export function PlaceholderTable({ placeholders }: { readonly placeholders: readonly PlaceholderHelp[] }) {
  return (
    <Table<PlaceholderHelp>
      className="archive-table"
      size="small"
      rowKey="name"
      pagination={false}
      scroll={{ y: 'max(20rem, calc(100vh - 20rem))' }}
      dataSource={[...placeholders]}
      columns={[
        {
          title: '占位',
          dataIndex: 'name',
          width: '45%',
          render: (name: string) => (
            <Typography.Text copyable={{ text: `{{${name}}}`, tooltips: ['复制', '已复制'] }}>
              {`{{${name}}}`}
            </Typography.Text>
          ),
        },
        { title: '填写的内容', dataIndex: 'meaning' },
        {
          title: '每个单位不同',
          dataIndex: 'isPerCandidate',
          width: '7.5rem',
          align: 'center',
          render: (is: boolean) => (is ? '是' : ''),
        },
      ]}
    />
  );
}
