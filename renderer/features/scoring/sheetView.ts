import type { ScoredScheme } from '../../../shared/scheme/scheme.ts';
import type { SheetForm } from '../../../shared/scheme/sheet.ts';
import type { ExplainTarget } from '../../ui/explain/explainTarget.ts';
import type { Parts } from './partsOf.ts';
import type { OpenSheet } from './useSheet.ts';

/** What the parts of the form on screen share. */
export interface SheetView {
  readonly scheme: ScoredScheme;
  readonly form: SheetForm;
  readonly sheet: OpenSheet;
  /** What the other parts gave; null for the panel's joint sheet. */
  readonly parts: Parts | null;
  readonly isLocked: boolean;
  readonly onExplain: (target: ExplainTarget) => void;
}
