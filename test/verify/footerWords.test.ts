import { expect, it } from 'vitest';
import { footerOfModel, footerWords, isSameFooter } from '../../shared/verify/footerWords.ts';

it.each([
  [
    '&L&"宋体,Regular"&8 方案 1.0\n（2d89）&C&8 第 &P 页，共 &N 页&R&8 2026年 生成',
    '方案 1.0 （2d89）；第 … 页，共 … 页；2026年 生成',
  ],
  ['&L&8 方案 1.0_x000a_（2d89）', '方案 1.0 （2d89）'],
  ['&R右&L左', '左；右'],
  ['没有位置的在中间', '没有位置的在中间'],
  ['&L&K000000&B甲&&乙 &D', '甲&乙 &D'],
  ['', ''],
])('the footer %j says %j', (code, words) => {
  expect(footerWords(code)).toBe(words);
});

it('a footer says what its model says, however its lines are ended and its fonts set', () => {
  const footer = { left: '表\n方案 1.0', center: '第 &P 页', right: '2026年1月2日 生成\n日志 1f' };
  const inFile = '&L&10表 \r\n方案 1.0&C&"Arial,粗体"第 &P 页&R2026年1月2日 生成\n日志 1f';
  expect(isSameFooter(footerOfModel({ footer }), footerWords(inFile))).toBe(true);
  expect(isSameFooter(footerOfModel({ footer }), footerWords(inFile.replace('1f', '2f')))).toBe(false);
});
