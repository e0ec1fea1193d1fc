import { describe, expect, it } from 'vitest';
import { frozenOf } from '../../renderer/features/publicity/noticeEntries.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import { kindNotes } from '../../shared/honour/honourKinds.ts';
import { decisionDoubts } from '../../shared/notice/decisionDoubts.ts';
import { noticeReasons } from '../../shared/notice/noticeDoubts.ts';
import { problemsOfTitle } from '../../shared/notice/problemsOfTitle.ts';
import { decisionWording, noticeWording } from '../../shared/notice/wording.ts';
import type { Entry, EntryInput } from '../../shared/register/entry.ts';
import {
  decision,
  decisionEntry,
  excellentDossier,
  movesEntry,
  notice,
  noticeEntry,
  shandongDossier,
} from './dossiers.ts';

const issued = { by: '周正明', on: '2026-11-18' };

/** Shandong, where the second is a 党支部. */
function withBranch(entries: readonly Entry[] = []): Dossier {
  const dossier = shandongDossier(entries);
  const candidates = dossier.candidates.map((each) =>
    each.id === 'c2' ? { ...each, name: '乙党支部', kind: '党支部' } : each,
  );
  return { ...dossier, candidates };
}

describe('a 表彰决定 that honours a unit of a kind that the document does not name', () => {
  const doubt = '乙党支部是党支部，文件写的是对表现突出的党总支授予“五好党组织”荣誉称号，却列入了表彰名单';
  const ran = noticeEntry(
    '1',
    notice({
      issued: { by: '周正明', on: '2026-11-10' },
      frozen: frozenOf(noticeWording(withBranch(), notice())),
      closed: { by: '周正明', on: '2026-11-17' },
    }),
  );
  const before = [movesEntry(['S1', '2026-11-02'], ['S2', '2026-11-10']), ran];
  const sign = (reason?: string) => {
    const dossier = withBranch(before);
    const parts = { chosen: ['c2'], ...(reason !== undefined && { reason }) };
    const frozen = frozenOf(decisionWording(dossier, decision(parts)));
    return problemsOfEntry(dossier, decisionEntry(decision({ ...parts, frozen, issued })) as EntryInput); // Safe: as put in.
  };

  it('needs a reason, which reports print', () => {
    expect(decisionDoubts(withBranch(), decision({ chosen: ['c1'] }))).toEqual([]);
    expect(decisionDoubts(withBranch(), decision({ chosen: ['c2'] }))).toEqual([doubt]);
    expect(sign()).toEqual([`${doubt}；确需如此的，请写明理由`]);
    expect(sign('学院党委研究决定')).toEqual([]);
    const signed = decisionEntry(decision({ issued, reason: '学院党委研究决定' }));
    expect(noticeReasons(withBranch([signed]))).toEqual([
      '表彰决定的说明（周正明，2026年11月18日）：学院党委研究决定。',
    ]);
  });

  it('is noted where it is ranked, and given no title without a decision', () => {
    const { scheme, candidates } = withBranch();
    expect(kindNotes(scheme, candidates)).toEqual([
      '文件写的是对表现突出的党总支授予“五好党组织”荣誉称号；乙党支部（党支部）参加评分和排名，是否授予由主办党委决定，写明理由。',
    ]);
    expect(kindNotes(scheme, shandongDossier().candidates)).toEqual([]);
    expect(problemsOfTitle(withBranch(), '五好党组织', candidates.slice(1, 2))).toEqual([
      '“乙党支部”是党支部，文件写的是对表现突出的党总支授予“五好党组织”荣誉称号，请先在表彰决定中列出并写明理由',
    ]);
  });
});

it('a 表彰决定 of one whose condition nobody decides any more needs a reason', () => {
  const whole = excellentDossier();
  const chosen = ['数控支部', '模具支部'];
  expect(decisionDoubts(whole, decision({ chosen }))).toEqual([]);
  const roster = { ...whole, organisationOf: () => null };
  expect(decisionDoubts(roster, decision({ chosen }))).toEqual([
    '模具支部、数控支部的条件C3现没有判定，却列入了表彰名单',
  ]);
});
