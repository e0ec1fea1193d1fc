import { expect, it } from 'vitest';
import { sayOnce } from '../../shared/notice/sayOnce.ts';

it('says the same of several units once, with their names, and other things each', () => {
  expect(
    sayOnce([
      ['甲', '没有签字'],
      ['乙', '等次待定'],
      ['丙', '没有签字'],
    ]),
  ).toEqual(['甲、丙没有签字', '乙等次待定']);
});
