import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { found } from '../nomination/dossierOf.ts';

const branches = (key: string, count: number): Entry => ({
  kind: 'branches',
  candidateId: null,
  key,
  content: { by: '周正明', on: '2024-03-10', branches: count },
});

describe('a register', () => {
  it('finds what was put down about a candidate, whether its entries stand together or not', () => {
    const together = [found('甲', 'C1'), found('甲', 'C2', false), found('乙', 'C1', false)];
    const apart = [found('甲', 'C1'), found('乙', 'C1', false), branches('院', 3), found('甲', 'C2', false)];
    for (const entries of [together, apart]) {
      const register = createRegister(entries);
      const isMet = (id: string, key: string) => register.find('finding', id, key)?.isMet ?? null;
      expect([isMet('甲', 'C1'), isMet('乙', 'C1'), isMet('甲', 'C2'), isMet('乙', 'C2')]).toEqual([
        true,
        false,
        false,
        null,
      ]);
      expect([...register.list('finding', '甲').keys()]).toEqual(['C1', 'C2']);
      expect(register.find('finding', '丙', 'C1')).toBeNull();
      expect(register.list('finding', '丙').size).toBe(0);
    }
  });

  it('has the latest of one key, and the assessment’s own apart', () => {
    const register = createRegister([
      found('甲', 'C1'),
      branches('院', 3),
      found('甲', 'C1', false),
      branches('院', 4),
    ]);
    expect(register.find('finding', '甲', 'C1')?.isMet).toBe(false);
    expect(register.find('branches', null, '院')?.branches).toBe(4);
    expect(register.find('branches', '甲', '院')).toBeNull();
  });
});
