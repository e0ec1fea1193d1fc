import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly isDone: boolean;
}

/** A part's tab: its number, its title, how far it is. */
export function PartLabel({ number, title, state, isDone }: Props) {
  return (
    <span className="part-label">
      {number} {title}
      <span className={isDone ? 'part-done' : 'part-open'}>
        {isDone ? <CheckCircleFilled /> : <ClockCircleOutlined />} {state}
      </span>
    </span>
  );
}
