/** The sentences that show why something was decided so. */
export function EvidenceList({ evidence }: { readonly evidence: readonly string[] }) {
  return (
    <ul>
      {evidence.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences may repeat and never move.
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  );
}
