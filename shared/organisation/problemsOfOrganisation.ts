import type { OrganisationInput } from './organisation.ts';
import { labelOf, type RecordList, recordKey } from './recordKey.ts';
import type { Appraisal, Award, Project, TitleRecord } from './records.ts';

const listNames: Readonly<Record<RecordList, string>> = {
  awards: '荣誉表彰',
  appraisals: '考核等次',
  projects: '项目课题',
  titles: '称号',
};

/** Why an organisation cannot stand in the register: days that lie ahead of today, records that stand twice. */
export function problemsOfOrganisation(input: OrganisationInput, today: string): readonly string[] {
  const { name, foundedOn, acceptedOn } = input;
  const awards = input.awards ?? [];
  const appraisals = input.appraisals ?? [];
  const projects = input.projects ?? [];
  const days = [
    foundedOn,
    acceptedOn,
    ...[...awards, ...appraisals, ...projects, ...input.titles].map(({ on }) => on),
    ...input.titles.map(({ withdrawnOn }) => withdrawnOn),
  ];
  const ahead = days.find((day) => day !== null && day > today);
  return [
    ...(ahead ? [`“${name}”的日期 ${ahead} 晚于今天（${today}），请核对`] : []),
    ...twiceIn(name, 'awards', awards, recordKey.awards),
    ...twiceIn(name, 'appraisals', appraisals, recordKey.appraisals),
    ...twiceIn(name, 'projects', projects, recordKey.projects),
    ...twiceIn(name, 'titles', input.titles, recordKey.titles),
  ];
}

function twiceIn<T extends Award | Appraisal | Project | TitleRecord>(
  name: string,
  list: RecordList,
  records: readonly T[],
  keyOf: (record: T) => string | null,
): string[] {
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const key = keyOf(record);
    const isTwice = key !== null && seen.has(key);
    if (key !== null) seen.add(key);
    return isTwice ? [`“${name}”的${listNames[list]}重复：${labelOf(record)}（${record.on}）`] : [];
  });
}
