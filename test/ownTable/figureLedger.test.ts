import { describe, expect, it } from 'vitest';
import { figureForms } from '../../shared/ownTable/figureForms.ts';
import { figuresIn } from '../../shared/ownTable/figures.ts';
import { pastedSource } from '../../shared/ownTable/pastedSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';

/** The figures of a content beside plain points and a plain standard, each with its form, `open` where it has none. */
function usesIn(content: string): string[] {
  const text = `项目\t考评内容\t分值\t评分标准\n组织\t${content}\t5\t未落实扣5分。`;
  const { ledger } = readOwnTable(pastedSource('a', { html: '', text }));
  return ledger.figures
    .filter(({ from }) => 'row' in from.place && from.place.row === 1 && from.place.column === 1)
    .map(({ text: words, use, form }) => `${words} ${form ?? use ?? 'open'}`);
}

describe('the figures of a table', () => {
  it.each([
    ['落实“三会一课”制度', []],
    ['2024年度开展两学一做', ['2024 年月日']],
    ['按党发〔2023〕5号文件执行', ['2023 文号', '5 文号']],
    ['1.有计划。2.有总结。', ['1 序号', '2 序号']],
    ['（1）有计划；（2）有总结。', ['1 序号', '2 序号']],
    ['每季度召开1次，每年4次', ['1 open', '4 open']],
    ['每年至少召开两次会议', ['两 open']],
    ['参加率达到90%', ['90% open']],
    ['每一名党员都参加', []],
    ['学习《中国共产党章程》第3版', ['3 open']],
    ['认真落实，统一行动，一般不缺席', []],
  ])('in “%s”', (content, expected) => {
    const found = usesIn(content);
    expect(found.filter((each) => !/固定说法|泛指|引号中的名称/u.test(each))).toEqual(expected);
  });

  it('are found in Arabic, full-width and counting Chinese numerals', () => {
    expect(figuresIn('扣0.5分，二十五分，百分之三十，90%，三会一课，一次').map(({ text }) => text)).toEqual([
      '0.5',
      '二十五',
      '百分之三十',
      '90%',
      '一',
    ]);
  });

  it('of a content are used where a rule of the item compares with them', () => {
    const of = (standard: string) => {
      const text = `考评内容\t分值\t评分标准\n集中学习全年不少于12次\t6\t${standard}`;
      const { ledger } = readOwnTable(pastedSource('a', { html: '', text }));
      return ledger.figures.find((figure) => figure.text === '12')!.use;
    };
    expect(of('全年集中学习不少于12次，每少一次扣0.5分。')).toBe('rule');
    expect(of('不认真的扣0.5分。')).toBeNull();
  });

  it('each form has a name of its own', () => {
    expect(new Set(figureForms.map(({ name }) => name)).size).toBe(figureForms.length);
  });

  it('are used by the rule, the points, the sum and the title that hold them', () => {
    const text = [
      '考评表（满分15分）\t\t\t',
      '项目\t考评内容\t分值\t评分标准',
      '组织（15分）\t１-1换届\t１５\t未换届扣5分，迟一个月扣1分。',
      '合计\t\t15\t',
    ].join('\n');
    const { ledger } = readOwnTable(pastedSource('a', { html: '', text }));
    expect(ledger.figures.map(({ text: words, use }) => `${words} ${use}`)).toEqual([
      '15 total',
      '15 dimensionMax',
      '1 id',
      '1 id',
      '15 max',
      '5 rule',
      '一 rule',
      '1 rule',
      '15 sum',
    ]);
    expect([ledger.used, ledger.open]).toEqual([9, 0]);
  });

  it('outside the table count where points or shares follow them', () => {
    const html =
      '<p>党的二十大以来，第3季度完成。</p><p>优秀比例不超过30%。</p><table><tr><td>考评内容<td>分值<td>评分标准<tr><td>换届<td>5<td>未换届扣5分</table>';
    const { ledger } = readOwnTable(pastedSource('a', { html, text: '' }));
    const around = ledger.figures.filter(({ from }) => 'line' in from.place);
    expect(around.map(({ text, form, use }) => `${text} ${form ?? use ?? 'open'}`)).toEqual([
      '3 表外文字',
      '30% open',
    ]);
  });
});
