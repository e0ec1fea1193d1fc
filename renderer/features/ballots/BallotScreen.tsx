/** 民主测评. */
export function BallotScreen() {
  return <h2 className="page-title">民主测评</h2>;
}
