// Where the tables are not what the log makes: found row by row, and said with the unit, the field and both values.
import type { Database } from 'better-sqlite3';
import { type DifferingPlace, differingPlaces } from './differingPlaces.ts';
import { longText } from './longText.ts';

/** A row that is not as the log has it. */
export interface Difference {
  readonly table: StateTable;
  /** Whose it is; null where it is of all: the register of organisations, a scheme that several pin. */
  readonly assessmentId: string | null;
  /** Which unit, which field, what the log says and what the file: a sentence for a person. */
  readonly words: string;
}

/** The tables that the log makes, in the order in which rows can be put in; `order` is that of an index, `key` one text. */
export const stateTables = {
  scheme_version: {
    title: '方案',
    key: 'digest',
    order: 'digest',
    assessment: 'NULL',
    name: "scheme_id || ' ' || version",
  },
  assessment: { title: '考核', key: 'id', order: 'id', assessment: 'id', name: 'name' },
  candidate: { title: '参评单位', key: 'id', order: 'id', assessment: 'assessment_id', name: 'name' },
  sheet: {
    title: '评分表',
    key: "candidate_id || '/' || slot",
    order: 'candidate_id, slot',
    assessment: '(SELECT assessment_id FROM candidate WHERE id = candidate_id)',
    name: '(SELECT name FROM candidate WHERE id = candidate_id)',
  },
  entry: {
    title: '登记事项',
    key: "assessment_id || '/' || ifnull(candidate_id, '') || '/' || kind || '/' || key",
    order: "assessment_id, ifnull(candidate_id, ''), kind, key",
    assessment: 'assessment_id',
    name: '(SELECT name FROM candidate WHERE id = candidate_id)',
  },
  organisation: { title: '单位登记', key: 'id', order: 'id', assessment: 'NULL', name: 'name' },
} as const;
export type StateTable = keyof typeof stateTables;

interface Row extends Record<string, unknown> {
  readonly place: string;
  readonly placeName: string | null;
  readonly placeAssessment: string | null;
}

/** Every row of the file that is not as in the tables made anew from the log, table by table, each once. */
export function* differences(file: Database, rebuilt: Database): Generator<Difference> {
  // Safe: the keys of the constant.
  for (const table of Object.keys(stateTables) as StateTable[]) {
    // Most tables are as the log has them, and naming each row's place takes ten times as long as comparing it.
    if (isSame(cellsOf(file, table), cellsOf(rebuilt, table))) continue;
    for (const [actual, expected] of pairs(rowsOf(file, table), rowsOf(rebuilt, table))) {
      const words = wordsOf(table, actual, expected);
      if (words === null) continue;
      const row = expected ?? actual;
      yield { table, assessmentId: row?.placeAssessment ?? null, words };
    }
  }
}

/** Whether two readings give the same cells, row by row. */
function isSame(one: IterableIterator<unknown[]>, other: IterableIterator<unknown[]>): boolean {
  try {
    for (const cells of one) {
      const { done, value } = other.next();
      if (done || !cells.every((cell, column) => isSameCell(cell, value[column]))) return false;
    }
    return other.next().done === true;
  } finally {
    other.return?.();
  }
}

function isSameCell(one: unknown, other: unknown): boolean {
  return one === other || (Buffer.isBuffer(one) && Buffer.isBuffer(other) && one.equals(other));
}

function cellsOf(db: Database, table: StateTable): IterableIterator<unknown[]> {
  const columns = db
    .prepare(`SELECT * FROM ${table}`)
    .columns()
    .map(({ name, type }) => (type === 'TEXT' ? longText(name) : name));
  return db
    .prepare<[], unknown[]>(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${stateTables[table].order}`)
    .raw()
    .iterate();
}

function rowsOf(db: Database, table: StateTable): IterableIterator<Row> {
  const { key, name, assessment } = stateTables[table];
  return db
    .prepare<[], Row>(
      `SELECT ${key} AS place, ${name} AS placeName, ${assessment} AS placeAssessment, * FROM ${table} ORDER BY place`,
    )
    .iterate();
}

/** Rows of the same place side by side; both sides are in the order of their places. */
function* pairs(
  actual: IterableIterator<Row>,
  expected: IterableIterator<Row>,
): Generator<readonly [Row | undefined, Row | undefined]> {
  try {
    let [one, other] = [actual.next(), expected.next()];
    while (!one.done || !other.done) {
      const order = one.done ? 1 : other.done ? -1 : compare(one.value.place, other.value.place);
      yield [
        order <= 0 && !one.done ? one.value : undefined,
        order >= 0 && !other.done ? other.value : undefined,
      ];
      if (order <= 0) one = actual.next();
      if (order >= 0) other = expected.next();
    }
  } finally {
    // Whoever has seen enough leaves both readings open otherwise.
    actual.return?.();
    expected.return?.();
  }
}

/** SQLite's own order of texts: by their bytes. */
function compare(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function wordsOf(table: StateTable, actual: Row | undefined, expected: Row | undefined): string | null {
  const { title } = stateTables[table];
  const name = expected?.placeName ?? actual?.placeName ?? '';
  const what = `${title}${name === '' ? '' : `“${name}”`}`;
  if (!actual) return `${what}：操作记录中有，数据文件中没有`;
  if (!expected) return `${what}：操作记录中没有，数据文件中多出`;
  const places = differingPlaces(expected, actual);
  if (places.length === 0) return null;
  // A scheme is a long text: which words of it differ says nothing to a person.
  if (table === 'scheme_version') return `${what}的内容与操作记录不一致`;
  const first = places.slice(0, mostPlaces);
  const more = places.length > mostPlaces ? `；另有 ${places.length - mostPlaces} 处` : '';
  return `${what}${first.map(inWords).join('；')}${more}`;
}

function inWords({ what, recorded, found }: DifferingPlace): string {
  const before = recorded === null ? '操作记录中没有' : `操作记录为${recorded}`;
  return `的${what}：${before}，数据文件中${found === null ? '没有' : `为${found}`}`;
}
const mostPlaces = 3;
