import type { Dossier } from '../dossier/dossier.ts';
import type { QuotaStanding } from './quotaStanding.ts';
import { trackResult } from './trackResult.ts';

/** The quota that entries of the key track/quota/unit are about; null where there is none. */
export function quotaOfKey(dossier: Dossier, key: string): QuotaStanding | null {
  const track = dossier.scheme.tracks.find(({ id }) => id === key.split('/')[0]);
  return (track && trackResult(dossier, track).quotas.find((standing) => standing.key === key)) ?? null;
}
