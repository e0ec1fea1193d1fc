import { NumberBox } from '../../ui/box/NumberBox.tsx';

interface Props {
  readonly value: number | null | undefined;
  /** The program's own number, which is named where the panel's differs. */
  readonly shipped: number | null | undefined;
  readonly unit: string;
  /** What the number is, for people who do not see the page. */
  readonly name: string;
  readonly isFixed: boolean;
  /** Whether it is a whole number; otherwise it has two decimals at most. */
  readonly isWhole?: boolean;
  /** 100 where it is absent. */
  readonly most?: number | undefined;
  readonly onChange: (value: number | null) => void;
}

/** A number that the panel may change, with the program's own beside it where they differ. */
export function PanelNumber({
  value,
  shipped,
  unit,
  name,
  isFixed,
  isWhole = false,
  most = 100,
  onChange,
}: Props) {
  const isChanged = shipped !== undefined && value !== shipped;
  return (
    <span className="panel-number">
      {isFixed ? (
        <strong>{value}</strong>
      ) : (
        <NumberBox
          size="small"
          aria-label={name}
          min={0}
          max={most}
          decimals={isWhole ? 0 : 2}
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
