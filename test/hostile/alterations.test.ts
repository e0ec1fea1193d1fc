import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { loadDemo } from '../../electron/service/demo.ts';
import { auditWorkspace } from '../../electron/store/checkWorkspace.ts';
import { testContext } from '../support/testContext.ts';
import { seeded } from './mutate.ts';

/** How many single values are altered; `npm run test:hostile` takes more. */
const count = Math.round(Number(process.env.KAOPING_HOSTILE ?? 40) / 4);

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

it(`a single value that another program altered is named, ${count} of ${count}`, () => {
  const context = testContext();
  loadDemo(context);
  const { db } = context.workspace;
  const columns = db
    .prepare<[], Column>(
      `SELECT m.name AS "table", c.name, c.type FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid`,
    )
    .all();
  const image = db.serialize();
  // In memory there is no write-ahead log.
  image.fill(1, 18, 20);
  const random = seeded(527);
  const unseen: string[] = [];
  for (let time = 0; time < count; ) {
    const { table, name, type } = columns[Math.floor(random() * columns.length)]!;
    const copy = new Sqlite(image);
    copy.pragma('foreign_keys = OFF');
    copy.pragma('ignore_check_constraints = ON');
    const rows = Number(copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const row = Math.floor(random() * rows);
    const value = type === 'INTEGER' ? `${name} + 1` : type === 'BLOB' ? "x'00'" : `${name} || ' '`;
    const place = `(SELECT ${name} FROM ${table} LIMIT 1 OFFSET ${row})`;
    try {
      const { changes } = copy
        .prepare(`UPDATE ${table} SET ${name} = ${value} WHERE ${name} = ${place}`)
        .run();
      if (changes > 0) {
        time += 1;
        if (auditWorkspace({ db: copy }).ok) unseen.push(`${table}.${name}, row ${row}`);
      }
    } catch {
      // The table does not take such a value at all.
    } finally {
      copy.close();
    }
  }
  expect(unseen).toEqual([]);
}, 3_600_000);
