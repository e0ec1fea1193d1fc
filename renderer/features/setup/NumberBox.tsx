import { InputNumber } from 'antd';

interface Props {
  readonly value: number | null | undefined;
  /** The program's own number, which is named where the panel's differs. */
  readonly shipped: number | null | undefined;
  readonly unit: string;
  /** What the number is, for people who do not see the page. */
  readonly name: string;
  readonly isFixed: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A number that the panel may change, with the program's own beside it where they differ. */
export function NumberBox({ value, shipped, unit, name, isFixed, onChange }: Props) {
  const isChanged = shipped !== undefined && value !== shipped;
  return (
    <span className="number-box">
      {isFixed ? (
        <strong>{value}</strong>
      ) : (
        <InputNumber
          size="small"
          controls={false}
          aria-label={name}
          status={value === null ? 'error' : ''}
          value={value ?? null}
          onChange={onChange}
        />
      )}
      {unit}
      {isChanged && <small className="number-shipped">默认 {shipped}</small>}
    </span>
  );
}
