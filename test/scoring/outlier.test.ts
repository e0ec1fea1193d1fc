import { describe, expect, it } from 'vitest';
import { outlierOf } from '../../shared/scoring/outlier.ts';

describe('a total that lies apart', () => {
  it.each([
    ['far below the others', [9000, 9050, 9100, 9050, 7000], { kind: 'apart', index: 4 }],
    ['far above the others', [6000, 6100, 9500, 6050, 6000], { kind: 'apart', index: 2 }],
    ['no further than chance has it', [9000, 8500, 8000, 7500, 7000], { kind: 'none' }],
    [
      'alone, but by less than a twentieth of the full points',
      [9000, 9000, 9000, 9000, 8900],
      { kind: 'none' },
    ],
    ['of too few to say', [9000, 1000], { kind: 'tooFew' }],
  ] as const)('%s', (_, points, expected) => {
    expect(outlierOf(points, 10_000)).toEqual(expected);
  });

  it('holds at the bound of the table and not below it: 0.710 for five', () => {
    expect(outlierOf([0, 710, 800, 900, 1000], 1000)).toEqual({ kind: 'none' });
    expect(outlierOf([0, 711, 800, 900, 1000], 1000)).toEqual({ kind: 'apart', index: 0 });
  });
});
