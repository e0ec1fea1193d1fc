/** The parts of an assessment's setup. */
export type SetupPart = 'details' | 'readings' | 'roster';
