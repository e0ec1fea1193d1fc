export function ListScreen() {
  return <p>ListScreen</p>;
}
