/** 定级. */
export function GradingScreen() {
  return <h2 className="page-title">定级</h2>;
}
