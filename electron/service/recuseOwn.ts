// 回避: a panelist does not score the unit that they belong to.
import type { Candidate } from '../../shared/assessment/candidate.ts';
import { scorersOf } from '../../shared/assessment/panelRole.ts';
import type { EntryInput } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { seatKey } from '../../shared/round/partKey.ts';
import { slotsOf } from '../../shared/round/sheetSlot.ts';
import { foldName } from '../../shared/text/foldName.ts';
import { type Context, getAssessment, getScheme } from './context.ts';
import { dayOf } from './dossier.ts';

type Unit = Pick<Candidate, 'id' | 'name'>;

/**
 * Puts down that those who belong to one of the units, which are new to the panel, are recused from it, where each
 * panelist fills a sheet. Once the readings are signed; what somebody put down there before stays.
 */
export function recuseOwn(context: Context, assessmentId: string, candidates: readonly Unit[]): void {
  const { workspace, caller } = context;
  const { panel, schemeDigest, signedAt } = getAssessment(context, assessmentId);
  const own = scorersOf(panel).filter(({ unit }) => unit !== undefined);
  if (signedAt === null || own.length === 0) return;
  const register = createRegister(workspace.entries.list(assessmentId));
  const by = panel.find(({ isChair }) => isChair)?.name ?? caller.name;
  const content = {
    by,
    on: dayOf(workspace.sources.now()),
    state: 'recused',
    reason: '本人所在单位',
  } as const;
  const entries = slotsOf(getScheme(context, schemeDigest), own).flatMap(({ roundId, partId, panelist }) => {
    const unit = own.find(({ name }) => name === panelist)?.unit;
    if (unit === undefined || partId === null || panelist === undefined) return [];
    const key = seatKey(roundId, partId, panelist);
    return candidates
      .filter(({ id, name }) => foldName(name) === foldName(unit) && register.find('seat', id, key) === null)
      .map(({ id }): EntryInput => ({ kind: 'seat', candidateId: id, key, content }));
  });
  if (entries.length > 0) workspace.record(caller, [{ kind: 'entries-set', assessmentId, entries }]);
}
