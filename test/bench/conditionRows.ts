import type { Candidate } from '../../shared/assessment/candidate.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import { organisationIndex } from '../../shared/organisation/organisationIndex.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { applied, ballot, dossierOf, found } from '../nomination/dossierOf.ts';

const kinds = ['教师党支部', '学生党支部', '师生联合党支部'] as const;
export const appliedOn = '2024-03-15';

/** So many branches in units of forty, with four years of honours, appraisals and titles; the same at every run. */
export function benchOrganisations(count: number, honour: string): Organisation[] {
  const pick = (index: number, modulus: number, salt: number) => (index * 7919 + salt * 104_729) % modulus;
  return Array.from({ length: count }, (_, index): Organisation => {
    const years = [2020, 2021, 2022, 2023];
    const day = (year: number, salt: number) =>
      `${year}-${String(1 + pick(index + year, 12, salt)).padStart(2, '0')}-15`;
    return {
      id: String(index),
      name: `第${index + 1}党支部`,
      kind: kinds[index % 3] ?? '',
      parent: `第${Math.floor(index / 40) + 1}学院党委`,
      secretary: '',
      memberCount: 20,
      foundedOn: day(2015 + pick(index, 9, 1), 2),
      acceptedOn: day(2022 + pick(index, 2, 3), 4),
      awards: years.map((year, place) => ({
        on: day(year, 5),
        name: place % 2 === 0 ? '先进基层党组织' : '优秀共产党员',
        level: pick(index, 2, 6 + place) === 0 ? 'unit' : 'school',
        isParty: pick(index, 3, 7) > 0,
        to: place % 2 === 0 ? 'organisation' : 'member',
        ...(place % 2 === 1 && { person: `党员${place}` }),
      })),
      appraisals: years.map((year) => ({
        on: day(year, 8),
        name: '基层党支部工作考核评价',
        result: pick(index, 3, 9) === 0 ? '好' : '较好',
      })),
      projects: [],
      titles:
        pick(index, 5, 10) === 0
          ? [
              {
                honour,
                on: day(2020 + pick(index, 4, 11), 12),
                isRenewal: false,
                withdrawnOn: null,
                basis: '',
              },
            ]
          : [],
    };
  });
}

/** A dossier in which all of them applied in the track, and the panel found something about most of its conditions. */
export function benchDossier(
  schemeId: string,
  trackId: string,
  organisations: readonly Organisation[],
): { readonly dossier: Dossier; readonly entries: readonly Entry[] } {
  const base = dossierOf(schemeId, { roster: [] });
  const track = base.scheme.tracks.find(({ id }) => id === trackId);
  const kindOf = (organisation: Organisation) =>
    track?.kinds.includes(organisation.kind) ? organisation.kind : (track?.kinds[0] ?? '');
  const candidates = organisations.map(
    ({ id, name, parent, secretary, memberCount, foundedOn, ...rest }): Candidate => ({
      ...{ id, name, parent, secretary, memberCount, foundedOn },
      kind: kindOf({ ...rest, id, name, parent, secretary, memberCount, foundedOn }),
    }),
  );
  const entries = candidates.flatMap(({ id }, index): Entry[] => [
    applied(id, trackId, { appliedOn, isRecommended: index % 10 === 0, rank: index % 10 === 0 ? 1 : null }),
    ...(track?.conditions ?? [])
      .filter((condition, place) => condition.by !== 'data' && (index + place) % 50 > 0)
      .map((condition, place) => found(id, condition.id, (index + place) % 20 > 0)),
    ...(track?.measures ?? []).map((measure, place) => ballot(id, measure, 40 + ((index + place) % 10), 10)),
  ]);
  const dossier: Dossier = {
    ...base,
    candidates,
    register: createRegister(entries),
    organisations,
    organisationOf: organisationIndex(organisations),
  };
  return { dossier, entries };
}
