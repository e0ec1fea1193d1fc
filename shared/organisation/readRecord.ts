import { type Level, levelSchema, nameOfLevel } from '../scheme/level.ts';
import type { RecordList } from './recordKey.ts';
import {
  type Appraisal,
  type Award,
  appraisalSchema,
  awardSchema,
  type Project,
  projectSchema,
  type TitleRecord,
  titleRecordSchema,
} from './records.ts';
import { recipientNames } from './registerSheets.ts';
import type { RowReader } from './rowReader.ts';

export type AnyRecord = Award | Appraisal | Project | TitleRecord;

// Safe: one name for each level.
const levelNames = Object.fromEntries(
  levelSchema.options.map((level) => [level, nameOfLevel(level)]),
) as Record<Level, string>;
const yesNo = { yes: '是', no: '否' } as const;

const schemas = {
  awards: awardSchema,
  appraisals: appraisalSchema,
  projects: projectSchema,
  titles: titleRecordSchema,
} as const;

/** The record that a row of that list gives; null where it has problems, which the reader then holds. */
export function readRecord(list: RecordList, reader: RowReader): AnyRecord | null {
  const raw = rawOf(list, reader);
  if (reader.problems.length > 0) return null;
  const parsed = schemas[list].safeParse(raw);
  if (parsed.success) return parsed.data;
  reader.problems.push(...parsed.error.issues.map((issue) => issue.message));
  return null;
}

function rawOf(list: RecordList, reader: RowReader): object {
  switch (list) {
    case 'awards': {
      const person = reader.text('姓名');
      return {
        on: reader.requiredDay('日期'),
        name: reader.required('荣誉名称'),
        level: requiredChoice(reader, '级别', levelNames),
        isParty: requiredChoice(reader, '党内荣誉', yesNo) === 'yes',
        to: requiredChoice(reader, '授予对象', recipientNames),
        ...(person !== '' && { person }),
      };
    }
    case 'appraisals':
      return {
        on: reader.requiredDay('日期'),
        name: reader.required('考核名称'),
        result: reader.required('等次'),
      };
    case 'projects':
      return {
        on: reader.requiredDay('日期'),
        name: reader.required('项目名称'),
        level: requiredChoice(reader, '级别', levelNames),
      };
    case 'titles':
      return {
        honour: reader.required('称号'),
        on: reader.requiredDay('授予日期'),
        isRenewal: reader.choice('重新认定', yesNo) === 'yes',
        withdrawnOn: reader.day('不再保留日期'),
        basis: reader.text('依据'),
      };
  }
}

/** As choice; an empty cell is a problem, since nothing is guessed. */
function requiredChoice<T extends string>(
  reader: RowReader,
  title: string,
  names: Readonly<Record<T, string>>,
): T | null {
  return reader.required(title) === '' ? null : reader.choice(title, names);
}
