import { Button, Space, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { twinsIn } from '../../../shared/condition/isSameEntry.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { RecordModal } from './RecordModal.tsx';
import { fieldText, type ListName, type ListRecord, recordKinds } from './recordKinds.ts';
import { useChange } from './useChange.ts';

interface Props {
  readonly organisation: Organisation;
  readonly list: ListName;
}

/** One list of an organisation: its records, and whether it was entered at all. */
export function RecordsPart({ organisation, list }: Props) {
  const { title, unit, fields } = recordKinds[list];
  const { change: save, isSaving } = useChange(organisation);
  const [edited, setEdited] = useState<ListRecord | 'new' | null>(null);
  const records: readonly ListRecord[] = organisation[list] ?? [];
  const isEntered = organisation[list] !== null;
  const twins = twinsIn(records);
  const change = (next: (now: readonly ListRecord[]) => readonly ListRecord[]) =>
    save((now) => ({ [list]: sorted(next(now[list] ?? [])) }));
  const saveOne = (record: ListRecord) =>
    change((now) => (edited === 'new' ? [...now, record] : replaced(now, edited, [record])));
  const columns: TableColumnsType<{ readonly record: ListRecord; readonly index: number }> = [
    ...fields.map((field) => ({
      title: field.label.replace(/（.*）/u, ''),
      ...(field.name !== 'name' && { width: '8.5rem' }),
      render: (_: unknown, { record }: { readonly record: ListRecord }) => (
        <>
          {fieldText(field, record)}
          {field.name === 'name' && twins.has(record) && (
            <span className="org-soft">
              （与前面的一条是同一{list === 'appraisals' ? '次' : '项'}，判定条件时计一次）
            </span>
          )}
        </>
      ),
    })),
    {
      title: '操作',
      width: '8.5rem',
      render: (_, { record }) => (
        <Space size={4}>
          <Button
            size="small"
            aria-label={`编辑 ${record.name}（${record.on}）`}
            onClick={() => setEdited(record)}
          >
            编辑
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`删除 ${record.name}（${record.on}）`}
            onClick={() => void change((now) => replaced(now, record, []))}
          >
            删除
          </Button>
        </Space>
      ),
    },
  ];
  return (
    <section className="org-part" id={list} aria-label={title}>
      <div className="org-part-head">
        <h2>{title}</h2>
        {!isEntered && <Tag color="warning">未登记</Tag>}
        {isEntered && records.length === 0 && <Tag color="success">已登记，没有</Tag>}
        {isEntered && records.length > 0 && <span className="org-soft">{records.length} 条</span>}
        <span className="org-gap" />
        {!isEntered && (
          <Button size="small" loading={isSaving} onClick={() => void change((now) => now)}>
            已核实，没有
          </Button>
        )}
        {isEntered && records.length === 0 && (
          <Button
            size="small"
            type="text"
            loading={isSaving}
            onClick={() => void save(({ [list]: now }) => ({ [list]: now?.length ? now : null }))}
          >
            改为未登记
          </Button>
        )}
        <Button size="small" onClick={() => setEdited('new')}>
          添加{unit}
        </Button>
      </div>
      {!isEntered && (
        <p className="org-soft">还没有录入，有关条件不能判定。核实后确实没有的，点“已核实，没有”。</p>
      )}
      {records.length > 0 && (
        <Table
          rowKey="index"
          size="small"
          bordered
          pagination={records.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
          columns={columns}
          dataSource={records.map((record, index) => ({ record, index }))}
        />
      )}
      {edited !== null && (
        <RecordModal
          list={list}
          record={edited === 'new' ? null : edited}
          onSave={saveOne}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

/** The records with this one replaced; as they are where it is not among them any more. */
function replaced(
  records: readonly ListRecord[],
  old: ListRecord | null,
  by: readonly ListRecord[],
): readonly ListRecord[] {
  const at = records.findIndex((each) => JSON.stringify(each) === JSON.stringify(old));
  return at < 0 ? [...records, ...by] : [...records.slice(0, at), ...by, ...records.slice(at + 1)];
}

function sorted(records: readonly ListRecord[]): ListRecord[] {
  return [...records].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
