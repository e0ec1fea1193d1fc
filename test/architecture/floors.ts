/**
 * The floors of shared/, from the ground up: a file imports its own folder and those on lower floors, nothing beside it
 * and nothing above. What lies in shared/ itself is below them all. docs/architecture.md says what each folder is.
 */
export const FLOORS: readonly (readonly string[])[] = [
  ['number', 'text', 'assessment', 'caller'],
  ['typed', 'table', 'clause'],
  ['scheme'],
  ['scoring', 'ownTable', 'ballot', 'honour'],
  ['sheet', 'organisation'],
  ['register', 'condition', 'roster'],
  ['dossier', 'round'],
  ['outcome', 'rectification', 'stage'],
  ['grading', 'nomination'],
  ['notice', 'history'],
  ['flow', 'report'],
  ['entryCheck', 'verify', 'archive', 'nextYear'],
  ['template', 'package'],
  ['contract'],
];
