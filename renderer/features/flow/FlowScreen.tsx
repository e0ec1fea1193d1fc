/** 流程. */
export function FlowScreen() {
  return <h2 className="page-title">流程</h2>;
}
