import type { Candidate } from '../../shared/assessment/candidate.ts';
import type { Dossier, DossierSheet } from '../../shared/dossier/dossier.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import type { OutcomeSource } from '../../shared/report/reportSource.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';

export const today = '2026-11-20';

export function candidateOf(id: string, name: string, more: Partial<Candidate> = {}): Candidate {
  return { id, name, kind: '党支部', parent: '', secretary: '', memberCount: 12, foundedOn: null, ...more };
}

/** The dossier of an assessment with these candidates, entries and sheets (by `candidateId/slot`). */
export function dossierWith(
  scheme: Scheme,
  candidates: readonly Candidate[],
  entries: readonly Entry[] = [],
  sheets: Readonly<Record<string, DossierSheet>> = {},
): Dossier {
  return {
    assessment: {
      id: 'a1',
      name: '2026年度考核',
      year: 2026,
      organiser: '学院党委',
      startsOn: '2026-09-28',
      endsOn: '2026-12-10',
      panel: [
        { name: '周正明', isChair: true },
        { name: '吴晓岚', isChair: false },
      ],
      schemeDigest: 'ef069fd5aa',
      isRehearsal: false,
      signedAt: '2026-09-28T01:00:00.000Z',
      signedBy: null,
    },
    scheme,
    candidates,
    sheetOf: (candidateId, slot) => sheets[`${candidateId}/${slot}`] ?? null,
    register: createRegister(entries),
    organisationOf: () => null,
    organisations: [],
    today,
  };
}

export function sourceFrom(dossier: Dossier): OutcomeSource {
  const { assessment, scheme } = dossier;
  const stamp = { madeAt: '2026年11月20日 09:10', head: '0123456789abcdef0123', schemeDigest: 'ef069fd5aa' };
  return { dossier, assessment, scheme, stamp };
}
