import type { EntryOf } from '../../../shared/register/entry.ts';
import { slotName, slotsOf } from '../../../shared/round/sheetSlot.ts';
import { Refusal } from '../../refusal.ts';
import { type Context, getAssessment, getScheme, requireSheet } from '../context.ts';

/** A 任务包 that was given out. */
export type Given = EntryOf<'package'>;

/** The sheets that are the panelist's own, as slotName has them. Errors: a Refusal where there are none. */
export function requireOwnSlots(
  context: Context,
  assessmentId: string,
  panelist: string,
): ReadonlySet<string> {
  const { panel, schemeDigest } = getAssessment(context, assessmentId);
  const scheme = requireSheet(getScheme(context, schemeDigest));
  const own = slotsOf(scheme, panel).filter((slot) => slot.panelist === panelist);
  if (own.length > 0) return new Set(own.map(slotName));
  const isEach = slotsOf(scheme, panel).some((slot) => slot.panelist !== undefined);
  if (isEach) throw new Refusal('REFUSED', `${panelist}不是这次考核参加评分的考评员`);
  throw new Refusal(
    'REFUSED',
    '这次考核由考评组共同填一张评分表，不发任务包。需要各评一张的，请在“考评口径”中选择',
    [],
    { screen: 'readings', assessmentId },
  );
}

/** The 任务包 that were given out, in their order. */
export function packagesIn({ workspace }: Context, assessmentId: string): readonly Given[] {
  return workspace.entries.listOwn(assessmentId).filter((entry): entry is Given => entry.kind === 'package');
}

/** Puts down that a package was given out, or how far what came back was read. */
export function recordPackage(
  { workspace, caller }: Context,
  assessmentId: string,
  packageId: string,
  content: Given['content'],
): void {
  const entry = { kind: 'package' as const, candidateId: null, key: packageId, content };
  workspace.record(caller, [{ kind: 'entries-set', assessmentId, entries: [entry] }]);
}
