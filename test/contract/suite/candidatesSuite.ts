import { describe, expect, it } from 'vitest';
import { applying } from '../../../shared/nomination/nominationSteps.ts';
import { toldBy } from '../../support/rpcClient.ts';
import { candidateNamed, signers } from '../../support/sampleEvents.ts';
import type { Setting } from './setting.ts';

/** The roster of an assessment. */
export function candidatesSuite(given: Setting): void {
  describe('candidates', () => {
    it('are listed in the order they were added in, untouched', async () => {
      const { assessmentId, candidateIds } = await given.make({
        names: ['丙党总支', '甲党总支', '乙党总支'],
      });
      const list = await given.client.candidate.list({ assessmentId });
      expect(list.map((candidate) => candidate.id)).toEqual(candidateIds);
      expect(list[0]).toEqual({
        ...candidateNamed('丙党总支'),
        id: candidateIds[0],
        status: 'untouched',
        doneItems: 0,
        itemCount: 21,
        total: null,
        isVetoed: false,
      });
    });

    it('are added all or none: those that are there already are named, and so are those named twice', async () => {
      const { assessmentId } = await given.make({ names: ['甲党总支'] });
      const add = (...names: string[]) =>
        given.client.candidate.add({ assessmentId, candidates: names.map((each) => candidateNamed(each)) });
      const told = await toldBy(add('乙党总支', '甲 党总支', '丙党总支', '丙党总支'));
      expect(told.code).toBe('REFUSED');
      expect(told.problems).toEqual([
        expect.stringMatching(/第 2 个“甲 党总支”.*已在名单中/),
        expect.stringMatching(/第 4 个“丙党总支”/),
      ]);
      expect(await given.client.candidate.list({ assessmentId })).toHaveLength(1);
    });

    it('may have the same name under different parents', async () => {
      const { assessmentId } = await given.make({ names: ['第一党支部'] });
      await given.client.candidate.add({
        assessmentId,
        candidates: [candidateNamed('第一党支部', '机电系党总支')],
      });
      expect(await given.client.candidate.list({ assessmentId })).toHaveLength(2);
    });

    it('are one unit in other characters: refused where the roster has it, one row in the register', async () => {
      const { assessmentId } = await given.make({ names: ['机电系学生第一党支部（一）'] });
      const add = (name: string, parent = '') =>
        given.client.candidate.add({ assessmentId, candidates: [candidateNamed(name, parent)] });
      for (const name of [
        '机电系学⽣第⼀党⽀部（一）',
        '机电系学生第一党支部(一)',
        '机电系 学生第一党支部㈠',
      ])
        expect((await toldBy(add(name))).problems.join()).toMatch(/已在名单中/);
      const other = await given.make({ names: ['机电系学⽣第⼀党⽀部(一)'] });
      const [own] = await given.client.candidate.list({ assessmentId: other.assessmentId });
      expect(own?.name).toBe('机电系学⽣第⼀党⽀部(一)');
      const register = await given.client.organisation.list();
      expect(register.filter(({ name }) => name.startsWith('机电系'))).toHaveLength(1);
      const organisationId = register.find(({ name }) => name.startsWith('机电系'))?.id ?? '';
      expect(await given.client.organisation.history({ organisationId })).toHaveLength(2);
    });

    it('without 上级单位 are the unit that the register has once, and are asked about where it has several', async () => {
      const { assessmentId } = await given.make({ names: ['甲党总支'] });
      const add = (name: string, parent = '') =>
        given.client.candidate.add({ assessmentId, candidates: [candidateNamed(name, parent)] });
      const other = await given.make({ names: ['乙党总支'] });
      for (const [name, parent] of [
        ['丙党支部', '学院党委'],
        ['丁党支部', '学院党委'],
        ['丁党支部', '机关党委'],
      ] as const)
        await given.client.candidate.add({
          assessmentId: other.assessmentId,
          candidates: [candidateNamed(name, parent)],
        });
      await add('丙党支部');
      expect((await given.client.candidate.list({ assessmentId })).at(-1)).toMatchObject({
        parent: '学院党委',
      });
      const told = await toldBy(add('丁党支部'));
      expect(told.message).toMatch(/单位登记中有几个“丁党支部”，上级单位分别是“.+”、“.+”，请写明上级单位/);
    });

    it('may be corrected, though not into one that is there already', async () => {
      const { assessmentId, candidateIds, first } = await given.make();
      const corrected = { ...candidateNamed('甲系党总支'), memberCount: null, foundedOn: null };
      expect(await given.client.candidate.update({ candidateId: first, details: corrected })).toEqual({
        candidateId: first,
      });
      const told = await toldBy(
        given.client.candidate.update({
          candidateId: candidateIds[1]!,
          details: candidateNamed('甲系党总支'),
        }),
      );
      expect(told.message).toMatch(/重复/);
      expect((await given.client.candidate.list({ assessmentId }))[0]).toMatchObject(corrected);
    });

    it('are not founded on a day that lies ahead', async () => {
      const { assessmentId, first } = await given.make();
      const ahead = { ...candidateNamed('来日党支部'), foundedOn: '2999-07-01' };
      const words = /“来日党支部”的成立日期 2999-07-01 晚于今天/;
      const told = await toldBy(given.client.candidate.add({ assessmentId, candidates: [ahead] }));
      expect(told).toMatchObject({ code: 'REFUSED', message: expect.stringMatching(words) });
      const update = given.client.candidate.update({ candidateId: first, details: ahead });
      expect((await toldBy(update)).message).toMatch(words);
    });

    it('are of a kind that the scheme has: another is refused by name with those that there are, and none is added', async () => {
      const { assessmentId, first } = await given.make({ schemeId: 'zju-excellent', names: ['甲党支部'] });
      const stranger = { ...candidateNamed('机电党总支'), kind: '党总支' };
      const words =
        /“机电党总支”的类型“党总支”不在本方案之内，请从这些类型中选择：教职工党支部、学生党支部、师生联合党支部、离退休党支部、党支部/;
      const added = given.client.candidate.add({
        assessmentId,
        candidates: [{ ...stranger, name: '乙党支部', kind: '党支部' }, stranger],
      });
      expect(await toldBy(added)).toMatchObject({
        code: 'REFUSED',
        problems: [expect.stringMatching(words)],
      });
      const update = given.client.candidate.update({ candidateId: first, details: stranger });
      expect((await toldBy(update)).message).toMatch(words);
      expect(await given.client.candidate.list({ assessmentId })).toHaveLength(1);
    });

    it('keep a kind of the class that they applied for', async () => {
      const made = await given.make({
        schemeId: 'zju-shuangchuang',
        names: ['甲党支部'],
        kind: '教师党支部',
      });
      const { assessmentId, first: candidateId } = made;
      const details = { ...candidateNamed('甲党支部'), kind: '院级党组织' };
      const nomination = applying({ by: '张三', on: '2024-03-10' }, '2024-03-10');
      const entry = { kind: 'nomination', candidateId, key: 'model', content: nomination } as const;
      await given.client.entry.set({ assessmentId, entries: [entry] });
      const told = await toldBy(given.client.candidate.update({ candidateId, details }));
      expect(told.message).toMatch(
        /“甲党支部”已登记申报“全校党建工作样板支部”，类型只能是教师党支部、学生党支部、师生联合党支部/,
      );
      await given.client.candidate.update({ candidateId, details: { ...details, kind: '学生党支部' } });
      await given.client.entry.set({ assessmentId, entries: [{ ...entry, content: null }] });
      expect(await given.client.candidate.update({ candidateId, details })).toEqual({ candidateId });
    });

    it('may be taken out while their sheet is empty, and not once it holds anything', async () => {
      const { assessmentId, candidateIds, first } = await given.make();
      await given.client.sheet.change({ candidateId: first, change: { values: { '2-2.b': 1 } } });
      const told = await toldBy(given.client.candidate.remove({ candidateId: first }));
      expect(told).toMatchObject({
        code: 'REFUSED',
        message: expect.stringMatching(/“甲党总支”的评分表已有内容/),
      });
      await given.client.sheet.change({ candidateId: first, change: { values: { '2-2.b': null } } });
      expect(await given.client.candidate.remove({ candidateId: first })).toEqual({});
      expect((await given.client.candidate.list({ assessmentId })).map((candidate) => candidate.id)).toEqual([
        candidateIds[1],
      ]);
    });

    it.each<[string, object, RegExp]>([
      ['no name', { name: '' }, /单位名称不能为空/],
      ['no kind', { kind: ' ' }, /类型不能为空/],
      ['a negative number of members', { memberCount: -1 }, /人数不能为负/],
      ['a fraction of a member', { memberCount: 1.5 }, /人数应为整数/],
      ['a huge number of members', { memberCount: 1e9 }, /人数过大/],
      ['a day of founding that there is not', { foundedOn: '2009-13-01' }, /成立日期应为有效日期/],
    ])('are refused in a sentence where one has %s, and none is added', async (_name, change, words) => {
      const { assessmentId } = await given.make({ names: ['甲党总支'] });
      const told = await toldBy(
        given.client.candidate.add({
          assessmentId,
          candidates: [candidateNamed('乙党总支'), { ...candidateNamed('丙'), ...change }],
        }),
      );
      expect(told.code).toBe('REFUSED');
      expect(told.problems.join()).toMatch(words);
      expect(told.problems.join()).toMatch(/第 2|丙/);
      expect(await given.client.candidate.list({ assessmentId })).toHaveLength(1);
    });

    it('are refused where the list is empty or too long', async () => {
      const { assessmentId } = await given.make();
      const none = await toldBy(given.client.candidate.add({ assessmentId, candidates: [] }));
      expect(none.code).toBe('REFUSED');
      const many = Array.from({ length: 20_001 }, (_, index) => candidateNamed(`第 ${index} 党支部`));
      const told = await toldBy(given.client.candidate.add({ assessmentId, candidates: many }));
      for (const { message } of [none, told]) {
        expect(message).toMatch(/[\u4e00-\u9fff]/);
        expect(message).not.toMatch(/array|items|expected/);
      }
    });

    it('are missing under an id that there is not, for every call that names one', async () => {
      const candidateId = 'nobody';
      const calls = [
        given.client.candidate.update({ candidateId, details: candidateNamed('甲') }),
        given.client.candidate.remove({ candidateId }),
        given.client.sheet.get({ candidateId }),
        given.client.sheet.change({ candidateId, change: {} }),
        given.client.sheet.submit({ candidateId, signedBy: signers, total: 6400 }),
        given.client.sheet.reopen({ candidateId, reason: '更正' }),
      ];
      for (const told of await Promise.all(calls.map(toldBy))) {
        expect(told).toMatchObject({
          code: 'MISSING',
          message: expect.stringMatching(/没有找到这个参评单位/),
        });
      }
    });
  });
}
