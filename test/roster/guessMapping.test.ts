import { describe, expect, it } from 'vitest';
import { findHeader } from '../../shared/roster/findHeader.ts';
import { guessMapping } from '../../shared/roster/guessMapping.ts';

const none = { name: null, kind: null, parent: null, secretary: null, memberCount: null, foundedOn: null };

describe('the columns of a roster', () => {
  it('are found by the titles of the template', () => {
    const header = ['单位名称', '类型', '上级单位', '书记', '党员人数', '成立日期'];
    expect(guessMapping(header)).toEqual({
      name: 0,
      kind: 1,
      parent: 2,
      secretary: 3,
      memberCount: 4,
      foundedOn: 5,
    });
  });

  it('are found by what people call them, with remarks, marks of duty and blanks in the header', () => {
    const header = ['序号', '所属党总支', '支部 名称 *', '支部书记', '党员人数（人）', '成立时间\n(年月)'];
    expect(guessMapping(header)).toEqual({
      ...none,
      parent: 1,
      name: 2,
      secretary: 3,
      memberCount: 4,
      foundedOn: 5,
    });
  });

  it('are not mistaken: 上级单位 is no name, 书记联系电话 no secretary, 换届时间 no founding date', () => {
    expect(guessMapping(['上级单位', '党支部书记联系电话', '换届时间', '党总支名称'])).toEqual({
      ...none,
      parent: 0,
      name: 3,
    });
    expect(guessMapping(['党支部书记姓名', '党支部'])).toEqual({ ...none, secretary: 0, name: 1 });
  });

  it('are found by the exact word before one that is only like it', () => {
    expect(guessMapping(['其中女党员人数', '党员人数', '党支部名称'])).toMatchObject({
      memberCount: 1,
      name: 2,
    });
  });

  it('leave the name open where no header fits, unless there is one column only', () => {
    expect(guessMapping(['甲', '乙'])).toEqual(none);
    expect(guessMapping(['机关处室'])).toEqual({ ...none, name: 0 });
  });
});

describe('the header row', () => {
  it('is found below a title and instructions', () => {
    const rows = [
      ['2026年基层党组织名单', ''],
      ['填表说明：……', ''],
      ['序号', '党总支名称', '书记'],
      ['1', '甲', '乙'],
    ];
    expect(findHeader(rows)).toBe(2);
  });

  it('is found with marks, remarks and blanks in it', () => {
    expect(findHeader([['参评单位（全称）'], ['甲']])).toBe(0);
    expect(findHeader([['单 位 名 称 *'], ['甲']])).toBe(0);
  });

  it('is found where the name column is headed 党支部 and others are named', () => {
    expect(
      findHeader([
        ['党支部', '书记', '党员人数'],
        ['第一党支部', '张三', '12'],
      ]),
    ).toBe(0);
  });

  it('is absent where the first row is an organisation, also with its kind beside it', () => {
    expect(findHeader([['机电工程系党总支', '党总支', '学院党委', '张三', '46', '']])).toBeNull();
    expect(findHeader([['机电工程系党总支'], ['信息系党总支']])).toBeNull();
    expect(findHeader([])).toBeNull();
  });
});
