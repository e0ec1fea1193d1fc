import { expect, it } from 'vitest';
import { cellText } from '../../shared/report/cellText.ts';

it.each([
  [89.995, '0.00##', '89.995'],
  [98, '0.00##', '98.00'],
  [98.5004, '0.00##', '98.5004'],
  [80.5, '0.00', '80.50'],
  [3, '+General;-General;0', '+3'],
  [-0.5, '+General;-General;0', '-0.5'],
  [0.9365, '0.00%', '93.65%'],
])('the paper shows %f in the format %s as the workbook does', (number, format, words) => {
  expect(cellText({ style: 'strong', number, format })).toBe(words);
});
