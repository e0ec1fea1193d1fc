import { expect, it } from 'vitest';
import { buildingTerm } from '../../shared/nomination/buildingTerm.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

it('says until when one is built up, before which nobody is found to have passed', () => {
  expect(buildingTerm(shipped('zju-shuangchuang'), '2024-06-01')).toEqual({
    endsOn: '2025-06-01',
    words: '建设周期1年，从2024年6月1日起到2025年6月1日期满，期满后验收',
  });
  expect(buildingTerm(shipped('zju-excellent'), '2024-06-01')).toBeNull();
});
