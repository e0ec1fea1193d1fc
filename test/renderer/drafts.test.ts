import { describe, expect, it } from 'vitest';
import { Drafts, draftLine } from '../../renderer/ui/saving/Drafts.ts';

const draft = (field: string, problem: string | null = null) => ({
  place: '甲',
  field,
  at: field,
  ruleId: null,
  name: field,
  text: '四',
  problem,
  isTyping: true,
});

describe('what stands in boxes and is not on its way yet', () => {
  it('is being typed until it rests, and wrong or gone then', () => {
    const drafts = new Drafts();
    expect(drafts.stateOf('甲')).toBeNull();
    drafts.put(draft('2', '请填整数'));
    drafts.put(draft('10', '请填整数'));
    expect(drafts.stateOf('甲')).toBe('typing');
    expect(drafts.stateOf('乙')).toBeNull();
    drafts.settle('甲', '2');
    drafts.settle('甲', '10');
    expect(drafts.stateOf('甲')).toBe('wrong');
    expect(drafts.wrongOn('甲').map(({ field }) => field)).toEqual(['2', '10']);
    drafts.drop('甲', '2');
    drafts.drop('甲', '10');
    expect(drafts.all()).toEqual([]);
  });

  it('is taken at once where its box is on screen, and asked about there only', () => {
    const drafts = new Drafts();
    const taken: string[] = [];
    const detach = drafts.attach('甲', '1', () => taken.push('1'));
    drafts.put(draft('1', '请填整数'));
    drafts.put(draft('2', '请填整数'));
    drafts.flush();
    expect(taken).toEqual(['1']);
    expect(drafts.wrongOnScreen().map(({ field }) => field)).toEqual(['1']);
    drafts.dropUnshown('甲');
    expect(drafts.all().map(({ field }) => field)).toEqual(['1']);
    expect(drafts.isLeft('甲')).toBe(false);
    detach();
    expect(drafts.isLeft('甲')).toBe(true);
    expect(drafts.wrongOnScreen()).toEqual([]);
  });

  it('is said with its place, its text and why', () => {
    expect(draftLine(draft('1-1 备注', '不超过 2000 字'))).toBe(
      '1-1 备注填的是“四”，没有保存：不超过 2000 字',
    );
  });
});
