/** What the boxes of a candidate's ballots belong to, among the drafts. */
export function ballotPlace(candidateId: string): string {
  return `${candidateId} ballots`;
}
