/** 条件和推荐. */
export function NominationScreen() {
  return <h2 className="page-title">条件和推荐</h2>;
}
