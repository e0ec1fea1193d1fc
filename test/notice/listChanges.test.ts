import { describe, expect, it } from 'vitest';
import { listChanges } from '../../shared/notice/listChanges.ts';

const row = (candidateId: string, result: string, name = `${candidateId}支部`) => ({
  candidateId,
  name,
  parent: '',
  group: '',
  result,
});

describe('what changed in a list', () => {
  it('is nothing where the lists agree, whatever their order', () => {
    const rows = [row('甲', '好'), row('乙', '好')];
    expect(listChanges(rows, [...rows].reverse())).toEqual([]);
  });

  it('names results, names, those who came in and those who went out', () => {
    const former = [row('甲', '等次为“好”'), row('乙', '好'), row('丙', '好')];
    const now = [row('甲', '等次为“较好”'), row('乙', '好', '第二支部'), row('丁', '好')];
    expect(listChanges(former, now)).toEqual([
      '甲支部的结果由“等次为‘好’”更正为“等次为‘较好’”',
      '“乙支部”更名为“第二支部”',
      '丁支部列入名单，结果为“好”',
      '丙支部不再列入名单',
    ]);
  });

  it('writes scores with the decimals that the list of the same notice has', () => {
    const former = [row('甲', '总分86分，第1名'), row('乙', '总分80.5分，第2名')];
    const now = [row('甲', '总分80分，第2名'), row('乙', '总分80.5分，第1名')];
    expect(listChanges(former, now)).toEqual([
      '甲支部的结果由“总分86.0分，第1名”更正为“总分80.0分，第2名”',
      '乙支部的结果由“总分80.5分，第2名”更正为“总分80.5分，第1名”',
    ]);
  });
});
