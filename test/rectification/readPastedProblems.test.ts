import { expect, it } from 'vitest';
import { readPastedProblems } from '../../shared/rectification/readPastedProblems.ts';
import { htmlTables } from '../../shared/table/htmlTables.ts';
import { toPastedText } from '../../shared/table/toPastedText.ts';

it('reads problem, task, measure, person and deadline, in this order', () => {
  const { rows, problems } = readPastedProblems(
    '会议记录不全\t补全记录\t专人负责\t李华\t2026-11-30\r\n\r\n党费迟缴\t\t\t\t2026年12月5日\r\n',
  );
  expect(problems).toEqual([]);
  expect(rows).toMatchObject([
    {
      kind: 'problem',
      problem: '会议记录不全',
      task: '补全记录',
      measure: '专人负责',
      person: '李华',
      deadline: '2026-11-30',
    },
    { problem: '党费迟缴', task: '', person: '', deadline: '2026-12-05' },
  ]);
});

it('goes by a head where there is one, and leaves columns that it does not know', () => {
  const { rows, problems } = readPastedProblems(
    '序号\t责任人\t存在的问题\t完成时限\n1\t王敏\t换届不及时\t2026/11/30',
  );
  expect(problems).toEqual([]);
  expect(rows).toMatchObject([{ problem: '换届不及时', person: '王敏', deadline: '2026-11-30', task: '' }]);
});

it('names each row that cannot be taken, and guesses nothing', () => {
  const { problems } = readPastedProblems(
    `甲\t\t\t\t下周\n\t任务\t措施\n乙\t\t\t${'名'.repeat(41)}\n丙\t1\t2\t3\t2026-11-30\t多`,
  );
  expect(problems).toEqual([
    '第 1 行：完成时限“下周”不是日期，应如 2026-11-30',
    '第 2 行：请写明问题',
    '第 3 行：责任人不能超过 40 个字',
    '第 4 行：有 6 列，应为 5 列',
  ]);
});

it('keeps a line break within a cell', () => {
  expect(readPastedProblems('"甲\n乙"\t任务').rows).toMatchObject([{ problem: '甲\n乙', task: '任务' }]);
});

it('passes over the head once more and rows that hold a number alone, and asks about errors and lines around the table', () => {
  const head = '序号\t问题\t责任人\t完成时限';
  const { rows, problems } = readPastedProblems(
    [
      head,
      '1\t记录不全\t李华\t2026-11-30',
      head,
      '2\t\t\t',
      '3\t党费迟缴\t#N/A\t',
      '填表人：张三\t\t\t',
      '4\t学习不够\t\t####',
    ].join('\n'),
  );
  expect(rows.map(({ problem }) => problem)).toEqual(['记录不全']);
  expect(problems).toEqual([
    '第 5 行：有一格是“#N/A”，请在原表中改好后重新复制',
    '第 7 行：有一格是“####”，请在原表中改好后重新复制',
  ]);
});

it('keeps what is merged on the clipboard’s page', () => {
  const [table] = htmlTables(
    '<table><tr><td>问题</td><td>措施</td></tr><tr><td rowspan=2>记录不全</td><td>补记<br>并核对</td></tr><tr><td>专人负责</td></tr></table>',
  );
  const { rows, problems } = readPastedProblems(toPastedText(table!.rows));
  expect(problems).toEqual([]);
  expect(rows.map(({ problem, measure }) => [problem, measure])).toEqual([
    ['记录不全', '补记\n并核对'],
    ['记录不全', '专人负责'],
  ]);
});
