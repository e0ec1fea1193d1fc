interface Props {
  /** Null is unscored. */
  readonly text: string | null;
  /** Of the maximum, 0 to 1; draws a bar below the number. */
  readonly share?: number | undefined;
  readonly isTotal?: boolean;
  /** Whose number of what, for people who do not see the table. */
  readonly name: string;
  readonly onExplain: () => void;
}

/** A number of the table; pressed, it explains itself. */
export function ScoreCell({ text, share, isTotal = false, name, onExplain }: Props) {
  return (
    <button
      type="button"
      className={isTotal ? 'result-score result-score-total' : 'result-score'}
      aria-label={`${name}：${text ?? '未评分'}，查看由来`}
      title="查看由来"
      onClick={onExplain}
    >
      {text ?? <span className="result-unscored">未评分</span>}
      {share !== undefined && (
        <span className="result-bar" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </button>
  );
}
