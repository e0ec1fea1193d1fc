/** 查摆整改. */
export function RectificationScreen() {
  return <h2 className="page-title">查摆整改</h2>;
}
