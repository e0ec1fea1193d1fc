import { describe, expect, it } from 'vitest';
import { splitNames } from '../../shared/roster/splitNames.ts';

describe('names pasted at once', () => {
  it('are separated by 、，, tabs, line breaks and blanks', () => {
    expect(splitNames('张三、李四，王五,赵六\t钱七\r\n孙八  周九；')).toEqual([
      '张三',
      '李四',
      '王五',
      '赵六',
      '钱七',
      '孙八',
      '周九',
    ]);
  });

  it('keep a name of two characters whole that a blank spreads', () => {
    expect(splitNames('张\u3000三、李 四 王五六')).toEqual(['张三', '李四', '王五六']);
    expect(splitNames('阿依古丽·买买提 陈 晨')).toEqual(['阿依古丽·买买提', '陈晨']);
  });

  it('are none in blank text', () => {
    expect(splitNames(' 、\n ')).toEqual([]);
  });
});
