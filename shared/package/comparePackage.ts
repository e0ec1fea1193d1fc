import type { SheetContent } from '../sheet/sheet.ts';

/** How a sheet of a package stands to the one here. */
export type PackageStatus = 'new' | 'changed' | 'same' | 'conflict';

/** A sheet on one side: what it holds and whether it is signed. */
export interface SheetState {
  readonly content: SheetContent;
  readonly isSigned: boolean;
}

/** The three sides of a sheet: what the package brings, what is here, and what both had when they met last. */
export interface ThreeSides {
  readonly brings: SheetState;
  readonly here: SheetState;
  /** As digestOf gives it. */
  readonly known: string;
}

/**
 * How the sheet that a package brings stands to the one here. `same`: it brings nothing that is not here, or nothing that
 * was done there; `new`: nothing is here yet; `changed`: only there something was done; `conflict`: something else was
 * done here, or what is here is signed. `digestOf` tells states apart.
 */
export function statusOfSheet(
  { brings, here, known }: ThreeSides,
  digestOf: (state: SheetState) => string,
): PackageStatus {
  const brought = digestOf(brings);
  const present = digestOf(here);
  if (brought === present || brought === known) return 'same';
  const isContentSame = digestOf({ ...brings, isSigned: here.isSigned }) === present;
  if (isContentSame) return brings.isSigned ? 'changed' : 'same';
  if (here.isSigned) return 'conflict';
  if (present !== known) return 'conflict';
  return isEmpty(here.content) ? 'new' : 'changed';
}

/** What a state comes to as a text, the same whatever the order in which it was entered. */
export function textOfState({ content, isSigned }: SheetState): string {
  return JSON.stringify([isSigned, ordered(content)]);
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => [key, ordered(part)]);
}

function isEmpty(content: SheetContent): boolean {
  return Object.values(content).every((part) => Object.keys(part).length === 0);
}
