import type { Dossier } from '../dossier/dossier.ts';
import { flowSteps } from './flowSteps.ts';
import { isNoticeBegun } from './position.ts';

/**
 * Whether the outcome was made public: 公示 has begun; where the document has no such stage, a notice or a decision was
 * issued.
 */
export function isMadePublic({ scheme, register }: Pick<Dossier, 'scheme' | 'register'>): boolean {
  if (flowSteps(scheme).some((step) => step.isNotice)) return isNoticeBegun(scheme, register);
  return (['notice', 'decision'] as const).some((kind) =>
    [...register.list(kind, null).values()].some(({ issued }) => issued !== null),
  );
}
