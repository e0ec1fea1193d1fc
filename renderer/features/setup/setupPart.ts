/** The parts of an assessment's setup. */
export const setupParts = ['details', 'readings', 'roster'] as const;
export type SetupPart = (typeof setupParts)[number];
