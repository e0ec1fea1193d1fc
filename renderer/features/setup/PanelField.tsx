import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Radio } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { splitNames } from '../../../shared/roster/splitNames.ts';
import type { PanelForm } from './detailsForm.ts';

interface Props {
  readonly value?: PanelForm;
  readonly onChange?: (panel: PanelForm) => void;
  /** Whether the panel can only be read. */
  readonly isFixed?: boolean;
}

/** The panel's members, one box each with a blank one at the end, and which of them is 组长. */
export function PanelField({ value = [], onChange, isFixed = false }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const rows = isFixed ? value : [...value, { name: '', isChair: value.length === 0 }];

  const change = (panel: PanelForm) => onChange?.(withChair(panel));
  /** The texts in place of the row; several where several names were written or pasted. */
  const put = (index: number, names: readonly string[]) => {
    const row = { isChair: rows[index]?.isChair ?? false };
    const entries = names.map((name, at) => ({ name, isChair: at === 0 && row.isChair }));
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
    list.current?.querySelectorAll<HTMLInputElement>('input[type="text"]')[next]?.focus();
  };

  return (
    <ol className="panel-field" ref={list}>
      {rows.map(({ name, isChair }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
        <li key={index}>
          <Input
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
            onChange={() => change(value.map((row, at) => ({ ...row, isChair: at === index })))}
          >
            组长
          </Radio>
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

/** The panel with a chair: the first named where nobody is. */
function withChair(panel: PanelForm): PanelForm {
  if (panel.some(({ name, isChair }) => isChair && name.trim() !== '')) return panel;
  const first = panel.findIndex(({ name }) => name.trim() !== '');
  return panel.map((row, index) => ({ ...row, isChair: index === first }));
}
