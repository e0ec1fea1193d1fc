import { expect, it } from 'vitest';
import { columnPoints } from '../../shared/number/columnPoints.ts';

it.each([
  ['whole points stay whole', [9000, 8500, null], ['90', '85']],
  ['one half gives all a place', [9250, 9000], ['92.5', '90.0']],
  ['a quarter gives all two', [9225, 9250, 9000], ['92.25', '92.50', '90.00']],
  ['deductions too', [-50, 0], ['-0.5', '0.0']],
  ['nothing to write', [null], []],
])('a column writes its points alike: %s', (_, all, written) => {
  const write = columnPoints(all);
  expect(all.filter((points) => points !== null).map(write)).toEqual(written);
});
