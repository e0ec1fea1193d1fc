import type { SheetStage } from './sheetProgress.ts';

interface Props {
  /** Null is unscored. */
  readonly text: string | null;
  /** Of the maximum, 0 to 1; draws a bar below the number. */
  readonly share?: number | undefined;
  readonly isTotal?: boolean;
  readonly stage: SheetStage;
  /** Whose number of what, for people who do not see the table. */
  readonly name: string;
  readonly onExplain: () => void;
}

/** A number of the table; pressed, it explains itself. A sheet that nobody has begun has none: 未核. */
export function ScoreCell({ text, share, isTotal = false, stage, name, onExplain }: Props) {
  if (stage === 'untouched') return <span className="result-unscored">未核</span>;
  const isInterim = stage === 'partial' && text !== null;
  return (
    <button
      type="button"
      className={isTotal ? 'result-score result-score-total' : 'result-score'}
      aria-label={`${name}：${text ?? '未评分'}${isInterim ? '（暂计）' : ''}，查看由来`}
      title={isInterim ? '评分表还没有核完，暂计；点按查看由来' : '查看由来'}
      onClick={onExplain}
    >
      {isInterim && <span className="result-interim">暂计</span>}
      {text ?? <span className="result-unscored">未评分</span>}
      {share !== undefined && (
        <span className="result-bar" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </button>
  );
}
