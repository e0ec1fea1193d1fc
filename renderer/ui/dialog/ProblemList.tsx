const shownAtMost = 200;

/** Single causes or places, a line each; a line alone is a sentence of its own. */
export function ProblemList({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="problem-list">
      {lines.slice(0, shownAtMost).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > shownAtMost && <li>……共 {lines.length} 处</li>}
    </ul>
  );
}
