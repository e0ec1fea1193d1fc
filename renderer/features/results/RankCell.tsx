interface Props {
  /** Null is not ranked. */
  readonly rank: number | null;
  readonly isTied: boolean;
}

/** A rank, with 并列 where another candidate has the same. */
export function RankCell({ rank, isTied }: Props) {
  if (rank === null) return <>—</>;
  return (
    <>
      <span className="result-rank">{rank}</span>
      {isTied && <span className="result-tie">并列</span>}
    </>
  );
}
