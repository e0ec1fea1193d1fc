import { isRecord } from './readJson.ts';

/** A field that is not as recorded, in words: 标准 2-1.a, 3, 5; null where it is not there. */
export interface DifferingPlace {
  readonly what: string;
  readonly recorded: string | null;
  readonly found: string | null;
}

/** What people call the columns; those that follow from others are not named. */
const columnTitles: Readonly<Record<string, string>> = {
  name: '名称',
  kind: '类型',
  parent: '上级单位',
  secretary: '书记',
  member_count: '党员人数',
  founded_on: '成立日期',
  accepted_on: '验收日期',
  year: '年度',
  organiser: '主办单位',
  starts_on: '开始日期',
  ends_on: '结束日期',
  panel_json: '考评组',
  adjustments_json: '分值和口径',
  is_rehearsal: '是否演练',
  signed_at: '口径签字时间',
  readings_signed_by_json: '口径签字人',
  submitted_at: '签字时间',
  signed_by_json: '签字人',
  absent_json: '缺席的考评员',
  submitted_total: '签字时的总分',
  position: '次序',
  key: '事项',
};

/** The parts of a sheet. */
const partTitles: Readonly<Record<string, string>> = {
  values: '标准',
  items: '考评内容',
  evidence: '依据，标准',
  notApplicable: '不适用，考评内容',
  vetoes: '直接认定情形',
};

/** Where two rows of one place differ; JSON is looked into. Empty where they are the same. */
export function differingPlaces(
  recorded: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
): DifferingPlace[] {
  return Object.keys(recorded)
    .filter((column) => !column.startsWith('place') && recorded[column] !== found[column])
    .flatMap((column) => placesIn(column, recorded[column], found[column]));
}

function placesIn(column: string, recorded: unknown, found: unknown): DifferingPlace[] {
  if (column === 'submitted_total') return [place('签字时的总分', points(recorded), points(found))];
  const [one, other] = [parsed(recorded), parsed(found)];
  if (!column.endsWith('_json') || !isRecord(one) || !isRecord(other))
    return [place(columnTitles[column] ?? '内容', show(one), show(other))];
  const isSheet = 'values' in one && 'vetoes' in one;
  const different = leaves(one, other, []);
  // The same, written otherwise: nothing of ours writes it so.
  if (different.length === 0) return [place(columnTitles[column] ?? '内容', '程序的写法', '另一种写法')];
  return different.map(({ path, a, b }) =>
    place(isSheet ? inSheet(path) : (columnTitles[column] ?? '内容'), show(a), show(b)),
  );
}

interface Leaf {
  readonly path: readonly string[];
  readonly a: unknown;
  readonly b: unknown;
}

/** The places, two names deep, at which two objects differ. */
function leaves(one: unknown, other: unknown, path: readonly string[]): Leaf[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (path.length >= 2 || !isRecord(one) || !isRecord(other)) return [{ path, a: one, b: other }];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) => leaves(one[name], other[name], [...path, name]));
}

/** @example inSheet(['values', '2-1.a']) // '标准 2-1.a' */
function inSheet([part = '', ...rest]: readonly string[]): string {
  return [partTitles[part] ?? '内容', ...rest].join(' ');
}

function place(what: string, recorded: string | null, found: string | null): DifferingPlace {
  return { what, recorded, found };
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** @example show({ date: '2026-05-01', text: '信访' }) // '“2026-05-01 信访”' */
function show(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return ` ${value}`;
  const words = typeof value === 'string' ? value : textsIn(value).join(' ');
  return `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`;
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (isRecord(value)) return Object.values(value).flatMap(textsIn);
  return value === null || value === undefined ? [] : [String(value)];
}

/** Units: hundredths in. */
function points(value: unknown): string | null {
  return typeof value === 'number' ? ` ${value / 100}` : show(value);
}
