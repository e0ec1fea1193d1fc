/** Saved; on its way; not saved, and why is known; or found from an earlier visit, not saved. */
export type DraftState = 'saved' | 'saving' | 'failed' | 'found';

interface Stand {
  readonly isDirty: boolean;
  readonly isRestored: boolean;
  readonly isSaving: boolean;
  readonly problem: string | null;
}

/**
 * How what is typed stands to the file.
 * @example draftState({ isDirty: true, isRestored: true, isSaving: false, problem: null }) // 'found'
 */
export function draftState({ isDirty, isRestored, isSaving, problem }: Stand): DraftState {
  if (isSaving) return 'saving';
  if (!isDirty) return 'saved';
  if (problem !== null) return 'failed';
  return isRestored ? 'found' : 'saving';
}
