import { createHash } from 'node:crypto';
import { type SheetState, statusOfSheet, textOfState } from '../../../shared/package/comparePackage.ts';
import type { PackagedSheet } from '../../../shared/package/packageBody.ts';
import { emptyContent } from '../../../shared/sheet/sheet.ts';
import { Refusal } from '../../refusal.ts';
import type { StoredSheet } from '../../store/sheetStore.ts';
import type { Context } from '../context.ts';

/** By which a data file is known wherever a package of it goes: the hash of its log's first line. */
export function workspaceId({ workspace }: Context): string {
  const first = workspace.log.find(1);
  if (!first) throw new Refusal('REFUSED', '数据文件中还没有考核');
  return first.hash;
}

/** Where a sheet lies, as packages name it. */
export function sheetPlace({ candidateId, slot }: Pick<StoredSheet, 'candidateId' | 'slot'>): string {
  return `${candidateId} ${slot}`;
}

/** SHA-256 of a state, in lower-case hex. */
export function digestOfState(state: SheetState): string {
  return createHash('sha256').update(textOfState(state)).digest('hex');
}

/** A sheet as it stands; one that is not there is empty. */
export function stateOf(sheet: Pick<StoredSheet, 'content' | 'submission'> | null): SheetState {
  return { content: sheet?.content ?? emptyContent, isSigned: sheet?.submission != null };
}

/** A sheet as it travels. */
export function packaged({
  candidateId,
  slot,
  content,
  submission,
  submittedTotal,
}: StoredSheet): PackagedSheet {
  const signed = submission && {
    at: submission.at,
    signedBy: [...submission.signedBy],
    ...(submission.absent && { absent: [...submission.absent] }),
    total: submittedTotal,
  };
  return { candidateId, slot, content, signed };
}

/** A sheet of a package as it stands there. */
export function stateOfPackaged({ content, signed }: PackagedSheet): SheetState {
  return { content, isSigned: signed !== null };
}

const digestOfNothing = digestOfState(stateOf(null));

/** Digests of sheets as they were when they were exchanged last, by place. */
export type KnownStates = Readonly<Record<string, string>>;

/** Keeps the states beside the log: they may be many, and an assessment's own entries are read at each save. */
export function keepKnown({ workspace }: Context, known: KnownStates): string {
  return workspace.attachedFiles.add(Buffer.from(JSON.stringify(known), 'utf8'));
}

/** The states that were kept; of a file that is not there none, so that what is here counts as changed. */
export function findKnown({ workspace }: Context, knownFile: string | undefined): KnownStates {
  const bytes = knownFile === undefined ? null : workspace.attachedFiles.find(knownFile);
  return bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as KnownStates) : {}; // Safe: written by keepKnown.
}

/** Keeps the sheets as they travel with a package that is given or taken. */
export function keepPackaged(context: Context, sheets: readonly PackagedSheet[]): string {
  return keepKnown(context, digestsOf(sheets));
}

/** The digests of sheets as they travel, by place. */
export function digestsOf(sheets: readonly PackagedSheet[]): KnownStates {
  return Object.fromEntries(
    sheets.map((sheet) => [sheetPlace(sheet), digestOfState(stateOfPackaged(sheet))]),
  );
}

/** The sheet here beside the one that a package brings, and how that one stands to it by what both had last. */
export function besideHere({ workspace }: Context, sheet: PackagedSheet, known: KnownStates) {
  const here = stateOf(workspace.sheets.find(sheet.candidateId, sheet.slot));
  const last = known[sheetPlace(sheet)] ?? digestOfNothing;
  const status = statusOfSheet({ brings: stateOfPackaged(sheet), here, known: last }, digestOfState);
  return { here, status };
}
