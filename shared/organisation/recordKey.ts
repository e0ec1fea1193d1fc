import type { Appraisal, Award, Project, TitleRecord } from './records.ts';

/**
 * What makes two records the same one, each null where nothing does: awards of unnamed members may be alike and yet be
 * several people's.
 */
export const recordKey = {
  awards: ({ on, name, to, person = '' }: Award): string | null =>
    to === 'member' && person === '' ? null : JSON.stringify([on, name, to, person]),
  appraisals: ({ on, name }: Appraisal): string | null => JSON.stringify([on, name]),
  projects: ({ on, name }: Project): string | null => JSON.stringify([on, name]),
  titles: ({ on, honour }: TitleRecord): string | null => JSON.stringify([on, honour]),
} as const;

export type RecordList = keyof typeof recordKey;

interface Records {
  readonly awards: Award;
  readonly appraisals: Appraisal;
  readonly projects: Project;
  readonly titles: TitleRecord;
}
export type RecordOf<L extends RecordList> = Records[L];

/** The name by which people know a record. @example labelOf('titles', title) // '优秀“五好”党支部' */
export function labelOf(record: Award | Appraisal | Project | TitleRecord): string {
  return 'honour' in record ? record.honour : record.name;
}
