import { scorersOf } from '../../../shared/assessment/panelRole.ts';
import { ownSlots, type PackageOwner } from '../../../shared/package/packageOwner.ts';
import type { EntryOf } from '../../../shared/register/entry.ts';
import { slotName, slotsOf } from '../../../shared/round/sheetSlot.ts';
import { Refusal } from '../../refusal.ts';
import { type Context, getAssessment, getScheme, requireSheet } from '../context.ts';

/** A 任务包 that was given out. */
export type Given = EntryOf<'package'>;

/** Whom a package is asked for: a panelist by name, or a candidate. */
export interface AskedOwner {
  readonly panelist?: string | undefined;
  readonly candidateId?: string | undefined;
}

/** The owner that was asked for. Errors: a Refusal where the candidate is not of this assessment. */
export function requireOwner(
  { workspace }: Context,
  assessmentId: string,
  { panelist, candidateId }: AskedOwner,
): PackageOwner {
  if (candidateId === undefined) return { panelist };
  const found = workspace.candidates.find(candidateId);
  if (found?.assessmentId !== assessmentId)
    throw new Refusal('MISSING', '这个单位不在这次考核的名单中，请返回刷新');
  return { unit: { id: candidateId, name: found.candidate.name } };
}

/** The sheets that are the owner's own, as slotName has them. Errors: a Refusal where there are none. */
export function requireOwnSlots(
  context: Context,
  assessmentId: string,
  owner: PackageOwner,
): ReadonlySet<string> {
  const { panel, schemeDigest } = getAssessment(context, assessmentId);
  const scheme = requireSheet(getScheme(context, schemeDigest));
  const { panelist } = owner;
  const isScorer = panelist === undefined || scorersOf(panel).some(({ name }) => name === panelist);
  const own = isScorer ? ownSlots(scheme, owner) : [];
  if (own.length > 0) return new Set(own.map(slotName));
  if (panelist === undefined)
    throw new Refusal('REFUSED', '这次考核的方案没有由单位自己填写的评分表（自评），不向单位发任务包');
  const isEach = slotsOf(scheme, panel).some((slot) => slot.panelist !== undefined);
  if (isEach) throw new Refusal('REFUSED', `${panelist}不是这次考核参加评分的考评员`);
  throw new Refusal(
    'REFUSED',
    '这次考核由考评组共同填一张评分表，不发任务包。需要各评一张的，请在“考评口径”中选择',
    [],
    { screen: 'readings', assessmentId },
  );
}

/** Whose 任务包 was given out. */
export function givenTo({ workspace }: Context, { panelist, candidateId }: Given['content']): PackageOwner {
  if (candidateId === undefined) return { panelist };
  const name = workspace.candidates.find(candidateId)?.candidate.name ?? '（已移出名单）';
  return { unit: { id: candidateId, name } };
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
