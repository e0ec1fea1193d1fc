import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { TitleRecord } from '../../shared/organisation/records.ts';
import type { Correction } from '../../shared/register/content.ts';
import type { Entry } from '../../shared/register/entry.ts';
import type { Decision, Notice, Objection } from '../../shared/register/noticeContent.ts';
import { createRegister } from '../../shared/register/register.ts';
import { ballot, dossierOf, found, nomination } from '../nomination/dossierOf.ts';
import { tianjinSource, zjietSource } from '../report/gradingSource.ts';
import { allSeen, complete, sourceOf } from '../report/shandongSource.ts';

const lower = { ...complete, '2-2.b': 6, '4-1.a': 0, '4-2.a': 0, '4-4.a': 0, '4-5.a': 0 };
const veto = { V1: { date: '2026-06-15', text: '通报。' } };

/** Shandong: 100, 64 and 64, one with 100 that a veto bars, one that nobody has begun. */
export function shandongDossier(entries: readonly Entry[] = [], today = '2026-11-20'): Dossier {
  const { dossier } = sourceOf([
    { name: '甲党总支', values: lower, items: allSeen },
    { name: '乙党总支', values: complete, items: allSeen },
    { name: '丙党总支', values: lower, items: allSeen },
    { name: '丁党总支', values: complete, items: allSeen, vetoes: veto },
    { name: '戊党总支', values: {} },
  ]);
  const submission = { at: '2026-11-06T01:05:00.000Z', signedBy: ['周正明', '吴晓岚'] };
  return {
    ...dossier,
    sheetOf(candidateId, slot) {
      const sheet = dossier.sheetOf(candidateId, slot);
      return sheet && { ...sheet, submission: sheet.submission && submission };
    },
    register: createRegister(entries),
    today,
  };
}

export const tianjinDossier = () => tianjinSource().dossier;
export const zjietDossier = () => zjietSource().dossier;

const roster = [{ name: '数控支部' }, { name: '模具支部' }, { name: '焊接支部' }];
const put = (candidateId: string, key: string, parts: Parameters<typeof nomination>[0]): Entry => ({
  kind: 'nomination',
  candidateId,
  key,
  content: nomination(parts),
});

/** What makes a branch eligible for 优秀“五好”党支部, with the day of its register's 验收. */
export const soundEntries = (candidateId: string): Entry[] => [
  found(candidateId, 'C1', true, '2024-03-10'),
  found(candidateId, 'C2', true, '2024-03-10'),
  ballot(candidateId, 'unit.satisfaction', 19, 1),
  ballot(candidateId, 'committee.satisfaction', 19, 1),
];
export const acceptedOn = '2022-06-01';

/** 优秀“五好”党支部: the second and the first are put forward, the third has only applied. */
export function excellentDossier({
  titles = [],
  withdrawn = [],
  more = [],
}: {
  readonly titles?: readonly TitleRecord[];
  /** Who is not put forward any more. */
  readonly withdrawn?: readonly string[];
  readonly more?: readonly Entry[];
} = {}): Dossier {
  const forward = ['模具支部', '数控支部'];
  const entries = [
    ...forward.flatMap(soundEntries),
    ...forward.map((name, index) =>
      put(name, 'excellent', withdrawn.includes(name) ? {} : { isRecommended: true, rank: index + 1 }),
    ),
    put('焊接支部', 'excellent', {}),
    ...more,
  ];
  return dossierOf('zju-excellent', {
    roster: roster.map((each) => ({
      ...each,
      kind: '教职工党支部',
      acceptedOn,
      ...(each.name === '数控支部' && { titles: [...titles] }),
    })),
    entries,
  });
}

/** 双创: a college and two branches are put forward; of the branches one passed 验收, the other failed, or all are built. */
export function shuangchuangDossier({
  isTested = true,
  more = [],
}: {
  readonly isTested?: boolean;
  readonly more?: readonly Entry[];
} = {}): Dossier {
  const entries = [
    put('机械学院党委', 'benchmark', { isRecommended: true, rank: 1, status: 'building' }),
    put('数控支部', 'model', { isRecommended: true, rank: 1, status: isTested ? 'accepted' : 'building' }),
    put('模具支部', 'model', { isRecommended: true, rank: 2, status: isTested ? 'notAccepted' : 'building' }),
    ...more,
  ];
  return dossierOf('zju-shuangchuang', {
    roster: [{ name: '机械学院党委', kind: '院级党组织', parent: '' }, ...roster],
    entries,
  });
}

const signed = { by: '周正明', on: '2026-11-10' };

export function notice(parts: Partial<Notice> = {}): Notice {
  return {
    ...signed,
    chosen: null,
    texts: {},
    listAs: 'table',
    firstDay: '2026-11-10',
    days: 5,
    lastDay: '2026-11-16',
    office: '党委组织部',
    telephone: '0531-1234567',
    address: '',
    sender: '学院党委',
    date: '2026-11-10',
    hasSeal: true,
    paper: 'A4',
    changes: '',
    frozen: null,
    issued: null,
    closed: null,
    ...parts,
  };
}

export function decision(parts: Partial<Decision> = {}): Decision {
  return {
    ...signed,
    chosen: ['c2'],
    texts: {},
    recipient: '各党总支',
    sender: '学院党委',
    date: '2026-11-18',
    hasSeal: true,
    paper: 'A4',
    frozen: null,
    issued: null,
    ...parts,
  };
}

export function objection(parts: Partial<Objection> = {}): Objection {
  return {
    notice: '1',
    receivedOn: '2026-11-12',
    how: 'visit',
    isSealed: false,
    who: '赵一',
    contact: '',
    candidateId: 'c1',
    text: '漏记一项加分',
    handler: '',
    finding: '',
    outcome: null,
    settledOn: null,
    ...parts,
  };
}

export const settled = {
  handler: '吴晓岚',
  finding: '经查情况属实',
  outcome: 'founded',
  settledOn: '2026-11-13',
} as const;

const own = { candidateId: null } as const;
export const noticeEntry = (key: string, content: Notice): Entry => ({
  kind: 'notice',
  ...own,
  key,
  content,
});
export const objectionEntry = (key: string, content: Objection): Entry => ({
  kind: 'objection',
  ...own,
  key,
  content,
});
export const decisionEntry = (content: Decision): Entry => ({
  kind: 'decision',
  ...own,
  key: 'decision',
  content,
});
export const movesEntry = (...moves: readonly (readonly [string, string])[]): Entry => ({
  kind: 'moves',
  ...own,
  key: 'moves',
  content: { moves: moves.map(([to, on]) => ({ by: '王静', on, to, reason: '' })) },
});
export const correctionEntry = (key: string, parts: Partial<Correction> = {}): Entry => ({
  kind: 'correction',
  ...own,
  key,
  content: { by: '王静', on: '2026-11-14', reason: '漏记一项加分', afterMoves: 2, closed: null, ...parts },
});
