import { describe, expect, it } from 'vitest';
import { parsePastedRows } from '../../shared/table/parsePastedRows.ts';

describe('text copied from Excel or WPS', () => {
  it('is rows of cells, without the line break that ends it', () => {
    expect(parsePastedRows('单位\t书记\r\n甲总支\t张三\r\n')).toEqual([
      ['单位', '书记'],
      ['甲总支', '张三'],
    ]);
  });

  it('keeps a line break, a tab and doubled quotes inside a quoted cell', () => {
    expect(parsePastedRows('"计算机系\n党总支"\t"含\t制表"\r\n"“五好”\n""示范"""\t乙')).toEqual([
      ['计算机系\n党总支', '含\t制表'],
      ['“五好”\n"示范"', '乙'],
    ]);
  });

  it('leaves quotes alone that stand for themselves', () => {
    expect(parsePastedRows('"五好"党支部\t"先锋"\n"没有收尾\t丙')).toEqual([
      ['"五好"党支部', '"先锋"'],
      ['"没有收尾', '丙'],
    ]);
  });

  it('takes a quote that closes before its cell ends for a text of its own', () => {
    expect(parsePastedRows('"上\n下"尾\t乙')).toEqual([['"上'], ['下"尾', '乙']]);
  });

  it('keeps blank rows inside so that row numbers agree, and drops those at the end', () => {
    expect(parsePastedRows('甲\n\n乙\n\t\n\n')).toEqual([['甲'], [''], ['乙']]);
  });

  it('reads WPS style: a leading mark, bare carriage returns, empty cells at the end of rows', () => {
    expect(parsePastedRows('\ufeff甲\t\t\r乙\t46\t\r')).toEqual([
      ['甲', '', ''],
      ['乙', '46', ''],
    ]);
  });

  it('is nothing for nothing', () => {
    expect(parsePastedRows('')).toEqual([]);
    expect(parsePastedRows(' \n\t\n')).toEqual([]);
  });
});
