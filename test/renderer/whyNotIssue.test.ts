import { expect, it } from 'vitest';
import { whyNotDecision, whyNotNotice } from '../../renderer/features/publicity/whyNotIssue.ts';

const rows = [{ candidateId: 'c1' }] as never[];
const preview = (more = {}) => ({
  wording: { texts: {}, generated: {}, rows },
  doubts: [] as string[],
  period: [] as string[],
  ...more,
});
const closed = {
  noticeStep: 'O2',
  state: { current: { state: 'closed' }, isReplacementDue: false },
} as never;
const running = {
  noticeStep: 'O2',
  state: { current: { state: 'issued' }, isReplacementDue: false },
} as never;
const none = { texts: {}, generated: {}, rows: [] };
const whole = { sender: '学校党委', reason: '' };

it('says beforehand why a 表彰决定 cannot be signed, and nothing where it can', () => {
  expect(whyNotDecision(whole, preview(), closed)).toEqual([]);
  expect(whyNotDecision(whole, preview({ wording: none }), closed)).toEqual([
    '表彰名单是空的，请先选择要表彰的单位',
  ]);
  expect(whyNotDecision({ ...whole, sender: ' ' }, preview(), running)).toEqual([
    '公示结束后才能签发',
    '没有填写落款的单位',
  ]);
  const doubtful = preview({ doubts: ['甲不在其列，却列入了表彰名单'] });
  expect(whyNotDecision(whole, doubtful, closed)).toEqual([
    '甲不在其列，却列入了表彰名单，请改正，或在稿子最上面写明理由',
  ]);
  expect(whyNotDecision({ ...whole, reason: '经研究' }, doubtful, closed)).toEqual([]);
});

it('says beforehand why a notice cannot be issued, and nothing where it can', () => {
  expect(whyNotNotice(whole, preview(), null)).toEqual([]);
  expect(whyNotNotice(whole, preview({ wording: none }), '还缺评分表')).toEqual([
    '还缺评分表',
    '公示名单是空的，请先选择要公示的单位',
  ]);
  expect(whyNotNotice(whole, preview({ period: ['不足 5 个工作日'] }), null)).toEqual(['不足 5 个工作日']);
});
