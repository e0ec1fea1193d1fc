import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils, write } from 'xlsx';
import type { SheetChange } from '../../shared/sheet/sheet.ts';
import { type Client, toldBy } from '../support/rpcClient.ts';
import { candidateNamed, completeValues, details, signers } from '../support/sampleEvents.ts';

/** A way into the program over a workspace of its own. */
export interface Door {
  readonly client: Client;
  close(): Promise<void>;
}

const noAdjustments = { conventions: {}, agreed: {} };
const itemIds = [4, 4, 5, 5, 3].flatMap((count, dimension) =>
  Array.from({ length: count }, (_, item) => `${dimension + 1}-${item + 1}`),
);
const allSeen = Object.fromEntries(itemIds.map((id) => [id, { seen: true }]));
const complete: SheetChange = { values: completeValues, items: allSeen };
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every query and command of the contract, the same over every door. One door serves the whole suite. */
export function contractSuite(name: string, openDoor: () => Promise<Door>): void {
  describe(`the contract over ${name}`, () => {
    let door: Door;
    let client: Client;
    beforeAll(async () => {
      door = await openDoor();
      client = door.client;
    });
    afterAll(() => door?.close());

    /** An assessment with candidates, its readings signed unless told otherwise. */
    async function make({ names = ['甲党总支', '乙党总支'], isSigned = true } = {}) {
      const { assessmentId } = await client.assessment.create({
        schemeId: 'shandong-wuhao',
        details,
        adjustments: noAdjustments,
      });
      if (isSigned) await client.assessment.sign({ assessmentId });
      const { candidateIds } = await client.candidate.add({
        assessmentId,
        candidates: names.map((each) => candidateNamed(each)),
      });
      return { assessmentId, candidateIds, first: candidateIds[0]! };
    }

    async function submitted() {
      const made = await make();
      await client.sheet.change({ candidateId: made.first, change: complete });
      await client.sheet.submit({ candidateId: made.first, signedBy: signers, total: 6400 });
      return made;
    }

    describe('schemes', () => {
      it('are listed with what a list shows', async () => {
        expect(await client.scheme.list()).toContainEqual({
          id: 'shandong-wuhao',
          title: '“五好党组织”量化考核评分表',
          total: 100,
          seed: '004_63513f40886b69fd.txt',
          version: '1.0',
          issuer: '山东省城市服务技师学院',
        });
      });

      it('are given whole, with the text of their document', async () => {
        const scheme = await client.scheme.get({ schemeId: 'shandong-wuhao' });
        expect(scheme.sheet?.dimensions).toHaveLength(5);
        const { title, text } = await client.scheme.document({ schemeId: 'shandong-wuhao' });
        expect(title).toBe('关于开展 “五好党组织”创建活动的意见');
        expect(text).toContain('党支部有以下情况之一的直接认定为不达标');
      });

      it('are refused by name where there is none, with those there are', async () => {
        for (const call of [client.scheme.get, client.scheme.document]) {
          const told = await toldBy(call({ schemeId: 'nowhere' }));
          expect(told.code).toBe('MISSING');
          expect(told.message).toMatch(/nowhere.*shandong-wuhao/);
        }
        const told = await toldBy(
          client.assessment.create({ schemeId: 'nowhere', details, adjustments: noAdjustments }),
        );
        expect(told.code).toBe('MISSING');
      });
    });

    describe('an assessment', () => {
      it('is made unsigned with the shipped scheme, and is then first in the list', async () => {
        const { assessmentId } = await client.assessment.create({
          schemeId: 'shandong-wuhao',
          details,
          adjustments: noAdjustments,
        });
        expect((await client.assessment.list())[0]).toMatchObject({
          ...details,
          id: assessmentId,
          isRehearsal: false,
          signedAt: null,
          schemeTitle: '“五好党组织”量化考核评分表',
          candidateCount: 0,
          startedCount: 0,
          submittedCount: 0,
        });
        const detail = await client.assessment.get({ assessmentId });
        expect(detail.scheme.version).toBe('1.0');
        expect(detail.adjustments).toMatchObject(noAdjustments);
      });

      it('pins the scheme as the panel adjusted it', async () => {
        const { assessmentId } = await client.assessment.create({
          schemeId: 'shandong-wuhao',
          details,
          adjustments: {
            capAdditions: 'afterDeductions',
            conventions: { '3-1.c': '按次计' },
            agreed: { N7: '其一即可' },
          },
        });
        const { scheme } = await client.assessment.get({ assessmentId });
        expect(scheme.version).toBe('1.0-2');
        expect(scheme.sheet?.capAdditions).toBe('afterDeductions');
        expect(JSON.stringify(scheme)).toContain('按次计');
      });

      it('may be changed, readings included, until they are signed, and only what nobody signed afterwards', async () => {
        const { assessmentId } = await make({ isSigned: false });
        const adjustments = { capAdditions: 'afterDeductions' as const, ...noAdjustments };
        const renamed = { ...details, name: '改名的考核' };
        expect(await client.assessment.update({ assessmentId, details: renamed, adjustments })).toEqual({
          assessmentId,
        });
        expect((await client.assessment.get({ assessmentId })).scheme.sheet?.capAdditions).toBe(
          'afterDeductions',
        );
        const { signedAt } = await client.assessment.sign({ assessmentId });
        expect(Number.isNaN(Date.parse(signedAt))).toBe(false);
        expect(await client.assessment.sign({ assessmentId })).toEqual({ signedAt });
        const told = await toldBy(
          client.assessment.update({ assessmentId, details, adjustments: noAdjustments }),
        );
        expect(told).toMatchObject({
          code: 'REFUSED',
          message: expect.stringMatching(/考评口径已由考评组签认，不能再改/),
        });
        await client.assessment.update({
          assessmentId,
          details: { ...renamed, organiser: '另一党委' },
          adjustments,
        });
        expect(await client.assessment.get({ assessmentId })).toMatchObject({
          name: '改名的考核',
          organiser: '另一党委',
          signedAt,
        });
      });

      it('says who signed its readings, whoever is on the panel later', async () => {
        const { assessmentId } = await make({ isSigned: false });
        expect((await client.assessment.get({ assessmentId })).signedBy).toBeNull();
        await client.assessment.sign({ assessmentId });
        const panel = [details.panel[0]!, { name: '郑德海', isChair: false }];
        const update = (reason?: string) =>
          client.assessment.update({
            assessmentId,
            details: { ...details, panel },
            adjustments: noAdjustments,
            ...(reason !== undefined && { reason }),
          });
        for (const reason of [undefined, '  ']) {
          expect(await toldBy(update(reason))).toMatchObject({
            code: 'REFUSED',
            message: '考评口径已由周正明、吴晓岚签认。此后变更考评组成员，须写明变更原因',
          });
        }
        expect((await toldBy(update('长'.repeat(501)))).message).toMatch(/变更原因不能超过 500 个字/);
        await update('吴晓岚调离');
        const { signedBy, panel: now } = await client.assessment.get({ assessmentId });
        expect(signedBy).toEqual(signers);
        expect(now).toEqual(panel);
        const listed = await client.assessment.list();
        expect(listed.find(({ id }) => id === assessmentId)?.signedBy).toEqual(signers);
      });

      it('keeps its year and its panel while a sheet is signed, though its name may change', async () => {
        const { assessmentId, first } = await submitted();
        const update = (change: object) =>
          client.assessment.update({
            assessmentId,
            details: { ...details, ...change },
            adjustments: noAdjustments,
            reason: '调整',
          });
        const panel = [...details.panel, { name: '郑德海', isChair: false }];
        for (const [change, words] of [
          [{ year: 2025 }, '年度'],
          [{ panel }, '考评组成员'],
          [{ panel: details.panel.map((each) => ({ ...each, isChair: !each.isChair })) }, '考评组成员'],
          [{ year: 2025, panel }, '年度、考评组成员'],
        ] as const) {
          expect(await toldBy(update(change))).toMatchObject({
            code: 'REFUSED',
            message: `${words}不能再改：已有 1 份评分表由周正明、吴晓岚签字确认。需要改的，请先退回这些评分表并写明原因`,
          });
        }
        await update({ name: '改名的考核', panel: [...details.panel].reverse() });
        await client.sheet.reopen({ candidateId: first, reason: '更正' });
        await update({ year: 2025, panel });
        expect((await client.assessment.get({ assessmentId })).year).toBe(2025);
      });

      it('is refused readings for a rule or a note that the scheme does not have, by name', async () => {
        for (const adjustments of [
          { conventions: { '9-9.z': '按次计' }, agreed: {} },
          { conventions: {}, agreed: { N99: '同意' } },
        ]) {
          const told = await toldBy(
            client.assessment.create({ schemeId: 'shandong-wuhao', details, adjustments }),
          );
          expect(told.message + told.problems.join()).toMatch(/9-9\.z|N99/);
        }
      });

      it('is taken off the list with its candidates, but not while a sheet holds anything or once one was signed', async () => {
        const { assessmentId, first } = await make();
        await client.sheet.change({ candidateId: first, change: { values: { '2-2.b': 1 } } });
        expect(await toldBy(client.assessment.remove({ assessmentId }))).toMatchObject({
          code: 'REFUSED',
          message: expect.stringMatching(/评分表已有内容，不能删除/),
        });
        await client.sheet.change({ candidateId: first, change: { values: { '2-2.b': null } } });
        expect(await client.assessment.remove({ assessmentId })).toEqual({});
        expect((await client.assessment.list()).map((each) => each.id)).not.toContain(assessmentId);
        expect((await toldBy(client.sheet.get({ candidateId: first }))).code).toBe('MISSING');
        const kept = await submitted();
        const isKept = async () => {
          const told = await toldBy(client.assessment.remove({ assessmentId: kept.assessmentId }));
          expect(told).toMatchObject({
            code: 'REFUSED',
            message: expect.stringMatching(/已有签字确认的评分表（含签字后退回的），不能删除/),
          });
        };
        await isKept();
        await client.sheet.reopen({ candidateId: kept.first, reason: '更正' });
        await isKept();
        await client.sheet.change({
          candidateId: kept.first,
          change: {
            values: Object.fromEntries(Object.keys(completeValues).map((id) => [id, null])),
            items: Object.fromEntries(itemIds.map((id) => [id, { seen: false }])),
          },
        });
        await isKept();
      });

      it('is missing under an id that there is not, for every call that names one', async () => {
        const assessmentId = 'nowhere';
        const calls = [
          client.assessment.get({ assessmentId }),
          client.assessment.update({ assessmentId, details, adjustments: noAdjustments }),
          client.assessment.sign({ assessmentId }),
          client.assessment.remove({ assessmentId }),
          client.candidate.list({ assessmentId }),
          client.candidate.add({ assessmentId, candidates: [candidateNamed('甲')] }),
          client.result.get({ assessmentId }),
          client.report.model({ assessmentId, report: 'summary' }),
          client.report.export({ assessmentId, report: 'summary' }),
        ];
        for (const told of await Promise.all(calls.map(toldBy))) {
          expect(told).toMatchObject({
            code: 'MISSING',
            message: expect.stringMatching(/没有找到这次考核/),
          });
        }
      });
    });

    describe('the details of an assessment', () => {
      const one = details.panel[0]!;
      it.each<[string, object, RegExp]>([
        ['no name', { name: '  ' }, /考核名称不能为空/],
        ['a name too long', { name: '考'.repeat(101) }, /考核名称不能超过 100 个字/],
        ['no organiser', { organiser: '' }, /主办党委不能为空/],
        ['a day that there is not', { startsOn: '2026-02-30' }, /应为有效日期/],
        ['an end before its beginning', { endsOn: '2026-11-01' }, /结束日期不能早于开始日期/],
        ['no panel', { panel: [] }, /考评组至少一人/],
        ['no chair', { panel: [{ ...one, isChair: false }] }, /有且只有一名组长/],
        ['two chairs', { panel: [one, { name: '吴晓岚', isChair: true }] }, /有且只有一名组长/],
        ['two panelists of one name', { panel: [one, { ...one, isChair: false }] }, /姓名重复/],
        [
          'a panelist without a name',
          { panel: [one, { name: ' ', isChair: false }] },
          /考评组成员姓名不能为空/,
        ],
      ])('are refused in a sentence where they have %s', async (_name, change, words) => {
        const told = await toldBy(
          client.assessment.create({
            schemeId: 'shandong-wuhao',
            details: { ...details, ...change },
            adjustments: noAdjustments,
          }),
        );
        expect(told.code).toBe('REFUSED');
        expect(told.problems.join('；')).toMatch(words);
        expect(told.message).toContain(told.problems[0]!);
      });

      it.each<[string, object]>([
        ['a year before 2000', { year: 1999 }],
        ['a year that is a fraction', { year: 2026.5 }],
        ['a year that is a text', { year: '2026' }],
        ['no year', { year: undefined }],
      ])('are refused in plain Chinese that names the year where they have %s', async (_name, change) => {
        // Safe: what a program of somebody else might send.
        const input = {
          schemeId: 'shandong-wuhao',
          details: { ...details, ...change } as typeof details,
          adjustments: noAdjustments,
        };
        const told = await toldBy(client.assessment.create(input));
        expect(told.code).toBe('REFUSED');
        expect(told.message).toMatch(/year|年/);
        expect(told.message).not.toMatch(/number|string|int|undefined|expected|Invalid/);
      });

      it('are refused where they hold something that no assessment has', async () => {
        const input = {
          schemeId: 'shandong-wuhao',
          details: { ...details, colour: 'red' },
          adjustments: noAdjustments,
        };
        expect((await toldBy(client.assessment.create(input))).message).toMatch(/colour/);
      });
    });

    describe('candidates', () => {
      it('are listed in the order they were added in, untouched', async () => {
        const { assessmentId, candidateIds } = await make({ names: ['丙党总支', '甲党总支', '乙党总支'] });
        const list = await client.candidate.list({ assessmentId });
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
        const { assessmentId } = await make({ names: ['甲党总支'] });
        const add = (...names: string[]) =>
          client.candidate.add({ assessmentId, candidates: names.map((each) => candidateNamed(each)) });
        const told = await toldBy(add('乙党总支', '甲 党总支', '丙党总支', '丙党总支'));
        expect(told.code).toBe('REFUSED');
        expect(told.problems).toEqual([
          expect.stringMatching(/第 2 个“甲 党总支”.*已在名单中/),
          expect.stringMatching(/第 4 个“丙党总支”/),
        ]);
        expect(await client.candidate.list({ assessmentId })).toHaveLength(1);
      });

      it('may have the same name under different parents', async () => {
        const { assessmentId } = await make({ names: ['第一党支部'] });
        await client.candidate.add({
          assessmentId,
          candidates: [candidateNamed('第一党支部', '机电系党总支')],
        });
        expect(await client.candidate.list({ assessmentId })).toHaveLength(2);
      });

      it('may be corrected, though not into one that is there already', async () => {
        const { assessmentId, candidateIds, first } = await make();
        const corrected = { ...candidateNamed('甲系党总支'), memberCount: null, foundedOn: null };
        expect(await client.candidate.update({ candidateId: first, details: corrected })).toEqual({
          candidateId: first,
        });
        const told = await toldBy(
          client.candidate.update({ candidateId: candidateIds[1]!, details: candidateNamed('甲系党总支') }),
        );
        expect(told.message).toMatch(/重复/);
        expect((await client.candidate.list({ assessmentId }))[0]).toMatchObject(corrected);
      });

      it('may be taken out while their sheet is empty, and not once it holds anything', async () => {
        const { assessmentId, candidateIds, first } = await make();
        await client.sheet.change({ candidateId: first, change: { values: { '2-2.b': 1 } } });
        const told = await toldBy(client.candidate.remove({ candidateId: first }));
        expect(told).toMatchObject({
          code: 'REFUSED',
          message: expect.stringMatching(/“甲党总支”的评分表已有内容/),
        });
        await client.sheet.change({ candidateId: first, change: { values: { '2-2.b': null } } });
        expect(await client.candidate.remove({ candidateId: first })).toEqual({});
        expect((await client.candidate.list({ assessmentId })).map((candidate) => candidate.id)).toEqual([
          candidateIds[1],
        ]);
      });

      it.each<[string, object, RegExp]>([
        ['no name', { name: '' }, /单位名称不能为空/],
        ['no kind', { kind: ' ' }, /类型不能为空/],
        ['a negative number of members', { memberCount: -1 }, /党员人数不能为负/],
        ['a fraction of a member', { memberCount: 1.5 }, /党员人数应为整数/],
        ['a huge number of members', { memberCount: 1e9 }, /党员人数过大/],
        ['a day of founding that there is not', { foundedOn: '2009-13-01' }, /成立日期应为有效日期/],
      ])('are refused in a sentence where one has %s, and none is added', async (_name, change, words) => {
        const { assessmentId } = await make({ names: ['甲党总支'] });
        const told = await toldBy(
          client.candidate.add({
            assessmentId,
            candidates: [candidateNamed('乙党总支'), { ...candidateNamed('丙'), ...change }],
          }),
        );
        expect(told.code).toBe('REFUSED');
        expect(told.problems.join()).toMatch(words);
        expect(told.problems.join()).toMatch(/第 2|丙/);
        expect(await client.candidate.list({ assessmentId })).toHaveLength(1);
      });

      it('are refused where the list is empty or too long', async () => {
        const { assessmentId } = await make();
        const none = await toldBy(client.candidate.add({ assessmentId, candidates: [] }));
        expect(none.code).toBe('REFUSED');
        const many = Array.from({ length: 20_001 }, (_, index) => candidateNamed(`第 ${index} 党支部`));
        const told = await toldBy(client.candidate.add({ assessmentId, candidates: many }));
        for (const { message } of [none, told]) {
          expect(message).toMatch(/[\u4e00-\u9fff]/);
          expect(message).not.toMatch(/array|items|expected/);
        }
      });

      it('are missing under an id that there is not, for every call that names one', async () => {
        const candidateId = 'nobody';
        const calls = [
          client.candidate.update({ candidateId, details: candidateNamed('甲') }),
          client.candidate.remove({ candidateId }),
          client.sheet.get({ candidateId }),
          client.sheet.change({ candidateId, change: {} }),
          client.sheet.submit({ candidateId, signedBy: signers, total: 6400 }),
          client.sheet.reopen({ candidateId, reason: '更正' }),
        ];
        for (const told of await Promise.all(calls.map(toldBy))) {
          expect(told).toMatchObject({
            code: 'MISSING',
            message: expect.stringMatching(/没有找到这个参评单位/),
          });
        }
      });
    });

    describe('a sheet', () => {
      it('is empty and open at first', async () => {
        const { first } = await make();
        expect(await client.sheet.get({ candidateId: first })).toEqual({
          candidateId: first,
          slot: '',
          measures: {},
          content: { values: {}, items: {}, evidence: {}, notApplicable: {}, vetoes: {} },
          submission: null,
        });
      });

      it('cannot be scored before the readings are signed', async () => {
        const { first } = await make({ isSigned: false });
        const told = await toldBy(client.sheet.change({ candidateId: first, change: complete }));
        expect(told.message).toMatch(/考评口径尚未经考评组签认/);
      });

      it('keeps each change, of each part, and takes back what is null', async () => {
        const { assessmentId, first } = await make();
        const change = (part: SheetChange) => client.sheet.change({ candidateId: first, change: part });
        const { savedAt } = await change({
          values: { '1-3.a': ['签到表', '其他'], '2-2.b': 4, '1-1.a': true, '2-3.b': false },
          items: { '1-1': { remark: '见通报' }, '1-2': { seen: true } },
          evidence: { '1-1.a': { date: '2026-05-01', text: '通报（2026）1 号' } },
          vetoes: { V1: { date: '2026-06-01', text: '决定' } },
        });
        expect(Number.isNaN(Date.parse(savedAt))).toBe(false);
        await change({
          values: { '2-2.b': 5, '1-1.a': null },
          items: { '1-1': { seen: true } },
          evidence: { '1-1.a': null },
          vetoes: { V1: null },
        });
        expect((await client.sheet.get({ candidateId: first })).content).toEqual({
          values: { '1-3.a': ['签到表', '其他'], '2-2.b': 5, '2-3.b': false },
          items: {
            '1-1': { seen: true, remark: '见通报', evidence: '' },
            '1-2': { seen: true, remark: '', evidence: '' },
          },
          evidence: {},
          notApplicable: {},
          vetoes: {},
        });
        expect((await client.candidate.list({ assessmentId }))[0]).toMatchObject({
          status: 'started',
          doneItems: 4,
          isVetoed: false,
        });
        expect((await client.assessment.list()).find((each) => each.id === assessmentId)).toMatchObject({
          candidateCount: 2,
          startedCount: 1,
        });
      });

      it('is refused a change whole, with a sentence for each part of it that does not fit', async () => {
        const { first } = await make();
        const told = await toldBy(
          client.sheet.change({
            candidateId: first,
            change: {
              values: {
                '2-2.b': 4,
                '1-1.b': -1,
                '9-9.z': 1,
                '2-1.a': 1.5,
                '3-1.a': 1e9,
                '1-1.a': 1,
                '3-2.a': ['别的'],
                '4-5.b': 1,
              },
              items: { '9-9': { seen: true } },
              evidence: { '1-1.b': { date: '2026-05-01', text: '无' } },
              notApplicable: { '1-2': '没有班子' },
              vetoes: { V9: { date: '2026-05-01', text: '无' } },
            },
          }),
        );
        expect(told.code).toBe('REFUSED');
        expect(told.problems).toHaveLength(11);
        for (const problem of told.problems) expect(problem).toMatch(/[\u4e00-\u9fff]/);
        for (const id of ['1-1.b', '9-9.z', '2-1.a', '3-1.a', '1-1.a', '3-2.a', '4-5.b', '9-9', '1-2', 'V9'])
          expect(told.problems.join()).toContain(id);
        expect((await client.sheet.get({ candidateId: first })).content.values).toEqual({});
      });

      it('is refused a value that is none of the kinds a rule takes, in a sentence that names the rule', async () => {
        const { first } = await make();
        for (const value of [{ count: 1 }, Number.NaN]) {
          // Safe: what a program of somebody else might send.
          const change = { values: { '1-1.b': value } } as unknown as SheetChange;
          const told = await toldBy(client.sheet.change({ candidateId: first, change }));
          expect(told.code).toBe('REFUSED');
          expect(told.message).toMatch(/1-1\.b/);
          expect(told.message).toMatch(/[\u4e00-\u9fff]/);
        }
      });

      it('cannot be signed while something is open, and every open place is named', async () => {
        const { first } = await make();
        const told = await toldBy(
          client.sheet.submit({ candidateId: first, signedBy: signers, total: 6400 }),
        );
        expect(told.message).toMatch(/还有 21 处没有完成/);
        expect(told.problems).toHaveLength(21);
        expect(told.problems[0]).toBe('1-1 尚未核对');
        expect(told.problems.filter((problem) => problem.includes('没有的填 0'))).toHaveLength(5);
      });

      it('cannot be signed while a zero or a veto has no date or evidence', async () => {
        const { first } = await make();
        await client.sheet.change({
          candidateId: first,
          change: {
            ...complete,
            values: { ...completeValues, '1-4.a': true },
            vetoes: { V1: { date: '2026-13-01', text: '决定' } },
          },
        });
        const told = await toldBy(
          client.sheet.submit({ candidateId: first, signedBy: signers, total: 6400 }),
        );
        expect(told.problems).toEqual([
          expect.stringMatching(/1-4.*须填写日期和依据/),
          expect.stringMatching(/V1 须填写日期和依据/),
        ]);
      });

      it('is signed by the whole panel and by nobody else', async () => {
        const { first } = await make();
        await client.sheet.change({ candidateId: first, change: complete });
        const sign = (...signedBy: string[]) =>
          client.sheet.submit({ candidateId: first, signedBy, total: 6400 });
        expect((await toldBy(sign('周正明'))).message).toMatch(/还缺：吴晓岚/);
        expect((await toldBy(sign(...signers, '路人'))).message).toMatch(/“路人”不是考评组成员/);
        expect((await toldBy(sign())).code).toBe('REFUSED');
        expect(await sign(...signers)).toMatchObject({ signedBy: signers });
      });

      it('is not signed where its total is no longer the one that the signers saw', async () => {
        const { first } = await make();
        await client.sheet.change({ candidateId: first, change: complete });
        await client.sheet.change({ candidateId: first, change: { values: { '1-1.b': 1 } } });
        const sign = (total: number) => client.sheet.submit({ candidateId: first, signedBy: signers, total });
        expect(await toldBy(sign(6400))).toMatchObject({
          code: 'REFUSED',
          message: '签字时显示的总分是 64 分，评分表现在是 63.5 分：已在别处修改。请核对后再签字',
        });
        expect((await client.sheet.get({ candidateId: first })).submission).toBeNull();
        expect(await sign(6350)).toMatchObject({ signedBy: signers });
      });

      it('is locked once signed, and opened again only with a reason', async () => {
        const { assessmentId, first } = await submitted();
        const locked = /“甲党总支”的评分表已签字确认并锁定/;
        const change = { values: { '2-2.b': 1 } };
        expect((await toldBy(client.sheet.change({ candidateId: first, change }))).message).toMatch(locked);
        expect(
          (await toldBy(client.sheet.submit({ candidateId: first, signedBy: signers, total: 6400 }))).message,
        ).toMatch(locked);
        expect((await toldBy(client.candidate.remove({ candidateId: first }))).code).toBe('REFUSED');
        for (const details of [candidateNamed('改名党总支'), candidateNamed('甲党总支', '别的党委')]) {
          expect(await toldBy(client.candidate.update({ candidateId: first, details }))).toMatchObject({
            code: 'REFUSED',
            message: expect.stringMatching(/“甲党总支”的评分表已签字确认，单位名称和上级单位不能再改.*退回/),
          });
        }
        const corrected = { ...candidateNamed('甲党总支'), secretary: '王静' };
        await client.candidate.update({ candidateId: first, details: corrected });
        expect((await client.candidate.list({ assessmentId }))[0]).toMatchObject({
          status: 'submitted',
          doneItems: 21,
          total: 6400,
        });
        const told = await toldBy(client.sheet.reopen({ candidateId: first, reason: '  ' }));
        expect(told.problems).toEqual(['请写明退回修改的原因']);
        expect(await client.sheet.reopen({ candidateId: first, reason: '漏记一次学习' })).toEqual({
          candidateId: first,
        });
        expect((await client.sheet.get({ candidateId: first })).submission).toBeNull();
        await client.sheet.change({ candidateId: first, change });
        expect((await toldBy(client.sheet.reopen({ candidateId: first, reason: '再改' }))).message).toMatch(
          /尚未签字确认，可以直接修改/,
        );
      });
    });

    describe('the walk from an assessment to its result', () => {
      it('scores, ranks, sets the vetoed apart, and says whether all is signed', async () => {
        const { assessmentId, candidateIds } = await make({ names: ['一', '二', '三', '四', '五'] });
        const [one, two, three, four] = candidateIds as [string, string, string, string];
        const score = async (
          candidateId: string,
          values: SheetChange['values'],
          vetoes: SheetChange['vetoes'] = {},
        ) => {
          await client.sheet.change({
            candidateId,
            change: { values: { ...completeValues, ...values }, items: allSeen, vetoes },
          });
          const listed = await client.candidate.list({ assessmentId });
          const total = listed.find((candidate) => candidate.id === candidateId)!.total!;
          await client.sheet.submit({ candidateId, signedBy: signers, total });
        };
        await score(one, { '4-4.a': 6, '4-4.b': 2, '4-4.c': true });
        await score(two, { '4-5.a': 15 });
        await score(three, { '4-4.a': 6, '4-4.b': 2, '4-4.c': true });
        await score(four, { '4-4.a': 5, '4-5.a': 15 }, { V2: { date: '2026-03-01', text: '群访' } });
        const result = await client.result.get({ assessmentId });
        expect(result.isComplete).toBe(false);
        expect(
          result.candidates.map((each) => [
            each.candidate.name,
            each.rank,
            each.total,
            each.grade,
            each.isSubmitted,
          ]),
        ).toEqual([
          ['二', 1, { numerator: 7900, denominator: 1 }, null, true],
          ['一', 2, { numerator: 7700, denominator: 1 }, null, true],
          ['三', 2, { numerator: 7700, denominator: 1 }, null, true],
          ['五', null, null, null, false],
          ['四', null, { numerator: 9400, denominator: 1 }, '不达标', true],
        ]);
        const [, first, , untouched, vetoed] = result.candidates;
        expect(first!.score.dimensions).toEqual([1500, 1500, 2000, 1700, 1000]);
        expect(untouched!.missing).toEqual(['2-2.b', '4-1.a', '4-2.a', '4-4.a', '4-5.a']);
        expect(vetoed!.vetoIds).toEqual(['V2']);
        await score(candidateIds[4]!, {});
        expect((await client.result.get({ assessmentId })).isComplete).toBe(true);
        expect(await client.workspace.check()).toMatchObject({ ok: true, problems: [] });
      });

      it('has a rehearsal to look at, finished and marked', async () => {
        const { assessmentIds } = await client.assessment.loadDemo();
        expect(assessmentIds.length).toBeGreaterThan(0);
        const listed = (await client.assessment.list()).find((each) => each.id === assessmentIds[0])!;
        expect(listed).toMatchObject({ isRehearsal: true, candidateCount: 8, submittedCount: 8 });
        const result = await client.result.get({ assessmentId: listed.id });
        expect(result.isComplete).toBe(true);
        expect(result.candidates.filter((each) => each.rank === null)).toHaveLength(1);
        expect(await client.assessment.remove({ assessmentId: listed.id })).toEqual({});
      });
    });

    describe('tables that come in', () => {
      const rows = [
        ['单位名称', '类型', '党员人数'],
        ['机电工程系党总支', '党总支', '46'],
        ['“引号”，逗号', '党支部', '8'],
      ];
      const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');

      it('are read from xlsx and xls', async () => {
        const book = utils.book_new();
        utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名单');
        for (const bookType of ['xlsx', 'biff8'] as const) {
          const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer); // Safe: type 'array'.
          const sheets = await client.candidate.readTable({
            file: new File([bytes], bookType === 'xlsx' ? '名单.xlsx' : '名单.xls'),
          });
          expect(sheets.map((sheet) => sheet.sheetName)).toEqual(['名单']);
          expect(sheets[0]!.rows.map((row) => row.slice(0, 3))).toEqual(rows);
        }
      });

      it('are read from csv, in UTF-8 with and without a mark, and in GBK', async () => {
        // “单位名称,类型” and “机电系,党总支” in GBK.
        const gbk = Uint8Array.from(
          'b5a5cebbc3fbb3c62cc0e0d0cd0d0abbfab5e7cfb52cb5b3d7dcd6a70d0a'
            .match(/../g)!
            .map((byte) => Number.parseInt(byte, 16)),
        );
        for (const text of [csv, `\uFEFF${csv}`]) {
          const [sheet] = await client.candidate.readTable({ file: new File([text], '名单.csv') });
          expect(sheet!.sheetName).toBeNull();
          expect(sheet!.rows.map((row) => [...row])).toEqual(rows);
        }
        const [sheet] = await client.candidate.readTable({ file: new File([gbk], '名单.csv') });
        expect(sheet!.rows.slice(0, 2).map((row) => [...row])).toEqual([
          ['单位名称', '类型'],
          ['机电系', '党总支'],
        ]);
      });

      it.each<[string, string, string]>([
        ['damaged', 'PK\u0003\u0004 not a workbook', '名单.xlsx'],
        ['empty', '', '名单.xlsx'],
        ['of another kind', '%PDF-1.7', '名单.pdf'],
      ])('are refused in a sentence where the file is %s', async (_name, content, name) => {
        const told = await toldBy(client.candidate.readTable({ file: new File([content], name) }));
        expect(told.code).toBe('REFUSED');
        expect(told.message).toMatch(/[\u4e00-\u9fff]/);
      });

      it('are refused where no file is sent', async () => {
        // Safe: what a program of somebody else might send.
        const told = await toldBy(
          client.candidate.readTable({ file: '名单.xlsx' } as unknown as { file: File }),
        );
        expect(told.code).toBe('REFUSED');
      });
    });

    describe('files that go out', () => {
      const open = async (file: File) => read(new Uint8Array(await file.arrayBuffer()), { type: 'array' });
      const textOf = (book: ReturnType<typeof read>) =>
        book.SheetNames.map((each) => utils.sheet_to_csv(book.Sheets[each]!)).join('\n');

      it('are a roster template that is read back as it is', async () => {
        const file = await client.candidate.template();
        expect([file.name, file.type]).toEqual(['参评单位名单模板.xlsx', xlsxType]);
        const sheets = await client.candidate.readTable({ file: new File([file], file.name) });
        expect(sheets[0]!.rows.flat()).toEqual(expect.arrayContaining(['单位名称']));
      });

      it.each(['sheets', 'summary', 'blank', 'feedback', 'readings'] as const)(
        'are the report %s, as a model and as xlsx with the scheme, its version and the log’s head',
        async (report) => {
          const { assessmentId } = await submitted();
          const model = await client.report.model({ assessmentId, report });
          expect(model.sheets.length).toBeGreaterThan(0);
          const file = await client.report.export({ assessmentId, report });
          expect(file.type).toBe(xlsxType);
          expect(file.name).toMatch(/^2026 年度“五好党组织”考核-.+-\d{8}-\d{4}\.xlsx$/);
          const book = await open(file);
          expect(book.SheetNames).toHaveLength(model.sheets.length);
          const { head } = await client.workspace.info();
          const printed = textOf(book) + JSON.stringify(model);
          expect(printed).toContain(head.slice(0, 16));
          expect(printed).toContain('“五好党组织”量化考核评分表');
          expect(printed).toContain('1.0');
        },
      );

      it('are limited to the candidates named, and refused where one is not of the assessment', async () => {
        const { assessmentId, candidateIds } = await make();
        const model = await client.report.model({
          assessmentId,
          report: 'sheets',
          candidateIds: [candidateIds[1]!],
        });
        expect(JSON.stringify(model)).toContain('乙党总支');
        expect(JSON.stringify(model)).not.toContain('甲党总支');
        const stranger = (await make()).first;
        const told = await toldBy(
          client.report.export({ assessmentId, report: 'sheets', candidateIds: [stranger] }),
        );
        expect(told).toMatchObject({ code: 'MISSING', message: expect.stringContaining(stranger) });
      });

      it('are refused where there is nobody to report on, and under a name that there is not', async () => {
        const { assessmentId } = await client.assessment.create({
          schemeId: 'shandong-wuhao',
          details,
          adjustments: noAdjustments,
        });
        for (const report of ['sheets', 'summary', 'feedback'] as const) {
          expect((await toldBy(client.report.export({ assessmentId, report }))).message).toMatch(
            /还没有参评单位/,
          );
        }
        expect((await client.report.model({ assessmentId, report: 'blank' })).sheets.length).toBeGreaterThan(
          0,
        );
        // Safe: what a program of somebody else might send.
        const told = await toldBy(client.report.model({ assessmentId, report: 'none' as 'sheets' }));
        expect(told.code).toBe('REFUSED');
        expect(told.message).toMatch(/report/);
      });

      it('are a copy of the workspace, whole in one file', async () => {
        await make();
        const file = await client.workspace.copy();
        expect(file.name).toMatch(/^五好考评数据备份-\d{8}-\d{4}\.kaoping$/);
        const bytes = new Uint8Array(await file.arrayBuffer());
        expect(new TextDecoder('latin1').decode(bytes.subarray(0, 15))).toBe('SQLite format 3');
        expect(new DataView(bytes.buffer).getInt32(68)).toBe(0x4b414f50);
      });
    });

    describe('the workspace', () => {
      it('says where it lies, how long its log is, and its head, which every save changes', async () => {
        const { first } = await make();
        const before = await client.workspace.info();
        expect(before.path).toMatch(/\.kaoping$/);
        expect(before.programVersion).toMatch(/^\d+\.\d+\.\d+/);
        await client.sheet.change({ candidateId: first, change: { values: { '2-2.b': 1 } } });
        const after = await client.workspace.info();
        expect(after.entryCount).toBe(before.entryCount + 1);
        expect(after.head).toMatch(/^[0-9a-f]{64}$/);
        expect(after.head).not.toBe(before.head);
      });

      it('is sound after all of this', async () => {
        const info = await client.workspace.info();
        expect(await client.workspace.check()).toEqual({
          ok: true,
          head: info.head,
          count: info.entryCount,
          problems: [],
        });
      });
    });

    it('refuses ids that are empty or too long', async () => {
      for (const assessmentId of ['', 'x'.repeat(65)]) {
        expect((await toldBy(client.assessment.get({ assessmentId }))).code).toBe('REFUSED');
      }
    });
  });
}
