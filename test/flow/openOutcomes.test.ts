import { describe, expect, it } from 'vitest';
import { openOutcomes } from '../../shared/flow/openOutcomes.ts';
import { decisionWarnings, noticeWarnings } from '../../shared/notice/issueWarnings.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { nomination } from '../nomination/dossierOf.ts';
import {
  decision,
  excellentDossier,
  notice,
  shandongDossier,
  shuangchuangDossier,
  tianjinDossier,
  zjietDossier,
} from '../notice/dossiers.ts';

const applied = (name: string): Entry => ({
  kind: 'nomination',
  candidateId: name,
  key: 'model',
  content: nomination({}),
});
const textsOf = (...args: Parameters<typeof openOutcomes>) => openOutcomes(...args).map(({ text }) => text);

describe('whose outcome is open as a notice is issued', () => {
  it('is each who applied and is not decided on, with where that is done', () => {
    const dossier = shuangchuangDossier({ isTested: false, more: [applied('焊接支部')] });
    expect(openOutcomes(dossier, ['数控支部', '模具支部'])).toContainEqual({
      text: '焊接支部已申报，条件或测评还没有判定完',
      screen: 'nominations',
      candidateId: '焊接支部',
    });
  });

  it('is who waits for 验收, once it has begun; who is on the list is not told', () => {
    const dossier = shuangchuangDossier({ more: [applied('焊接支部')] });
    const words = '机械学院党委列入推荐，还没有验收结论';
    expect(textsOf(dossier, ['数控支部'])).toEqual([words]);
    expect(textsOf(dossier, ['数控支部', '机械学院党委'])).toEqual([]);
  });

  it('is who has no grade, where grades are given', () => {
    expect(textsOf(zjietDossier(), [])).not.toEqual([]);
  });

  // Their course is not moved to 公示 before all is settled.
  it.each([
    ['shandong', shandongDossier()],
    ['tianjin', tianjinDossier()],
    ['zju-excellent', excellentDossier()],
  ])('is nobody of %s, whose course has the step 公示', (_, dossier) => {
    expect(openOutcomes(dossier, [])).toEqual([]);
  });
});

describe('what is told before a document is issued', () => {
  const full = { contact: '吴晓岚', address: '求是路1号', firstDay: '2026-12-31' };

  it('is each field that belongs on a notice and is empty, by its name on the form', () => {
    const fields = noticeWarnings(shandongDossier(), notice({ firstDay: '2026-12-31' })).map(
      ({ field }) => field,
    );
    expect(fields.filter((field) => field !== null)).toEqual(['联系人', '通信地址']);
    const texts = { objections: '请向纪委反映。' };
    const worded = noticeWarnings(shandongDossier(), notice({ texts, firstDay: '2026-12-31' }));
    expect(worded.filter(({ field }) => field !== null)).toEqual([]);
  });

  it('is a first day before the assessment ends, but where the listed are built up after it', () => {
    const early = (dossier: ReturnType<typeof shandongDossier>) =>
      noticeWarnings(dossier, notice({ ...full, firstDay: '2024-01-08' })).filter(
        ({ field }) => field === '公示开始日期',
      );
    expect(early(shandongDossier())).toHaveLength(1);
    expect(early(shuangchuangDossier())).toEqual([]);
  });

  it('is a fact that decides and whose date lies outside its time, before a notice and before a decision', () => {
    const dossier = shandongDossier();
    const late = { ...dossier, assessment: { ...dossier.assessment, year: 2027 } };
    for (const warnings of [noticeWarnings(late, notice(full)), decisionWarnings(late, decision())]) {
      const doubted = warnings.filter(({ at }) => at?.screen === 'results');
      expect(doubted.map(({ text }) => text)).toEqual([expect.stringMatching(/“丁党总支”：.*不在本年度/)]);
    }
  });

  it('is nothing where all is in order', () => {
    expect(noticeWarnings(shuangchuangDossier(), notice(full))).toEqual([]);
    expect(decisionWarnings(shuangchuangDossier(), decision())).toEqual([]);
    expect(decisionWarnings(shuangchuangDossier(), decision({ recipient: '' }))[0]?.field).toBe('主送');
  });
});
