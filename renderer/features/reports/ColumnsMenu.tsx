import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';

interface Props {
  /** The columns that may be left out. */
  readonly names: readonly string[];
  readonly hidden: readonly string[];
  readonly onHide: (hidden: readonly string[]) => void;
}

/** Which of a report's optional columns are shown, printed and exported. */
export function ColumnsMenu({ names, hidden, onHide }: Props) {
  const left = names.filter((name) => hidden.includes(name)).length;
  const list = (
    <div className="report-columns">
      <Checkbox.Group
        value={names.filter((name) => !hidden.includes(name))}
        options={names.map((name) => ({ value: name, label: name }))}
        onChange={(shown) => onHide(names.filter((name) => !shown.includes(name)))}
      />
      <Button
        type="link"
        size="small"
        disabled={left === 0}
        title={left === 0 ? '各列都已印出' : undefined}
        onClick={() => onHide([])}
      >
        全部列出
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" content={list} title="列出的列">
      <Button icon={<TableOutlined />}>{left === 0 ? '列' : `列（略去 ${left}）`}</Button>
    </Popover>
  );
}
