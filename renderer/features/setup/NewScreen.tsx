export function NewScreen() {
  return <p>NewScreen</p>;
}
