import { describe, expect, it } from 'vitest';
import { cleanCell, cleanName } from '../../shared/table/cleanCell.ts';

describe('a cell', () => {
  it('has full-width figures, wide and unbreakable blanks made plain and invisible characters dropped', () => {
    expect(cleanCell('\u3000第１０\u00a0\u3000支部\u200b ')).toBe('第10 支部');
  });

  it('is closed up where a line break stands inside Chinese text, and keeps one blank elsewhere', () => {
    expect(cleanCell('信息工程系\r\n党总支')).toBe('信息工程系党总支');
    expect(cleanCell('Party\nBranch   2')).toBe('Party Branch 2');
  });

  it('with a name of two characters is closed up, with a longer one not', () => {
    expect(cleanName('张\u3000三')).toBe('张三');
    expect(cleanName('欧阳 娜娜')).toBe('欧阳 娜娜');
  });
});
