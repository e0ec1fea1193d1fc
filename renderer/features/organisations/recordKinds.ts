import { formatDay } from '../../../shared/assessment/day.ts';
import type { Appraisal, Award, Project } from '../../../shared/organisation/records.ts';
import { recipientNames } from '../../../shared/organisation/registerSheets.ts';
import { levelSchema, nameOfLevel } from '../../../shared/scheme/level.ts';

export type ListName = 'awards' | 'appraisals' | 'projects';
export type ListRecord = Award | Appraisal | Project;

interface RecordField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'day' | 'text' | 'choice';
  readonly isRequired: boolean;
  readonly options?: readonly { readonly value: string | boolean; readonly label: string }[];
}

interface RecordKind {
  readonly title: string;
  /** What a single one is called. */
  readonly unit: string;
  readonly fields: readonly RecordField[];
}

const day: RecordField = { name: 'on', label: '日期', kind: 'day', isRequired: true };
const level: RecordField = {
  name: 'level',
  label: '级别',
  kind: 'choice',
  isRequired: true,
  options: levelSchema.options.map((value) => ({ value, label: nameOfLevel(value) })),
};
const text = (name: string, label: string, isRequired = true): RecordField => ({
  name,
  label,
  kind: 'text',
  isRequired,
});

/** The lists that an organisation has in the register, with the fields of their records. */
export const recordKinds: Readonly<Record<ListName, RecordKind>> = {
  awards: {
    title: '荣誉表彰',
    unit: '荣誉',
    fields: [
      day,
      text('name', '荣誉名称'),
      level,
      {
        name: 'isParty',
        label: '党内荣誉',
        kind: 'choice',
        isRequired: true,
        options: [
          { value: true, label: '是' },
          { value: false, label: '否' },
        ],
      },
      {
        name: 'to',
        label: '授予对象',
        kind: 'choice',
        isRequired: true,
        options: Object.entries(recipientNames).map(([value, label]) => ({ value, label })),
      },
      text('person', '姓名（授予个人的）', false),
    ],
  },
  appraisals: {
    title: '考核等次',
    unit: '考核',
    fields: [day, text('name', '考核名称'), text('result', '等次')],
  },
  projects: { title: '项目课题', unit: '项目', fields: [day, text('name', '项目名称'), level] },
};

/** What a field of a record says, for a table. */
export function fieldText(field: RecordField, record: ListRecord): string {
  const value = Object.entries(record).find(([name]) => name === field.name)?.[1];
  if (field.kind === 'day') return formatDay(String(value));
  if (field.options) return field.options.find((option) => option.value === value)?.label ?? '';
  return value === undefined ? '' : String(value);
}
