import type { Values } from '../../shared/scoring/value.ts';

/** A whole sheet's values, different for each number; the same at every run. */
export function benchValues(index: number): Values {
  const pick = (modulus: number, salt: number) => (index * 7919 + salt * 104_729) % modulus;
  return {
    '1-1.b': pick(3, 1),
    '1-3.a': ['签到表', '整改台账'].slice(0, pick(3, 2)),
    '2-1.a': pick(4, 3),
    '2-2.b': pick(9, 4),
    '2-2.c': pick(4, 5),
    '2-3.a': pick(5, 6),
    '3-1.a': pick(6, 7),
    '3-1.c': pick(3, 8),
    '3-3.c': pick(4, 9),
    '4-1.a': pick(4, 10),
    '4-2.a': pick(3, 11),
    '4-2.b': pick(3, 12),
    '4-4.a': pick(8, 13),
    '4-4.b': pick(6, 14),
    '4-4.c': pick(2, 15) === 1,
    '4-5.a': pick(20, 16),
    '5-1.a': pick(3, 17),
    '5-3.b': pick(5, 18) === 1,
  };
}
