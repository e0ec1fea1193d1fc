import { candidateInputSchema } from '../assessment/candidate.ts';
import { cleanName } from '../table/cleanCell.ts';
import { kindByName } from './kindByName.ts';
import type { OrganisationInput } from './organisation.ts';
import type { RecordList } from './recordKey.ts';
import { listStates } from './registerSheets.ts';
import type { RowReader } from './rowReader.ts';

/** What a row of 单位 says; a cell that is empty says nothing and changes nothing. */
export type Details = Partial<
  Pick<OrganisationInput, 'kind' | 'secretary' | 'memberCount' | 'foundedOn' | 'acceptedOn'>
>;
type OptionalList = Exclude<RecordList, 'titles'>;

const writtenSchema = candidateInputSchema.pick({ kind: true, secretary: true, memberCount: true }).partial();

/** The details, and the lists that are entered though they may be empty; null where the row has problems. */
export function readDetails(
  reader: RowReader,
): { readonly details: Details; readonly entered: readonly OptionalList[] } | null {
  const kind = reader.text('类型');
  const secretary = cleanName(reader.text('书记'));
  const memberCount = readCount(reader);
  const foundedOn = reader.day('成立日期');
  const acceptedOn = reader.day('验收日期');
  const entered = (
    [
      ['awards', '荣誉表彰'],
      ['appraisals', '考核等次'],
      ['projects', '项目课题'],
    ] as const
  ).flatMap(([list, title]) => (reader.choice(title, listStates) === 'entered' ? [list] : []));
  const written = {
    ...(kind !== '' && { kind }),
    ...(secretary !== '' && { secretary }),
    ...(memberCount !== null && { memberCount }),
  };
  const parsed = writtenSchema.safeParse(written);
  if (!parsed.success) reader.problems.push(...parsed.error.issues.map((issue) => issue.message));
  if (reader.problems.length > 0) return null;
  const days = { ...(foundedOn !== null && { foundedOn }), ...(acceptedOn !== null && { acceptedOn }) };
  return { details: { ...written, ...days }, entered };
}

/** 类型 where nobody wrote one: by the ending of the name, 党支部 where it shows none. */
export function kindOfName(name: string): string {
  return (
    kindByName(name, [
      '党委',
      '党总支',
      '直属党支部',
      '学生党支部',
      '教师党支部',
      '离退休党支部',
      '党支部',
    ]) ?? '党支部'
  );
}

function readCount(reader: RowReader): number | null {
  const text = reader.text('党员人数', 'count');
  if (text === '') return null;
  const match = /^(\d{1,9})(?:\.0+)?[人名]?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  if (!match) reader.problems.push(`党员人数“${text}”不是人数，请改成整数，如 46`);
  return match ? Number(match[1]) : null;
}
