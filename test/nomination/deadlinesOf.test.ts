import { describe, expect, it } from 'vitest';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import { flowState } from '../../shared/flow/flowState.ts';
import { missingFor } from '../../shared/flow/missingFor.ts';
import { deadlinesOf } from '../../shared/nomination/deadlinesOf.ts';
import { lateApplication } from '../../shared/nomination/lateApplication.ts';
import { openConditions } from '../../shared/nomination/openConditions.ts';
import { trackResult } from '../../shared/nomination/trackResult.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { dossierOf, nomination } from './dossierOf.ts';

const deadline = (key: string, day: string) => ({
  kind: 'deadline' as const,
  candidateId: null,
  key,
  content: { by: '周正明', on: '2024-03-10', day, basis: '党委组织部通知' },
});
const applied: Entry = {
  kind: 'nomination',
  candidateId: '一支部',
  key: 'model',
  content: nomination({ appliedOn: '2024-03-20' }),
};
const put = (...entries: Entry[]) =>
  dossierOf('zju-shuangchuang', { roster: [{ name: '一支部' }, { name: '二支部' }], entries });
const lateIn = (dossier: ReturnType<typeof put>) =>
  lateApplication({ deadlines: deadlinesOf(dossier) }, '2024-03-20');

describe('the deadlines of an assessment', () => {
  it('are the document’s until the organiser sets others, by which applications are marked then', () => {
    expect(lateIn(put(applied))).toBe('迟于2024年3月15日的报送期限');
    expect(lateIn(put(applied, deadline('L2', '2024-03-31')))).toBeNull();
    expect(lateIn(put(applied, deadline('L2', '2024-03-18')))).toBe('迟于2024年3月18日的报送期限');
  });

  it('stand with the stages whose time the document gives by them', () => {
    const entries = [deadline('L1', '2024-03-25'), deadline('L2', '2024-03-31')];
    const days = flowState(put(...entries)).steps.map(({ due }) => due?.day ?? null);
    expect(days).toEqual(['2024-03-25', '2024-03-31', null, null]);
    expect(flowState(put()).steps.every(({ due }) => due === null)).toBe(true);
  });

  it('are those that the document has', () => {
    expect(problemsOfEntry(put(), deadline('L1', '2026-12-10'))).toEqual([]);
    expect(problemsOfEntry(put(), deadline('L9', '2026-12-10'))).toEqual(['文件没有编号为 L9 的期限']);
  });
});

it('says one number of conditions that are 待判定, of those who applied, in 流程 as on the page', () => {
  const dossier = put(applied);
  const [, model] = dossier.scheme.tracks;
  const { nominees } = trackResult(dossier, model!);
  const open = nominees[0]!.conditions.filter(({ isPassed }) => isPassed === null).length;
  expect(open).toBeGreaterThan(5);
  expect(openConditions(nominees)).toBe(open);
  expect(missingFor(dossier, 'conditions').map(({ text }) => text)).toEqual([
    `一支部还有条件没有判定（共 ${open} 项待判定）`,
  ]);
});
