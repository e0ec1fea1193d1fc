import { Checkbox, Select } from 'antd';
import { type RosterField, rosterFields } from '../../../shared/roster/rosterField.ts';
import { blockOffsets, layoutWith } from '../../../shared/roster/tableLayout.ts';
import { cleanCell } from '../../../shared/table/cleanCell.ts';
import type { TableSheet } from '../../../shared/table/tableSheet.ts';
import { columnOptions } from './columnOptions.ts';
import { QuietNote } from './QuietNote.tsx';
import type { RosterImport } from './useRosterImport.ts';

interface Props {
  readonly roster: RosterImport;
  readonly table: TableSheet;
}

const headersOffered = 15;

/** How the table is read: worksheet, header row, which column is what, the kind where none is given. */
export function LayoutFields({ roster, table }: Props) {
  const { tables, choice, titles, setLayout, kinds, defaultKind, setDefaultKind } = roster;
  const { sheetIndex, headerIndex, mapping } = choice;
  const { withHidden, isFillingDown } = roster.answers;
  const hidden = table.hidden?.rows.filter((row) => row > (headerIndex ?? -1)).length ?? 0;
  const fillable = roster.reading?.fillable ?? 0;
  const setColumn = (field: RosterField, column: number | null) => {
    const next = { ...mapping, [field]: column };
    const header = headerIndex === null ? null : (table.rows[headerIndex] ?? []);
    setLayout({
      headerIndex,
      mapping: next,
      offsets: header ? blockOffsets(header, next, table.rows.slice((headerIndex ?? 0) + 1)) : choice.offsets,
    });
  };
  const columns = columnOptions(table.rows, headerIndex);
  const headers = table.rows.slice(0, headersOffered).map((row, index) => ({
    value: index,
    label: `第 ${index + 1} 行：${row.map(cleanCell).filter(Boolean).join('、').slice(0, 30)}`,
  }));
  return (
    <div className="layout-fields">
      {[...roster.tableNotes, ...table.notes].map((note) => (
        <QuietNote key={note} text={note} />
      ))}
      <div className="layout-row">
        {tables.length > 1 && (
          <Field label="工作表">
            <Select
              value={sheetIndex}
              onChange={roster.chooseSheet}
              options={tables.map(({ sheetName, rows }, index) => ({
                value: index,
                label: `${sheetName ?? '表格'}（${rows.length} 行）`,
              }))}
            />
          </Field>
        )}
        <Field label="表头在">
          <Select
            value={headerIndex ?? -1}
            popupMatchSelectWidth={false}
            onChange={(index) => setLayout(layoutWith(table.rows, index < 0 ? null : index, titles))}
            options={[{ value: -1, label: '没有表头' }, ...headers]}
          />
        </Field>
        <Field label="类型看不出的按">
          <Select
            value={defaultKind}
            onChange={setDefaultKind}
            options={kinds.map((kind) => ({ value: kind, label: kind }))}
          />
        </Field>
        {hidden > 0 && (
          <Checkbox
            className="layout-check"
            checked={withHidden}
            onChange={(event) => roster.answer({ withHidden: event.target.checked })}
          >
            {table.hidden?.isFiltered ? '被筛选隐藏的' : '隐藏的'} {hidden} 行也读入
          </Checkbox>
        )}
        {fillable > 0 && (
          <Checkbox
            className="layout-check"
            checked={isFillingDown}
            onChange={(event) => roster.answer({ isFillingDown: event.target.checked })}
          >
            左边空着的 {fillable} 行取上面一行的
          </Checkbox>
        )}
      </div>
      <div className="layout-row">
        {rosterFields.map((field) => (
          <Field key={field} label={titles[field]} isRequired={field === 'name'}>
            <Select
              value={mapping[field] ?? -1}
              status={field === 'name' && mapping.name === null ? 'error' : ''}
              popupMatchSelectWidth={false}
              onChange={(column) => setColumn(field, column < 0 ? null : column)}
              options={[{ value: -1, label: field === 'name' ? '请选择' : '没有这一列' }, ...columns]}
            />
          </Field>
        ))}
      </div>
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly isRequired?: boolean;
  readonly children: React.ReactNode;
}

function Field({ label, isRequired = false, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="layout-field">
      <span>
        {isRequired && <span className="required-mark">* </span>}
        {label}
      </span>
      {children}
    </label>
  );
}
