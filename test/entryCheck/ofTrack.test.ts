import { describe, expect, it } from 'vitest';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import type { Entry, EntryInput } from '../../shared/register/entry.ts';
import { applied, ballot, dossierOf, found, type Given, reason } from '../nomination/dossierOf.ts';

const branch: Given = { name: '甲', kind: '教职工党支部', acceptedOn: '2023-01-01' };
const eligible = [
  applied('甲', 'excellent'),
  found('甲', 'C1'),
  found('甲', 'C2'),
  ballot('甲', 'unit.satisfaction', 9, 1),
  ballot('甲', 'committee.satisfaction', 10, 0),
];
const excellent = (entry: Entry, entries: readonly Entry[] = eligible) =>
  problemsOfEntry(dossierOf('zju-excellent', { roster: [branch], entries }), entry as EntryInput);
const building = (entry: Entry, entries: readonly Entry[] = [], given: Given = { name: '甲' }) =>
  problemsOfEntry(
    dossierOf('zju-shuangchuang', { roster: [given], entries, today: '2026-06-30' }),
    entry as EntryInput,
  );

describe('an application', () => {
  it('is taken for a kind that the track is for', () => {
    expect(building(applied('甲', 'model'))).toEqual([]);
    expect(building(applied('甲', 'benchmark'))).toEqual(['“教师党支部”不在这一类的申报范围内']);
    expect(building(applied('甲', 'none'))).toEqual(['本方案没有编号为 none 的申报类别']);
    expect(excellent(applied('甲', 'excellent', { appliedOn: '2024-07-01' }))).toEqual([
      '日期 2024-07-01 晚于今天（2024-06-30），请核对',
    ]);
  });

  it('is put forward only where everything is passed, and after it was entered', () => {
    const forward = applied('甲', 'excellent', { isRecommended: true, rank: 1 });
    expect(excellent(forward)).toEqual([]);
    expect(excellent(forward, eligible.slice(0, 4))).toEqual(['还有条件或测评没有判定，不能列入推荐']);
    const tooFew = [...eligible, ballot('甲', 'unit.satisfaction', 8, 2)];
    expect(excellent(forward, tooFew)).toEqual(['条件或测评不符合，不能列入推荐']);
    expect(excellent(forward, eligible.slice(1))).toEqual(['请先登记申报，再列入推荐']);
    expect(excellent(applied('甲', 'excellent', { rank: 1 }))).toEqual(['没有列入推荐的，不排名次']);
  });

  it('stays put forward, and may be taken back, whatever its conditions came to since', () => {
    const forward = applied('甲', 'excellent', { isRecommended: true });
    const worse = [...eligible, forward, found('甲', 'C1', false)];
    expect(excellent(applied('甲', 'excellent', { isRecommended: true, rank: 2 }), worse)).toEqual([]);
    expect(excellent(applied('甲', 'excellent'), worse)).toEqual([]);
  });
});

describe('a status', () => {
  const at = (status: string | null, statusOn: string | null, more = {}) =>
    applied('甲', 'model', { isRecommended: true, status, statusOn, ...more });
  const honour = { on: '2023-06-28', level: 'school', isParty: true } as const;
  const sound: Given = {
    name: '甲',
    foundedOn: '2015-09-01',
    awards: [
      { ...honour, name: '先进基层党组织', to: 'organisation' },
      { ...honour, name: '优秀共产党员', to: 'member', person: '李想' },
    ],
    appraisals: [],
  };
  const guide: Entry = {
    kind: 'attachment',
    candidateId: null,
    key: 'A2',
    content: { by: '周正明', on: '2024-03-01', name: '指南.docx', size: 1, digest: '0'.repeat(64) },
  };
  const judged = ['M1b', 'M2', 'M3c', 'M3d', 'M4a', 'M4b', 'M5'].map((id) => found('甲', id));
  const then = (former: Entry, next: Entry) => building(next, [former, guide, ...judged], sound);
  const recommended = at('recommended', '2024-03-10');
  const begun = at('building', '2024-05-31');

  it('follows the one before', () => {
    expect(then(at(null, null), recommended)).toEqual([]);
    expect(then(recommended, begun)).toEqual([]);
    expect(then(recommended, at('accepted', '2025-05-31'))).toEqual([
      '状态须依次变动（推荐→培育创建→验收通过、验收未通过）',
    ]);
    expect(then(recommended, at('building', null))).toEqual(['请填写状态变动的日期']);
    expect(then(recommended, at('gone', '2024-05-31'))).toEqual(['本方案没有编号为 gone 的状态']);
    expect(then(recommended, at('building', '2024-03-09'))).toEqual([
      '状态变动的日期 2024-03-09 早于申报日 2024-03-10，请核对',
    ]);
    expect(then(at('recommended', '2024-04-01'), at('building', '2024-03-31'))).toEqual([
      '状态变动的日期 2024-03-31 早于前一状态的 2024-04-01，请核对',
    ]);
  });

  it('is not moved on while something of the candidate is not judged', () => {
    expect(building(begun, [recommended, guide, ...judged.slice(1)], sound)).toEqual([
      '有条件或测评现没有判定，不能转入下一状态；请先判定，或撤回推荐',
    ]);
  });

  it('comes to 验收 when the year of building is over, not a day earlier', () => {
    expect(then(begun, at('accepted', '2025-05-31'))).toEqual([]);
    expect(then(begun, at('notAccepted', '2025-05-31'))).toEqual([]);
    expect(then(begun, at('accepted', '2025-05-30'))).toEqual([
      '建设周期1年，从2024年5月31日起到2025年5月31日期满，期满后验收；日期 2025-05-30 早了',
    ]);
  });

  it('is for those put forward, and is left again for a reason alone', () => {
    expect(then(recommended, applied('甲', 'model', { status: 'building', statusOn: '2024-05-31' }))).toEqual(
      ['没有列入推荐的，不能转入下一状态'],
    );
    expect(then(recommended, applied('甲', 'model'))).toEqual([]);
    expect(then(begun, applied('甲', 'model'))).toEqual(['已经转入后一状态的，撤回须在备注中写明理由']);
    expect(then(begun, applied('甲', 'model', { remark: '误登' }))).toEqual([]);
  });

  it('carries 成果 of the scheme from 培育创建 on', () => {
    expect(then(begun, at('accepted', '2025-05-31', { results: ['R1', 'R6'] }))).toEqual([]);
    expect(then(begun, at('accepted', '2025-05-31', { results: ['R7'] }))).toEqual([
      '本方案没有编号为 R7 的成果',
    ]);
    expect(then(at(null, null), at('recommended', '2024-03-10', { results: ['R1'] }))).toEqual([
      '成果在培育创建以后填写',
    ]);
  });
});

describe('a finding', () => {
  it('is the panel’s, and 符合 needs the guide that the condition refers to', () => {
    expect(building(found('甲', 'M2'))).toEqual([]);
    expect(building(found('甲', 'M1a'))).toEqual(['这一条由登记的日期和记录判定，请在单位登记中补充']);
    expect(building(found('甲', 'X'))).toEqual(['本方案没有编号为 X 的条件']);
    expect(building(found('甲', 'M5'))).toEqual(['依据未载入，不得判定符合。请先载入文件']);
    expect(building(found('甲', 'M5', false))).toEqual([]);
  });
});

describe('a waiver', () => {
  const waiver: Entry = { kind: 'waiver', candidateId: '甲', key: 'M1a', content: reason('两个支部合并') };
  const founded = (kind: string, foundedOn: string | null) =>
    building(waiver, [applied('甲', 'model')], { name: '甲', kind, foundedOn });

  it('is for a condition that is softened, decided and not met', () => {
    expect(founded('教师党支部', '2022-01-01')).toEqual([]);
    expect(founded('教师党支部', '2020-01-01')).toEqual(['这一条已符合，不需放行']);
    expect(founded('教师党支部', null)).toEqual(['这一条尚未判定，不能放行']);
    expect(founded('学生党支部', '2024-01-01')).toEqual([
      '这一条原文没有“原则上”“一般”等字样，不符合的不能放行',
    ]);
    expect(building({ ...waiver, key: 'B1a' })).toEqual(['本方案没有编号为 B1a 的条件']);
  });
});

describe('what is put down about a quota', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const ranks = [1, 2, 3, 4, 5, 5];
  const ask = (entry: Entry, count: number) =>
    problemsOfEntry(
      dossierOf('zju-shuangchuang', {
        roster: names.map((name) => ({ name, kind: '院级党组织' })),
        entries: names
          .slice(0, count)
          .map((name, index) => applied(name, 'benchmark', { isRecommended: true, rank: ranks[index]! })),
      }),
      entry as EntryInput,
    );
  const key = 'benchmark/Q1/';
  const over: Entry = { kind: 'over-quota', candidateId: null, key, content: reason('“左右”') };
  const ruling = (by: string, chosen: string[]): Entry => ({
    kind: 'tie-ruling',
    candidateId: null,
    key,
    content: { by, on: '2024-03-10', reason: '以成果为先', chosen },
  });

  it('is a reason where those put forward are over it', () => {
    expect(ask(over, 6)).toEqual([]);
    expect(ask(over, 5)).toEqual(['没有超出名额，不需说明理由']);
    expect(ask({ ...over, content: { ...reason('“左右”'), over: 1 } }, 6)).toEqual([]);
    expect(ask({ ...over, content: { ...reason('“左右”'), over: 2 } }, 6)).toEqual([
      '现在超出名额 1 个，与填写理由时的 2 个不同，请按现在的重新填写',
    ]);
    expect(ask({ ...over, key: 'benchmark/Q9/' }, 6)).toEqual(['没有编号为 benchmark/Q9/ 的名额']);
  });

  it('is the chair’s ruling among those who are level', () => {
    expect(ask(ruling('周正明', ['f']), 6)).toEqual([]);
    expect(ask(ruling('吴晓岚', ['f']), 6)).toEqual(['并列由组长周正明裁定']);
    expect(ask(ruling('周正明', ['a']), 6)).toEqual(['裁定的单位不在并列之中']);
    expect(ask(ruling('周正明', []), 5)).toEqual(['名额线上没有并列，不需裁定']);
  });

  it('is the number of branches of a unit that is in the roster', () => {
    const content = { by: '周正明', on: '2024-03-10', branches: 9 };
    const branches = (unit: string): Entry => ({ kind: 'branches', candidateId: null, key: unit, content });
    expect(building(branches('机械学院党委'))).toEqual([]);
    expect(building(branches('信息学院党委'))).toEqual(['名单中没有“信息学院党委”的单位']);
    expect(building(branches('-'), [], { name: '甲', parent: '' })).toEqual([]);
  });
});
