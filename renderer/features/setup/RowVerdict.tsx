import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { Select } from 'antd';
import type { PreviewRow } from './previewRows.ts';
import type { RosterImport } from './useRosterImport.ts';

interface Props {
  readonly row: PreviewRow;
  readonly roster: RosterImport;
}

/** Whether a row of the preview can be imported, whether the register has it, and what speaks against it. */
export function RowVerdict({ row, roster }: Props) {
  const { problem, warning, isRegistered, filled } = row;
  if (problem !== null) {
    return (
      <span className="row-bad">
        <ExclamationCircleFilled /> {problem}
        <RowChoice row={row} roster={roster} />
      </span>
    );
  }
  const taken = filled.map((field) => roster.titles[field]).join('、');
  const standing = isRegistered ? `已登记${taken && `，取登记的${taken}`}` : '新单位';
  if (warning !== null) {
    return (
      <span className="row-doubtful">
        <WarningFilled /> {standing}。{warning}
      </span>
    );
  }
  return (
    <span className="row-good">
      <CheckCircleFilled /> {standing}
    </span>
  );
}

/** What a person chooses so that the row can be taken; a kind is chosen for all rows that have it. */
function RowChoice({ row: { id, ask, texts }, roster }: Props) {
  if (!ask) return null;
  const common = {
    className: 'row-choice',
    size: 'small',
    popupMatchSelectWidth: false,
    value: null,
  } as const;
  if (ask.kind === 'kind') {
    return (
      <Select<string | null>
        {...common}
        aria-label={`${texts.name}的类型`}
        placeholder={`“${ask.unknown}”都按……`}
        options={roster.kinds.map((kind) => ({ value: kind, label: kind }))}
        onChange={(kind) => kind !== null && roster.chooseKind(ask.unknown, kind)}
      />
    );
  }
  return (
    <Select<string | null>
      {...common}
      aria-label={`${texts.name}的上级单位`}
      placeholder="选择上级单位"
      options={ask.parents.map((parent) => ({ value: parent, label: parent || '没有上级单位' }))}
      onChange={(parent) => parent !== null && roster.chooseParent(id, parent)}
    />
  );
}
