import { expect, it, onTestFinished } from 'vitest';
import { read, utils, type WorkSheet, write } from 'xlsx';
import { eachAssessment, eachSlot, keyTotal } from '../support/eachScores.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';

const panel = ['周正明', '吴晓岚', '郑海涛', '冯雅琴', '陈立新', '韩建国', '蒋文静'];

interface Unit {
  readonly name: string;
  /** In the panel's order; why none is asked for in place of one. Units: points. */
  readonly given: readonly (number | 'absent' | 'recused')[];
}

const units: readonly Unit[] = [
  { name: '机电系党总支', given: [92.5, 90, 88.5, 91, 93, 89, 90.5] },
  // Six, of which four are left: 83.625, where half a hundredth rounds up.
  { name: '信息系党总支', given: [85, 'absent', 80.5, 86.5, 82, 84, 83.5] },
  // Five, of which three are left: thirds.
  { name: '经管系党总支', given: [95, 94.5, 'recused', 96, 'absent', 97.5, 94] },
  // Four are too few to leave any out.
  { name: '外语系党总支', given: ['recused', 88, 90.5, 'absent', 91.5, 87, 'absent'] },
  // Several are the highest and the lowest: one of each is left out.
  { name: '艺术系党总支', given: [100, 100, 70.5, 70.5, 70.5, 'absent', 71] },
  { name: '后勤党总支', given: [80, 80, 80, 80, 80, 80, 80] },
];

it.skipIf(!hasLibreOffice)(
  'the panel’s means are the same as LibreOffice makes of the formulas in 评分明细表, what plain fractions make of its totals, and what the program says',
  { timeout: 120_000 },
  async () => {
    const { bytes, said } = await exported();
    const blocks = blocksOf(recalculated(withoutResults(bytes)).Sheets.考评员评分明细表!);
    const byUnit = <T>(what: (block: Block) => T) =>
      Object.fromEntries(blocks.map((block) => [block.name, what(block)]));
    expect(byUnit(({ totals }) => totals.length)).toEqual(
      Object.fromEntries(units.map(({ name }, row) => [name, [7, 6, 5, 4, 6, 7][row]])),
    );
    expect(byUnit(({ mean }) => mean)).toEqual(said);
    expect(byUnit(({ totals }) => trimmedMean(totals))).toEqual(said);
  },
);

/** The bytes of 评分明细表 with every sheet signed, and the means as the program says them, by unit, in hundredths. */
async function exported(): Promise<{ bytes: Uint8Array; said: Record<string, bigint> }> {
  const { app, close } = testApp();
  onTestFinished(close);
  const client = rpcClient('app://kaoping/rpc', app);
  const { assessmentId, ids } = await eachAssessment(
    client,
    units.map(({ name }) => name),
    panel.map((name, index) => ({ name, isChair: index === 0 })),
  );
  await client.entry.set({
    assessmentId,
    entries: units.flatMap(({ given }, row) =>
      given.flatMap((each, column) =>
        typeof each === 'number'
          ? []
          : [
              {
                kind: 'seat' as const,
                candidateId: ids[row]!,
                key: `-/panel/${panel[column]}`,
                content: { by: '周正明', on: '2025-11-10', state: each, reason: '另有安排' },
              },
            ],
      ),
    ),
  });
  for (const [column, panelist] of panel.entries()) {
    const sheets = units.flatMap(({ given }, row) => {
      const points = given[column]!;
      return typeof points === 'number' ? [{ candidateId: ids[row]!, total: points * 100 }] : [];
    });
    for (const { candidateId, total } of sheets) await keyTotal(client, candidateId, panelist, total);
    await client.sheet.submitEach({ slot: eachSlot(panelist), sheets });
  }
  const { candidates } = await client.result.get({ assessmentId });
  const file = await client.report.export({ assessmentId, report: 'scorers' });
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    said: Object.fromEntries(
      candidates.map(({ candidate, parts }) => [candidate.name, BigInt(parts[0]!.panel!.points!)]),
    ),
  };
}

/** The workbook with 1 for the result of each of its formulas: what it gives afterwards was reckoned from them anew. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const book = read(bytes);
  let formulas = 0;
  for (const sheet of Object.values(book.Sheets))
    for (const [address, cell] of Object.entries(sheet)) {
      if (address.startsWith('!') || cell.f === undefined) continue;
      Object.assign(cell, { t: 'n', v: 1, w: undefined });
      formulas += 1;
    }
  expect(formulas).toBeGreaterThanOrEqual(units.length);
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}

interface Block {
  readonly name: string;
  /** Units: hundredths. */
  readonly totals: readonly bigint[];
  readonly mean: bigint;
}

/** A unit's rows in the list: a panelist's each, and the mean's below. */
function blocksOf(sheet: WorkSheet): Block[] {
  const rows = utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, raw: true, defval: null });
  const heads = rows.find((cells) => cells.includes('评分主体'))!;
  const at = (head: string) => heads.findIndex((cell) => String(cell).startsWith(head));
  const [nameAt, whoAt, sumAt] = [at('单位'), at('评分主体'), at('得分合计')];
  const blocks: Block[] = [];
  let [name, totals]: [string, bigint[]] = ['', []];
  for (const cells of rows) {
    const who = String(cells[whoAt] ?? '');
    if (panel.some((panelist) => who.endsWith(`·${panelist}`))) {
      name = String(cells[nameAt] ?? name);
      if (typeof cells[sumAt] === 'number') totals.push(hundredths(cells[sumAt]));
    } else if (who === '平均') {
      blocks.push({ name, totals, mean: hundredths(Number(cells[sumAt])) });
      [name, totals] = ['', []];
    }
  }
  return blocks;
}

function hundredths(points: number): bigint {
  const whole = Math.round(points * 100);
  expect(Math.abs(points * 100 - whole)).toBeLessThan(1e-6);
  return BigInt(whole);
}

/** Of five and more without one of the highest and one of the lowest, of fewer of all; to two places, half up. */
function trimmedMean(totals: readonly bigint[]): bigint {
  const sum = totals.reduce((all, each) => all + each, 0n);
  const most = totals.reduce((one, other) => (one > other ? one : other));
  const least = totals.reduce((one, other) => (one < other ? one : other));
  const isTrimmed = totals.length >= 5;
  const left = isTrimmed ? sum - most - least : sum;
  const count = BigInt(totals.length - (isTrimmed ? 2 : 0));
  return (2n * left + count) / (2n * count);
}
