import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import type { SheetForm } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { type ConventionRow, conventionRows } from './conventionRows.ts';

interface Props {
  readonly sheet: SheetForm;
  readonly texts: Readonly<Record<string, string>>;
  /** The program's own texts, which a blank stands for. */
  readonly shipped: Readonly<Record<string, string>>;
  readonly isFixed: boolean;
  readonly onChange: (ruleId: string, text: string) => void;
}

/** The 考评口径 of every rule, beside the item and the rule that it belongs to. */
export function ConventionTable({ sheet, texts, shipped, isFixed, onChange }: Props) {
  const rows = useMemo(() => conventionRows(sheet), [sheet]);
  const columns: TableColumnsType<ConventionRow> = [
    {
      title: '项目',
      width: '6.5em',
      align: 'center',
      onCell: ({ dimensionSpan }) => ({ rowSpan: dimensionSpan }),
      shouldCellUpdate: () => false,
      render: (_, { dimension }) => wordsOf(dimension),
    },
    {
      title: '考评内容和考评标准',
      width: '36%',
      onCell: ({ itemSpan }) => ({ rowSpan: itemSpan }),
      shouldCellUpdate: () => false,
      render: (_, { itemId, content, standard }) => (
        <>
          <div>
            {itemId} {wordsOf(content)}
          </div>
          <div className="item-standard">{wordsOf(standard)}</div>
        </>
      ),
    },
    {
      title: '记分事项',
      width: '22%',
      shouldCellUpdate: () => false,
      render: (_, { label, how }) => (
        <>
          {wordsOf(label)}
          <div className="soft">{how}</div>
        </>
      ),
    },
    {
      title: '考评口径',
      render: (_, { ruleId, label, unit }) =>
        isFixed ? (
          texts[ruleId] || '—'
        ) : (
          <GrowingText
            maxLength={500}
            aria-label={`${wordsOf(label)}的考评口径`}
            placeholder={placeholderFor(shipped[ruleId] ?? '', unit)}
            value={texts[ruleId] ?? ''}
            onChange={(event) => onChange(ruleId, event.target.value)}
          />
        ),
    },
  ];
  return (
    <Table
      className="convention-table"
      rowKey="ruleId"
      size="small"
      bordered
      pagination={false}
      columns={columns}
      dataSource={rows}
    />
  );
}

function placeholderFor(shipped: string, unit: string | null): string {
  if (shipped !== '') return `留空按程序默认：${shipped}`;
  return unit === null ? '如需约定，写在这里' : `一${unit}如何计`;
}
