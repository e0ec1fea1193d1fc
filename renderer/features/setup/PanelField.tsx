import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Radio, Select } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { panelRoles } from '../../../shared/assessment/panelRole.ts';
import { splitNames } from '../../../shared/roster/splitNames.ts';
import type { PanelForm } from './detailsForm.ts';

interface Props {
  readonly value?: PanelForm;
  readonly onChange?: (panel: PanelForm) => void;
  /** Whether the panel can only be read. */
  readonly isFixed?: boolean;
  /** Whether it is asked who scores and who does not. */
  readonly hasRoles?: boolean;
}

/** The panel's members, one box each with a blank one at the end, and which of them is 组长. */
export function PanelField({ value = [], onChange, isFixed = false, hasRoles = false }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const rows = isFixed ? value : [...value, { name: '', isChair: value.length === 0 }];

  const change = (panel: PanelForm) => onChange?.(withChair(panel));
  /** The texts in place of the row; several where several names were written or pasted. */
  const put = (index: number, names: readonly string[]) => {
    const { isChair = false, role, unit } = rows[index] ?? {};
    const entries = names.map((name, at) => ({
      name,
      isChair: at === 0 && isChair,
      ...(role && { role }),
      ...(at === 0 && unit && { unit }),
    }));
    change([...value.slice(0, index), ...entries, ...value.slice(index + 1)]);
  };
  /** Puts several names that were written into one box into a box each; how many there are comes back. */
  const split = (index: number): number => {
    const names = splitNames(rows[index]?.name ?? '');
    if (names.length > 1) put(index, names);
    return Math.max(1, names.length);
  };
  const onPaste = (index: number, event: ClipboardEvent) => {
    const names = splitNames(event.clipboardData.getData('text'));
    if (names.length < 2) return;
    event.preventDefault();
    put(index, names);
  };
  const onEnter = (index: number, event: KeyboardEvent) => {
    event.preventDefault();
    const next = index + flushSync(() => split(index)); // The boxes must be there before one is entered.
    list.current?.querySelectorAll<HTMLInputElement>('.panel-name input')[next]?.focus();
  };

  return (
    <ol className={hasRoles ? 'panel-field panel-field-roles' : 'panel-field'} ref={list}>
      {rows.map(({ name, isChair, role, unit = '' }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
        <li key={index}>
          <Input
            className="panel-name"
            aria-label={`考评组成员 ${index + 1}`}
            prefix={<span className="panel-number">{index + 1}</span>}
            placeholder={index === 0 ? '姓名' : '再加一人'}
            value={name}
            disabled={isFixed}
            onChange={(event) => put(index, [event.target.value])}
            onPaste={(event) => onPaste(index, event)}
            onPressEnter={(event) => onEnter(index, event)}
            onBlur={() => void split(index)}
          />
          <Radio
            checked={isChair && name.trim() !== ''}
            disabled={isFixed || name.trim() === ''}
            onChange={() =>
              change(value.map((row, at) => (at === index ? chairOf(row) : { ...row, isChair: false })))
            }
          >
            组长
          </Radio>
          {hasRoles && !isChair && name.trim() !== '' && (
            <Select<Role>
              aria-label={`${name}的分工`}
              size="small"
              value={role ?? 'scorer'}
              disabled={isFixed}
              onChange={(next) => change(value.map((row, at) => (at === index ? withRole(row, next) : row)))}
              options={[...roles]}
            />
          )}
          {hasRoles && role === undefined && name.trim() !== '' && (
            <Input
              className="panel-unit"
              aria-label={`${name}的所在单位`}
              placeholder="所在单位，参评则回避"
              value={unit}
              disabled={isFixed}
              onChange={({ target }) =>
                change(value.map((row, at) => (at === index ? { ...row, unit: target.value } : row)))
              }
            />
          )}
          {!isFixed && (
            <Button
              type="text"
              size="small"
              tabIndex={-1}
              disabled={index >= value.length}
              icon={<CloseOutlined />}
              aria-label={`移除 ${name}`}
              onClick={() => change(value.filter((_, at) => at !== index))}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

type Row = PanelForm[number];
type Role = keyof typeof panelRoles | 'scorer';
const roles: readonly { readonly value: Role; readonly label: string }[] = [
  { value: 'scorer', label: '考评员' },
  { value: 'secretary', label: panelRoles.secretary },
  { value: 'supervisor', label: panelRoles.supervisor },
];

/** The chair scores. */
function chairOf({ name, unit }: Row): Row {
  return { name, isChair: true, ...(unit && { unit }) };
}

function withRole({ name, isChair, unit }: Row, role: Role): Row {
  return { name, isChair, ...(role === 'scorer' ? unit && { unit } : { role }) };
}

/** The panel with a chair: the first named where nobody is. */
function withChair(panel: PanelForm): PanelForm {
  if (panel.some(({ name, isChair }) => isChair && name.trim() !== '')) return panel;
  const first = panel.findIndex(({ name, role }) => name.trim() !== '' && role === undefined);
  return panel.map((row, index) => ({ ...row, isChair: index === first }));
}
