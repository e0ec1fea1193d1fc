import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportFile } from '../../electron/reportFile.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { verifyFile } from '../../electron/verifyFile.ts';
import type { CellDifference } from '../../shared/verify/verification.ts';
import { type TestApp, testApp } from '../support/testApp.ts';
import { paths } from '../support/testContext.ts';

let app: TestApp;
let bytes: Uint8Array;
let elsewhere: string;
const job = { paths, at: new Date().toISOString() };
beforeAll(async () => {
  app = testApp();
  const other = testApp();
  elsewhere = other.context.workspace.path;
  const { id } = loadDemo(app.context).find(({ scheme }) => scheme === 'shandong-wuhao')!;
  const dataPath = app.context.workspace.path;
  const input = { assessmentId: id, report: 'summary' } as const;
  bytes = await reportFile({ ...job, dataPath, kind: 'writeReport', input }, () => {});
  return () => {
    app.close();
    other.close();
  };
});

const path = 'xl/worksheets/sheet1.xml';
type Row = string;

/** The workbook with its rows handled as Excel does: each renumbered, and every formula pointing where it did. */
function reordered(
  order: (rows: readonly Row[]) => (Row | null)[],
  change = (xml: string) => xml,
): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[path]!);
  const rows = xml.match(/<row r=.*?<\/row>/gs)!;
  const now = order(rows);
  const rowNow = (was: number) => {
    const at = now.indexOf(rows[was - 1]!);
    return at < 0 ? was : at + 1;
  };
  const text = now
    .map((row, index) =>
      (row ?? '<row r="1"><c r="A1" t="str"><v>新增</v></c></row>')
        .replace(/<row r="\d+"/, `<row r="${index + 1}"`)
        .replace(/(<c r="[A-Z]+)\d+"/g, `$1${index + 1}"`)
        .replace(/<f>.*?<\/f>/gs, (formula) =>
          formula.replace(/(\$?\b[A-Z]{1,2}\$?)(\d+)\b/g, (_, column, row) => column + rowNow(Number(row))),
        ),
    )
    .join('');
  parts[path] = strToU8(change(xml.replace(/<row r=.*<\/row>/s, () => text)));
  return zipSync(parts);
}

/** What is found where the assessment is, and elsewhere. */
async function found(book: Uint8Array): Promise<(readonly CellDifference[])[]> {
  const at = async (dataPath: string) =>
    (await verifyFile({ ...job, dataPath, kind: 'verifyWorkbook', name: '报表.xlsx', bytes: book }))
      .differences;
  return [await at(app.context.workspace.path), await at(elsewhere)];
}
const exchanged = (a: number, b: number) => (rows: readonly Row[]) =>
  rows.map((row, index) => (index === a - 1 ? rows[b - 1]! : index === b - 1 ? rows[a - 1]! : row));

describe('rows of a workbook that comes back', () => {
  it('that stand as they were made are no difference', async () => {
    expect(await found(reordered((rows) => [...rows]))).toEqual([[], []]);
  });

  it('that were exchanged are told as that, and nothing else is', async () => {
    for (const differences of await found(reordered(exchanged(7, 10))))
      expect(differences).toEqual([
        expect.objectContaining({ cell: '第 7、10 行', what: '第7行与第10行互换' }),
      ]);
  });

  it('one of which moved is told with where it was', async () => {
    const moved = (rows: readonly Row[]) => {
      const others = rows.filter((_, index) => index !== 5);
      return [...others.slice(0, 8), rows[5]!, ...others.slice(8)];
    };
    for (const differences of await found(reordered(moved)))
      expect(differences).toEqual([expect.objectContaining({ cell: '第 9 行', what: '原第6行移到了第9行' })]);
  });

  it('that were inserted or deleted are told as that', async () => {
    const inserted = (rows: readonly Row[]) => [...rows.slice(0, 8), null, ...rows.slice(8)];
    const deleted = (rows: readonly Row[]) => rows.filter((_, index) => index !== 8);
    for (const differences of await found(reordered(inserted)))
      expect(differences).toEqual([
        expect.objectContaining({ cell: '第 9 行', what: '插入了1行', inFile: '新增' }),
      ]);
    for (const differences of await found(reordered(deleted))) {
      expect(differences[0]).toMatchObject({ cell: '第 9 行', what: '原第9行被删除' });
      // What is counted over all rows comes to something else; nothing is told of the rows that moved up.
      expect(differences.length).toBeLessThan(12);
    }
  });

  it('with one cell changed in a row that moved are told of both, the cell where it is now', async () => {
    const edited = (xml: string) => xml.replace(/(<c r="B10"[^>]*>)<v>\d+<\/v>/, '$1<v>0</v>');
    const [here] = await found(reordered(exchanged(7, 10), edited));
    expect(here).toEqual([
      expect.objectContaining({ what: '第7行与第10行互换' }),
      expect.objectContaining({ cell: 'B10', what: '与考核记录不同' }),
    ]);
  });

  it('that were emptied are told as a row', async () => {
    const emptied = (rows: readonly Row[]) =>
      rows.map((row, index) => (index === 8 ? '<row r="9"></row>' : row));
    const [here] = await found(reordered(emptied));
    expect(here!.filter(({ what }) => /删除/.test(what))).toEqual([
      expect.objectContaining({ cell: '第 9 行', what: '整行的内容被删除' }),
    ]);
  });
});
