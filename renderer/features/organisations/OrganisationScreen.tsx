/** 单位登记. */
export function OrganisationScreen() {
  return <h2 className="page-title">单位登记</h2>;
}
