import type { Movement } from '../honour/movementOf.ts';

/** How screens and forms name 晋位升级. */
export const movementNames: Readonly<Record<Movement, string>> = { up: '升', same: '保持', down: '降' };
