import { Checkbox, Select } from 'antd';
import { type ColumnRole, columnRoles, columnRoleWords } from '../../../shared/ownTable/columnRole.ts';
import type { OwnTableDraft } from '../../../shared/ownTable/ownTableDraft.ts';
import type { SourceFile, SourceTable } from '../../../shared/ownTable/sourceTable.ts';
import { SourceRows } from './SourceRows.tsx';
import type { OwnTable } from './useOwnTable.ts';

interface Props {
  readonly table: OwnTable;
  readonly source: SourceFile;
  readonly draft: OwnTableDraft;
}

const roleOptions = columnRoles.map((role) => ({ value: role, label: columnRoleWords[role] }));

/** Step 2: which tables are read, and what each column is for. */
export function TableColumns({ table, source, draft }: Props) {
  const { choices, choose } = table;
  const setRole = (index: number, column: number, role: ColumnRole) =>
    choose((now) => ({
      ...now,
      roles: { ...now.roles, [index]: { ...now.roles?.[index], [column]: role } },
    }));
  const setRead = (index: number, isRead: boolean) =>
    choose((now) => ({
      ...now,
      tables: isRead
        ? [...draft.tables, index].sort((a, b) => a - b)
        : draft.tables.filter((each) => each !== index),
    }));
  return (
    <section className="form-section" aria-labelledby="own-columns">
      <h2 id="own-columns">二、核对各列</h2>
      {draft.notes.length > 0 && (
        <ul className="quiet-note own-notes">
          {draft.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {source.tables.map((own, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a table is known by where it stands.
        <div key={index} className="own-table-block">
          {source.tables.length > 1 && (
            <Checkbox
              checked={draft.tables.includes(index)}
              onChange={(event) => setRead(index, event.target.checked)}
            >
              读入表 {index + 1}
              {own.name === '' ? '' : `：${own.name}`}（{own.rows} 行）
            </Checkbox>
          )}
          {(draft.tables.includes(index) || source.tables.length === 1) && (
            <Preview
              own={own}
              roles={draft.found[index]?.columns.map(({ role }) => role) ?? []}
              headTo={draft.found[index]?.headRows[1] ?? 0}
              onRole={(column, role) => setRole(index, column, role)}
            />
          )}
        </div>
      ))}
      <Checkbox
        checked={choices.allByPanel === true}
        onChange={(event) =>
          choose(({ allByPanel: _, ...now }) => (event.target.checked ? { ...now, allByPanel: true } : now))
        }
      >
        没有评分标准，全部由考评组打分
      </Checkbox>
    </section>
  );
}

interface PreviewProps {
  readonly own: SourceTable;
  readonly roles: readonly ColumnRole[];
  readonly headTo: number;
  readonly onRole: (column: number, role: ColumnRole) => void;
}

/** Rows below the head that are shown, so that each column's use can be seen. */
const shownRows = 3;

function Preview({ own, roles, headTo, onRole }: PreviewProps) {
  return (
    <div className="own-scroll">
      <table className="own-preview">
        <thead>
          <tr>
            {Array.from({ length: own.columns }, (_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by where it stands.
              <td key={column}>
                <Select<ColumnRole>
                  aria-label={`第 ${column + 1} 列是`}
                  size="small"
                  popupMatchSelectWidth={false}
                  value={roles[column] ?? 'ignored'}
                  onChange={(role) => onRole(column, role)}
                  options={roleOptions}
                />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          <SourceRows
            own={own}
            from={0}
            to={Math.min(own.rows, Math.max(headTo, 1) + shownRows)}
            headTo={headTo}
          />
        </tbody>
      </table>
    </div>
  );
}
