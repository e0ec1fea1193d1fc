import { describe, expect, it } from 'vitest';
import { frozenOf } from '../../renderer/features/publicity/noticeEntries.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import { honoursOf } from '../../shared/notice/honours.ts';
import { listRows } from '../../shared/notice/listRows.ts';
import { noticeDoubts } from '../../shared/notice/noticeDoubts.ts';
import { decisionWording, noticeWording } from '../../shared/notice/wording.ts';
import type { Entry, EntryInput } from '../../shared/register/entry.ts';
import type { Decision, Notice, Objection } from '../../shared/register/noticeContent.ts';
import { createRegister } from '../../shared/register/register.ts';
import { found, nomination } from '../nomination/dossierOf.ts';
import {
  correctionEntry,
  decision,
  decisionEntry,
  excellentDossier,
  movesEntry,
  notice,
  noticeEntry,
  objection,
  objectionEntry,
  settled,
  shandongDossier,
  shuangchuangDossier,
  tianjinDossier,
  zjietDossier,
} from '../notice/dossiers.ts';
import { debrief } from '../round/tianjinDossier.ts';

const noticeOf = (dossier: Dossier) =>
  listRows(dossier)
    .filter(({ isDue }) => isDue)
    .map(({ candidateId }) => candidateId);

/** A notice of these units that begins and is dated on the day. */
const on = (chosen: Notice['chosen'], firstDay: string) => ({ chosen, firstDay, date: firstDay });

const issued = { by: '周正明', on: '2026-11-10' };
const toNotice = movesEntry(['S1', '2026-11-02'], ['S2', '2026-11-10']);
const issuing = (dossier: Dossier, parts: Partial<Notice> = {}) =>
  notice({ ...parts, issued, frozen: frozenOf(noticeWording(dossier, notice(parts))) });
const first = noticeEntry('1', issuing(shandongDossier([toNotice])));

const check = (entries: readonly Entry[], entry: Entry, today?: string) =>
  problemsOfEntry(shandongDossier(entries, today), entry as EntryInput); // Safe: an entry is one that was put in.

describe('drafting', () => {
  it('takes one draft at a time, numbered on', () => {
    expect(check([], noticeEntry('1', notice()))).toEqual([]);
    expect(check([], noticeEntry('2', notice({ changes: '改' })))).toEqual([
      '公示稿已在别处变动，请刷新后再试',
    ]);
    const draft = noticeEntry('1', notice());
    expect(check([draft], noticeEntry('1', notice({ sender: '' })))).toEqual([]);
    expect(check([draft], noticeEntry('2', notice({ changes: '改' })))).toEqual(['还有一份公示稿没有签发']);
  });

  it('of a further one says what changed, when it is begun and when it is issued', () => {
    const why = ['请写明与上一份公示相比改了什么、为什么'];
    expect(check([toNotice, first], noticeEntry('2', notice()))).toEqual(why);
    const draft = noticeEntry('2', notice({ changes: '电话有误' }));
    expect(check([toNotice, first], draft)).toEqual([]);
    const entries = [toNotice, first, draft];
    expect(check(entries, noticeEntry('2', notice()))).toEqual([]);
    expect(check(entries, noticeEntry('2', issuing(shandongDossier(entries))))).toEqual(why);
  });

  it('can be given up; an issued notice cannot', () => {
    const empty = { kind: 'notice', candidateId: null, key: '1', content: null } as const;
    expect(problemsOfEntry(shandongDossier([noticeEntry('1', notice())]), empty)).toEqual([]);
    expect(problemsOfEntry(shandongDossier([first]), empty)).toEqual(['已签发的公示不能删除']);
  });
});

describe('issuing a notice', () => {
  const issue = (entries: readonly Entry[], parts?: Partial<Notice>) =>
    check(entries, noticeEntry('1', issuing(shandongDossier(entries), parts)));

  it('is taken in the step 公示 with the list and texts as they are', () => {
    expect(issue([toNotice])).toEqual([]);
    expect(issue([])).toEqual(['请先在“流程”中进入公示阶段，考核结果随之锁定']);
  });

  it('is refused with a list or a text that is not the present one', () => {
    const { frozen, ...rest } = issuing(shandongDossier([toNotice]));
    const stale = ['名单或文字与现在的结果不一致，请刷新后再签发'];
    const rows = frozen!.rows.slice(1);
    expect(check([toNotice], noticeEntry('1', { ...rest, frozen: { ...frozen!, rows } }))).toEqual(stale);
    const texts = { ...frozen!.texts, title: '别的标题' };
    expect(check([toNotice], noticeEntry('1', { ...rest, frozen: { ...frozen!, texts } }))).toEqual(stale);
    expect(check([toNotice], noticeEntry('1', { ...rest, frozen: null }))).toEqual([
      '签发须有签发人、日期和定稿的名单',
    ]);
  });

  it('needs a list, a sender, enough days and no correction that is open', () => {
    expect(issue([toNotice], { chosen: [] })).toEqual(['公示名单是空的，请先选择要公示的单位']);
    expect(issue([toNotice], { sender: '' })).toEqual(['请填写落款的单位']);
    expect(issue([toNotice], { lastDay: '2026-11-13' })).toEqual([
      '公示截止日期太早，2026-11-10 至 2026-11-13 不足 5 个工作日',
    ]);
    expect(issue([toNotice, correctionEntry('1')])).toEqual(['更正还没有结束，请先结束更正']);
  });

  it('begins no earlier than what it announces was decided, unless it is said why', () => {
    const early = { firstDay: '2026-11-05', date: '2026-11-05' };
    expect(issue([toNotice], early)).toEqual([
      '公示开始的2026年11月5日早于所公示的事项确定的2026年11月6日（甲党总支的评分表签字）；确需如此的，请写明理由',
    ]);
    expect(issue([toNotice], { firstDay: '2026-11-06', date: '2026-11-06' })).toEqual([]);
    expect(issue([toNotice], { ...early, reason: '会前已口头宣布' })).toEqual([]);
  });

  it('is dated on its first day at the latest, and not before what it announces was decided', () => {
    expect(issue([toNotice], { date: '2026-11-11' })).toEqual([
      '落款日期2026年11月11日晚于公示开始的2026年11月10日；确需如此的，请写明理由',
    ]);
    expect(issue([toNotice], { date: '2026-11-11', reason: '代替前一份公示，公示期不变' })).toEqual([]);
    expect(issue([toNotice], { date: '2026-11-05' })).toEqual([
      '落款日期2026年11月5日早于所公示的事项确定的2026年11月6日（甲党总支的评分表签字）；确需如此的，请写明理由',
    ]);
    expect(issue([toNotice], { date: '2026-11-06' })).toEqual([]);
  });

  it.each([
    [
      'graded',
      zjietDossier,
      noticeOf(zjietDossier()),
      '2020-01-02',
      /^公示开始的2020年1月2日早于所公示的事项确定的.*定级/,
    ],
    ['recommended', excellentDossier, noticeOf(excellentDossier()), '2020-01-02', /列入推荐/],
    ['tested', shuangchuangDossier, noticeOf(shuangchuangDossier()), '2020-01-02', /的验收）/],
  ])('begins no earlier than the units were %s', (_, dossierOf, chosen, firstDay, words) => {
    expect(noticeDoubts(dossierOf(), on(chosen, firstDay))).toEqual([expect.stringMatching(words)]);
    expect(noticeDoubts(dossierOf(), on(chosen, '2030-01-02'))).toEqual([]);
  });

  it('needs a reason to list a unit that does not reach the standard', () => {
    const own = tianjinDossier();
    // In December the first branch stands where it stood in October: 较好.
    const sheetOf: Dossier['sheetOf'] = (id, slot) => own.sheetOf(id, slot.replace('final', 'grading'));
    const dossier = { ...own, sheetOf };
    const below = listRows(dossier).find(({ isDue }) => !isDue)!;
    const all = listRows(dossier).map(({ candidateId }) => candidateId);
    expect(noticeDoubts(dossier, on(all, '2030-01-02'))).toContainEqual(
      `${below.name}（${below.result}）没有达到创建标准，却列入了名单`,
    );
    expect(noticeDoubts(dossier, on(null, '2030-01-02'))).toEqual([]);
  });

  it('needs a reason to list a unit whose score nobody has signed', () => {
    const dossier = tianjinDossier();
    const [listed] = listRows(dossier);
    const doubt = `${listed!.name}的评分表没有签字确认，却列入了名单`;
    expect(noticeDoubts(dossier, on(null, '2030-01-02'))).toEqual([doubt]);
    expect(noticeDoubts(dossier, on([], '2030-01-02'))).toEqual([]);
    const submission = { at: '2026-11-06T01:05:00.000Z', signedBy: ['周正明'] };
    const sheetOf: Dossier['sheetOf'] = (id, slot) => {
      const sheet = dossier.sheetOf(id, slot);
      return sheet && { ...sheet, submission };
    };
    expect(noticeDoubts({ ...dossier, sheetOf }, on(null, '2030-01-02'))).toEqual([]);
  });

  it('begins no earlier than a ruling on the standard that it rests on', () => {
    const ruling: Entry = {
      kind: 'standard-ruling',
      candidateId: 'c1',
      key: 'final',
      content: { by: '周正明', on: '2026-12-08', reason: '补测' },
    };
    const dossier = { ...tianjinDossier(), register: createRegister([ruling, debrief(96, 'final')]) };
    expect(noticeDoubts(dossier, on(['c1'], '2026-12-07'))).toContainEqual(
      expect.stringMatching(/早于.*2026年12月8日（.*创建标准裁定）/),
    );
    expect(noticeDoubts(dossier, on(['c1'], '2026-12-08'))).not.toContainEqual(
      expect.stringContaining('早于'),
    );
  });

  it('is not done ahead of its day', () => {
    expect(check([toNotice], first, '2026-11-09')).toContain(
      '日期 2026-11-10 晚于今天（2026-11-09），请核对',
    );
  });

  it('needs no step where the document has none', () => {
    const dossier = zjietDossier();
    const content = notice({ issued, frozen: frozenOf(noticeWording(dossier, notice())) });
    expect(problemsOfEntry(dossier, noticeEntry('1', content) as EntryInput)).toEqual([]);
  });
});

describe('a 表彰决定', () => {
  it('is not offered where the document gives no title', () => {
    expect(honoursOf(zjietDossier())).toEqual([]);
    expect(
      problemsOfEntry(zjietDossier(), decisionEntry(decision({ chosen: [] })) as EntryInput), // Safe: as it was put in.
    ).toEqual(['文件没有规定称号，没有表彰决定可拟']);
  });
});

describe('closing a notice', () => {
  const content = first.content as Notice;
  const close = (on: string, entries: readonly Entry[] = []) =>
    check([toNotice, first, ...entries], noticeEntry('1', { ...content, closed: { by: '周正明', on } }));

  it('waits for the last day and for every objection', () => {
    expect(close('2026-11-16')).toEqual(['公示期未满，2026年11月16日截止']);
    expect(close('2026-11-17')).toEqual([]);
    expect(close('2026-11-17', [objectionEntry('o1', objection())])).toEqual(['还有 1 件异议没有处理结论']);
    const answered = objection({ ...settled, outcome: 'unfounded' });
    expect(close('2026-11-17', [objectionEntry('o1', answered)])).toEqual([]);
    expect(close('2026-11-21')).toEqual(['日期 2026-11-21 晚于今天（2026-11-20），请核对']);
  });

  it('waits for what follows from an objection that was found true', () => {
    const founded = (parts: Partial<Objection> = {}) => [
      objectionEntry('o1', objection({ ...settled, ...parts })),
    ];
    expect(close('2026-11-17', founded())).toEqual([
      expect.stringMatching(/^2026年11月12日收到的异议（甲党总支：漏记一项加分）属实，还没有了结：/),
    ]);
    const effect = { kind: 'none', reason: '加分后名次不变' } as const;
    expect(close('2026-11-17', founded({ effect }))).toEqual([]);
  });

  it('is refused where the results were corrected and no notice took its place', () => {
    const rows = content.frozen!.rows.map((row) => ({ ...row, result: '总分1分' }));
    const stale = noticeEntry('1', { ...content, frozen: { ...content.frozen!, rows } });
    const closed = { ...(stale.content as Notice), closed: { by: '周正明', on: '2026-11-17' } };
    expect(check([toNotice, stale], noticeEntry('1', closed))).toEqual([
      '公示的名单与现在的结果不一致，须另拟一份公示代替',
    ]);
  });

  it('is refused where nothing is locked and a unit that it lists fails since, or is withdrawn', () => {
    const dossier = shuangchuangDossier({ isTested: false });
    const frozen = frozenOf(noticeWording(dossier, notice()));
    const parts = {
      frozen,
      on: '2024-05-06',
      issued: { by: '周正明', on: '2024-05-06' },
      firstDay: '2024-05-06',
      lastDay: '2024-05-10',
    };
    const ask = (given: Partial<Notice>, more: readonly Entry[] = []) => {
      const content = notice({ ...parts, date: '2024-05-06', ...given });
      const entry = noticeEntry('1', { ...content, closed: { by: '周正明', on: '2024-05-13' } });
      const after = shuangchuangDossier({ isTested: false, more: [noticeEntry('1', content), ...more] });
      return problemsOfEntry(after, entry as EntryInput); // Safe: as it was put in.
    };
    const open = ask({}, [found('数控支部', 'M2', false)]);
    expect(open).toEqual([
      '机械学院党委的条件B1a、条件B1b、条件B2等 10 项现没有判定，须另拟一份公示代替',
      '数控支部的条件或测评现不符合，须另拟一份公示代替',
      '模具支部的条件M1a、条件M1b、条件M2等 10 项现没有判定，须另拟一份公示代替',
    ]);
    expect(ask({ reason: '经研究决定' }, [found('数控支部', 'M2', false)])).toEqual([]);
    const applied = nomination({});
    const withdrawn: Entry = { kind: 'nomination', candidateId: '模具支部', key: 'model', content: applied };
    expect(ask({ reason: '经研究决定' }, [withdrawn])).toEqual([
      '模具支部已不在可以公示的名单中，须另拟一份公示代替',
    ]);
  });

  it('changes nothing else of what was issued, and happens once', () => {
    expect(check([toNotice, first], noticeEntry('1', { ...content, telephone: '1' }))).toEqual([
      '公示已经签发，内容不能再改；需要的请另拟一份代替',
    ]);
    const closed = noticeEntry('1', { ...content, closed: { by: '周正明', on: '2026-11-17' } });
    expect(check([toNotice, closed], closed)).toEqual(['这份公示已经结束，不能再改']);
  });

  it('is too late once it was replaced', () => {
    const second = noticeEntry('2', notice({ issued, changes: '更正' }));
    const closed = { by: '周正明', on: '2026-11-17' };
    expect(check([toNotice, first, second], noticeEntry('1', { ...content, closed }))).toEqual([
      '这份公示已被新的公示代替，不能再改',
    ]);
  });
});

describe('objections', () => {
  const put = (parts: Parameters<typeof objection>[0], entries: readonly Entry[] = [first]) =>
    check(entries, objectionEntry('o1', objection(parts)));

  it('come while the notice runs, with a name or sealed', () => {
    expect(put({})).toEqual([]);
    expect(put({ who: '' })).toEqual(['请填写反映人；不便署名的请选“密封”']);
    expect(put({ isSealed: true, who: '' })).toEqual([]);
    expect(put({ isSealed: true })).toEqual(['密封的异议不记姓名和联系方式']);
    expect(put({ receivedOn: '2026-11-09' })).toEqual(['收到日期早于公示开始的 2026-11-10，请核对']);
    expect(put({ receivedOn: '2026-11-21' })).toEqual(['日期 2026-11-21 晚于今天（2026-11-20），请核对']);
    expect(put({ candidateId: 'x' })).toEqual(['没有找到异议涉及的单位，请刷新后再选']);
    expect(put({}, [noticeEntry('1', notice())])).toEqual(['公示签发后才登记异议']);
  });

  it('are settled by whom, with what and when', () => {
    expect(put(settled)).toEqual([]);
    expect(put({ ...settled, handler: '' })).toEqual(['处理结论须写明处理人、调查情况和日期']);
    expect(put({ ...settled, settledOn: null })).toEqual(['处理结论须写明处理人、调查情况和日期']);
    expect(put({ ...settled, settledOn: '2026-11-11' })).toEqual(['处理日期不能早于收到日期']);
  });

  it('that are true have no bearing for a reason, or were corrected in a correction that is over', () => {
    const effect = (kind: 'none' | 'corrected', reason = '') => ({ ...settled, effect: { kind, reason } });
    expect(put(effect('none', '加分后名次不变'))).toEqual([]);
    expect(put(effect('none'))).toEqual(['不影响结果的，请写明理由']);
    expect(put({ ...effect('none', '无'), outcome: 'unfounded' })).toEqual([
      '没有查实的异议不影响结果，不必写对结果的影响',
    ]);
    const no = ['还没有为这件异议更正：请在“流程”中登记更正，改正并结束更正后，再选“已更正”'];
    const closed = { by: '王静', on: '2026-11-15' };
    expect(put(effect('corrected'))).toEqual(no);
    expect(put(effect('corrected'), [toNotice, first, correctionEntry('1')])).toEqual(no);
    const early = correctionEntry('1', { on: '2026-11-11', closed });
    expect(put(effect('corrected'), [toNotice, first, early])).toEqual(no);
    expect(put(effect('corrected'), [toNotice, first, correctionEntry('1', { closed })])).toEqual([]);
  });

  it('that are true were corrected with the notice that took its place, where nothing is locked', () => {
    const dossier = zjietDossier();
    const one = noticeEntry('1', notice({ issued, frozen: frozenOf(noticeWording(dossier, notice())) }));
    const entry = objectionEntry(
      'o1',
      objection({ ...settled, candidateId: null, effect: { kind: 'corrected', reason: '' } }),
    ) as EntryInput; // Safe: as it was put in.
    const ask = (entries: readonly Entry[]) =>
      problemsOfEntry({ ...dossier, register: createRegister(entries), today: '2026-11-20' }, entry);
    expect(ask([one])).toEqual(['还没有为这件异议更正：请另拟一份公示代替，签发后再选“已更正”']);
    expect(ask([one, noticeEntry('2', notice({ issued, changes: '更正' }))])).toEqual([]);
  });

  it('are not changed either where they are of an issue before the one that is closed', () => {
    const closed = { by: '周正明', on: '2026-11-17' };
    const second = noticeEntry('2', notice({ issued, changes: '更正', closed }));
    expect(put({}, [first, second])).toEqual(['公示已经结束，异议不能再登记或修改']);
  });

  it('stay as they are, and none is taken away, once the notice is closed', () => {
    const closed = { by: '周正明', on: '2026-11-17' };
    const entries = [
      noticeEntry('1', { ...(first.content as Notice), closed }),
      objectionEntry('o1', objection(settled)),
    ];
    expect(put({}, entries)).toEqual(['公示已经结束，异议不能再登记或修改']);
    const none = { kind: 'objection', candidateId: null, key: 'o1', content: null } as const;
    expect(problemsOfEntry(shandongDossier(entries), none)).toEqual(['登记过的异议不能删除']);
  });
});

describe('the 表彰决定', () => {
  const closed = noticeEntry('1', {
    ...(first.content as Notice),
    closed: { by: '周正明', on: '2026-11-17' },
  });
  const signing = (entries: readonly Entry[], parts: Partial<Decision> = {}, on = '2026-11-18') => {
    const frozen = frozenOf(decisionWording(shandongDossier(entries), decision(parts)));
    return check(entries, decisionEntry(decision({ ...parts, issued: { by: '周正明', on }, frozen })));
  };

  it('is drafted at any time and signed after the notice', () => {
    expect(check([], decisionEntry(decision()))).toEqual([]);
    expect(signing([toNotice, first])).toEqual(['公示结束后才能签发表彰决定']);
    expect(signing([toNotice, closed])).toEqual([]);
  });

  it('is neither signed nor dated before the notice was closed', () => {
    expect(signing([toNotice, closed], { date: '2026-11-16' })).toEqual([
      '落款日期早于公示结束的2026年11月17日，请核对',
    ]);
    expect(signing([toNotice, closed], { date: '2026-11-17' })).toEqual([]);
    expect(signing([toNotice, closed], {}, '2026-11-16')).toEqual([
      '签发日期早于公示结束的2026年11月17日，请核对',
    ]);
    expect(signing([toNotice, closed], {}, '2026-11-17')).toEqual([]);
  });

  it('waits for a new notice where a correction was made after the end of the old one', () => {
    const corrected = correctionEntry('1', { closed: { by: '周正明', on: '2026-11-17' } });
    expect(signing([toNotice, closed, corrected])).toEqual([
      '公示后作过更正，须另拟一份公示代替，结束后才能签发表彰决定',
    ]);
  });

  it('honours somebody, and nobody who was not in the notice', () => {
    expect(signing([toNotice, closed], { chosen: [] })).toEqual(['表彰名单是空的，请先选择要表彰的单位']);
    const { frozen, ...rest } = closed.content as Notice;
    const rows = frozen!.rows.filter(({ candidateId }) => candidateId !== 'c2');
    const without = noticeEntry('1', { ...rest, frozen: { ...frozen!, rows } });
    expect(signing([toNotice, without])).toEqual(['乙党总支没有经过公示，不能表彰']);
  });

  it('stays as it was signed', () => {
    const signed = decisionEntry(decision({ issued: { by: '周正明', on: '2026-11-18' } }));
    expect(check([closed, signed], decisionEntry(decision()))).toEqual(['表彰决定已经签发，不能再改']);
    const none = { kind: 'decision', candidateId: null, key: 'decision', content: null } as const;
    expect(problemsOfEntry(shandongDossier([signed]), none)).toEqual(['已签发的表彰决定不能删除']);
  });
});
