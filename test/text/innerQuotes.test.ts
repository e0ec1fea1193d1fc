import { expect, it } from 'vitest';
import { readDocxSource } from '../../electron/files/docxSource/readDocxSource.ts';
import { Refusal } from '../../electron/refusal.ts';
import { draftLine } from '../../renderer/ui/saving/Drafts.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { innerQuotes } from '../../shared/text/innerQuotes.ts';
import { docxOf } from '../support/madeDocx.ts';

it.each([
  ['“落实“三会一课””没有读懂', '“落实‘三会一课’”没有读懂'],
  ['“甲”和“乙”', '“甲”和“乙”'],
  ['“甲“乙“丙”丁”戊”', '“甲‘乙“丙”丁’戊”'],
  ['“落实“三会一课…”没有读懂', '“落实“三会一课…”没有读懂'],
  ['没有', '没有'],
])('%s', (sentence, words) => expect(innerQuotes(sentence)).toBe(words));

const nested = /“[^”]*“/u;

it('no refusal, no draft that is not taken and no question about a table has a text’s own marks within its own', () => {
  const refusal = new Refusal('REFUSED', '“机电系“先锋”党支部”已经签字', ['“甲“乙””须填写']);
  expect([refusal.message, ...refusal.problems].filter((words) => nested.test(words))).toEqual([]);
  const draft = {
    field: 'a',
    at: 'a',
    ruleId: null,
    name: '1-1 “落实“三会一课””',
    place: 'a',
    isTyping: false,
  };
  expect(draftLine({ ...draft, text: '四', problem: '请填数字' })).not.toMatch(nested);

  const standards = [
    '“三会一课”落实“得力”，视“情况”另行加减3分左右。',
    '“主题党日”与“先锋岗”“示范岗”相结合，每缺少若干次“活动”扣1至3分不等的分值。',
    '落实“一岗双责”，“未达到”2次的扣1分。',
  ];
  const rows = standards.map((standard, index) => [
    `“项目”${index + 1}“好”`,
    index === 2 ? '' : '5',
    standard,
    '',
  ]);
  const blocks = ['“五好”评分表', { rows: [['考评内容', '分值', '评分标准', '得分'], ...rows] }];
  const table = readOwnTable(readDocxSource('“五好”.docx', docxOf(blocks)));
  const said = [...table.problems.map(({ text }) => text), ...table.notes];
  expect(table.problems.length).toBeGreaterThan(1);
  expect(said.filter((words) => nested.test(words))).toEqual([]);
});
