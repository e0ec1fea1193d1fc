import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../shared/verify/cellValue.ts';
import { exactOf, parseExact, roundExact } from '../../shared/verify/exactNumber.ts';
import { cellSourceOf, scalarText } from '../../shared/verify/fileWorkbook.ts';
import { formulaEvaluator } from '../../shared/verify/formulaEvaluator.ts';

/** What a formula comes to beside these cells: A1:A4 are 1, 2.5, 2.5 and the text 好, B1 is empty, C1 is =1/0. */
function computed(formula: string): string {
  const value = (of: Scalar) => ({ formula: null, value: of });
  const numbers = [1, 2.5, 2.5].map((number) => value(exactOf(number)));
  const rows = [
    [numbers[0]!, null, { formula: '1/0', value: null }, { formula, value: null }],
    [numbers[1]!],
    [numbers[2]!],
    [value('好')],
  ];
  const { compute } = formulaEvaluator(cellSourceOf({ sheets: [{ name: '表 1', rows }] }));
  const result = compute('表 1', 4, 1);
  if (result.kind === 'value') return scalarText(result.value);
  return result.kind === 'fault' ? result.code : `? ${result.why}`;
}

describe('a formula', () => {
  it.each([
    ['1+2*3-4/8', '6.5'],
    ['-2*(3+1)', '-8'],
    ['50%', '0.5'],
    ['"a"&1&"b"', 'a1b'],
    ['SUM(A1:A4)', '6'],
    ['SUM(A1,A2,2)', '5.5'],
    ['COUNT(A1:B4)', '3'],
    ['MAX(A1:A4)-MIN(A1:A3)', '1.5'],
    ['AVERAGE(A1:A3)', '2'],
    ['ROUND(2.345,2)', '2.35'],
    ['ROUND(-2.5,0)', '-3'],
    ['ROUND(1.005*100,0)', '101'],
    ['INT(-1.5)', '-2'],
    ['N(A4)+N(A2)', '2.5'],
    ['COUNTIF(A1:A4,"好")', '1'],
    ['COUNTIF(A1:A4,2.5)', '2'],
    ['SUMIF(A1:A4,"好",A1:A4)', '0'],
    ['SUMIF(A1:A4,2.5,A1:A4)', '5'],
    ['RANK(A1,A1:A4)', '3'],
    ['RANK(A3,A$1:A$3)', '1'],
    ['MATCH(A4,{"差","好"},0)', '2'],
    ['IF(A4="好","升",1/0)', '升'],
    ['IF(B1="","空","有")', '空'],
    ['IF(AND(A1<>"",OR(A2>=2.5,FALSE)),A1,0)', '1'],
    ["SUM('表 1'!A1:A2)", '3.5'],
    ['A4>100', 'TRUE'],
    ['0.1+0.2=0.3', 'TRUE'],
  ])('%s comes to %s', (formula, wanted) => {
    expect(computed(formula)).toBe(wanted);
  });

  it.each([
    ['1/0', '#DIV/0!'],
    ['C1+1', '#DIV/0!'],
    ['A4*1', '#VALUE!'],
    ['MATCH("中",{"差","好"},0)', '#N/A'],
    ['没有!A1', '#REF!'],
  ])('%s is the error %s', (formula, code) => {
    expect(computed(formula)).toBe(code);
  });

  it.each([
    ['XLOOKUP(A1,A1:A4,A1:A4)', /不认识的函数 XLOOKUP/],
    ['[1]表!A1', /引用了别的文件/],
    ['D1+1', /循环引用/],
    ['总分+1', /不认识的名称/],
    ['SUM(A1:A2', /不完整/],
  ])('%s is not guessed', (formula, why) => {
    expect(computed(formula)).toMatch(why);
  });
});

it('numbers are exact: halves go away from zero, exponents are read', () => {
  expect(roundExact(parseExact('2.675')!, 2)).toEqual(parseExact('2.68'));
  expect(roundExact(parseExact('1250')!, -2)).toEqual(parseExact('1300'));
  expect(parseExact('1.5E-3')).toEqual(parseExact('0.0015'));
  expect(parseExact('abc')).toBeNull();
});
