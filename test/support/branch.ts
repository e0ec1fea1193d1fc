import type { SheetOwner } from '../../shared/sheet/factsOf.ts';

/** Whose sheet it is where only its kind matters. */
export const branch: SheetOwner = { kind: '党支部' };
