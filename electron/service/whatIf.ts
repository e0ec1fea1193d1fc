import { type WhatIf, whatIf } from '../../shared/nextYear/whatIf.ts';
import { adjustmentsSchema } from '../../shared/scheme/adjustments.ts';
import type { PanelRule } from '../../shared/scheme/panelRule.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { type Context, getAssessment } from './context.ts';
import { getDossier } from './dossier.ts';
import { adjust } from './pinScheme.ts';
import { baseOf, takeFromShelf } from './schemeShelf.ts';

interface Asked {
  readonly assessmentId: string;
  /** Another scheme of the shelf; null for its own. */
  readonly schemeId: string | null;
  /** Another panel rule; null for its own. */
  readonly panel: PanelRule | null;
}

/**
 * What an assessment's sheets would come to under another scheme or panel rule. Writes nothing.
 *
 * Errors: a Refusal where the scheme is not on the shelf, or does not take the panel rule.
 */
export function getWhatIf(context: Context, { assessmentId, schemeId, panel }: Asked): WhatIf {
  const assessment = getAssessment(context, assessmentId);
  const { adjustments } = assessment;
  const base = schemeId === null ? baseOf(context, assessment) : takeFromShelf(context, schemeId).source;
  const rule = panel ?? adjustments.panel;
  const others = schemeId === null ? adjustments : adjustmentsSchema.parse({});
  const scheme = parseScheme(adjust(context, base, { ...others, ...(rule && { panel: rule }) }));
  return whatIf(getDossier(context, assessmentId), scheme);
}
