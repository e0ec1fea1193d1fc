import { factsKey } from '../../shared/dossier/factsRegister.ts';
import { factsToKeep } from '../../shared/dossier/factsToKeep.ts';
import { createRegister } from '../../shared/register/register.ts';
import { isMadePublic } from '../../shared/stage/isMadePublic.ts';
import type { WorkspaceEvent } from '../store/event.ts';
import { type Context, findScheme, getAssessment, getScheme } from './context.ts';
import { getDossier } from './dossier.ts';

/** Whether the assessment was made public, looked at without reading more than its own entries. */
export function isPublic(context: Context, assessmentId: string): boolean {
  const scheme = getScheme(context, getAssessment(context, assessmentId).schemeDigest);
  return isMadePublic({ scheme, register: createRegister(context.workspace.entries.listOwn(assessmentId)) });
}

/** Keeps with the assessment what of the register decides it now; nothing where that is kept already. */
export function keepFacts(context: Context, assessmentId: string): void {
  const dossier = getDossier(context, assessmentId);
  if (dossier.register.find('facts', null, factsKey)) return;
  const content = factsToKeep(dossier);
  context.workspace.record(context.caller, [
    {
      kind: 'entries-set',
      assessmentId,
      entries: [{ kind: 'facts', candidateId: null, key: factsKey, content }],
    },
  ]);
}

/**
 * Commits events of which some may change the register of organisations. What decides an assessment that was made public
 * is kept with it before, where the program did not do so yet: the register is free, and no result moves with it.
 */
export function recordRegister(context: Context, events: readonly WorkspaceEvent[]): void {
  const { workspace, caller } = context;
  const isOfRegister = events.some(({ kind }) => kind.startsWith('organisation'));
  workspace.together(() => {
    const open = isOfRegister
      ? workspace.assessments
          .list()
          .filter(({ id, schemeDigest }) => findScheme(context, schemeDigest) && isPublic(context, id))
      : [];
    for (const { id } of open) keepFacts(context, id);
    workspace.record(caller, events);
  });
}
