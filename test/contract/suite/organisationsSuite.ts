import { describe, expect, it } from 'vitest';
import type { OrganisationSaving } from '../../../shared/contract/inputs.ts';
import { readRegister } from '../../../shared/organisation/readRegister.ts';
import { toldBy } from '../../support/rpcClient.ts';
import { candidateNamed, details } from '../../support/sampleEvents.ts';
import { noAdjustments, type Setting, xlsxType } from './setting.ts';

const organisation = (name: string, change: Partial<OrganisationSaving> = {}): OrganisationSaving => ({
  ...candidateNamed(name, '登记党委'),
  id: null,
  acceptedOn: null,
  awards: null,
  appraisals: null,
  projects: null,
  titles: [],
  ...change,
});
const title = { honour: '五好党组织', on: '2024-05-01', isRenewal: false, withdrawnOn: null, basis: '' };

/** The register of organisations that assessments share. */
export function organisationsSuite(given: Setting): void {
  const save = (...organisations: OrganisationSaving[]) => given.client.organisation.save({ organisations });
  const named = async (name: string) =>
    (await given.client.organisation.list()).find((each) => each.name === name);

  describe('organisations', () => {
    it('are saved whole, and nothing entered stays apart from nothing there', async () => {
      const { organisationIds } = await save(organisation('存一党支部', { projects: [], titles: [title] }));
      expect(await named('存一党支部')).toEqual({
        ...organisation('存一党支部', { projects: [], titles: [title] }),
        id: organisationIds[0],
      });
    });

    it('are saved all or none: those that are there already, days ahead and what stands twice are named', async () => {
      await save(organisation('有一党支部'));
      const award = {
        on: '2024-05-01',
        name: '先进',
        level: 'school',
        isParty: true,
        to: 'organisation',
      } as const;
      const told = await toldBy(
        save(
          organisation('没有党支部'),
          organisation('有一 党支部'),
          organisation('重党支部', { titles: [title, title], awards: [award, award] }),
          organisation('来日党支部', { acceptedOn: '2999-01-01' }),
        ),
      );
      expect(told.code).toBe('REFUSED');
      expect(told.problems).toEqual([
        '“有一 党支部”（登记党委）已在单位登记中',
        '“重党支部”的荣誉表彰重复：先进（2024-05-01）',
        '“重党支部”的称号重复：五好党组织（2024-05-01）',
        expect.stringMatching(/“来日党支部”的日期 2999-01-01 晚于今天/),
      ]);
      expect(await named('没有党支部')).toBeUndefined();
    });

    it('are missing under an id that there is not', async () => {
      expect((await toldBy(save(organisation('谁', { id: 'nobody' })))).code).toBe('MISSING');
      for (const call of [given.client.organisation.remove, given.client.organisation.history]) {
        expect((await toldBy(call({ organisationId: 'nobody' }))).code).toBe('MISSING');
      }
    });

    it('are removed, but not while they hold titles', async () => {
      const { organisationIds } = await save(
        organisation('去党支部'),
        organisation('留党支部', { titles: [title] }),
      );
      const [gone, kept] = organisationIds as [string, string];
      expect(await given.client.organisation.remove({ organisationId: gone })).toEqual({});
      expect((await toldBy(given.client.organisation.remove({ organisationId: kept }))).message).toMatch(
        /登记有称号，不能移除/,
      );
      expect(await named('去党支部')).toBeUndefined();
    });

    it('come in with the candidates of an assessment, once, and show what they came to', async () => {
      const year = async (value: number) => {
        const { assessmentId } = await given.client.assessment.create({
          schemeId: 'shandong-wuhao',
          details: { ...details, year: value, name: `${value} 年考核` },
          adjustments: noAdjustments,
        });
        await given.client.candidate.add({ assessmentId, candidates: [candidateNamed('历年党总支')] });
      };
      await year(2025);
      await year(2026);
      const all = (await given.client.organisation.list()).filter(({ name }) => name === '历年党总支');
      expect(all).toMatchObject([{ awards: null, appraisals: null, projects: null, titles: [] }]);
      const history = await given.client.organisation.history({ organisationId: all[0]!.id });
      expect(history.map((line) => [line.year, line.assessment])).toEqual([
        [2026, '2026 年考核'],
        [2025, '2025 年考核'],
      ]);
    });

    it('are granted titles, the next of which are renewals, not twice on a day and not ahead', async () => {
      const { assessmentId, first } = await given.make({ names: ['授称党总支'] });
      const grant = (on: string) =>
        given.client.organisation.grant({
          assessmentId,
          honour: '五好党组织',
          on,
          basis: '文件',
          candidateIds: [first],
        });
      await grant('2022-05-01');
      await grant('2026-05-01');
      expect((await named('授称党总支'))?.titles.map(({ on, isRenewal }) => [on, isRenewal])).toEqual([
        ['2022-05-01', false],
        ['2026-05-01', true],
      ]);
      expect((await toldBy(grant('2026-05-01'))).message).toMatch(/已经登记/);
      expect((await toldBy(grant('2999-05-01'))).message).toMatch(/晚于今天/);
    });

    it('take no title under what may be another writing of a known honour, and keep what they have', async () => {
      const titled = (name: string, honour: string) =>
        save(
          organisation(name, {
            titles: [{ honour, on: '2022-05-01', isRenewal: false, withdrawnOn: null, basis: '' }],
          }),
        );
      expect((await toldBy(titled('院级党支部', '机械学院优秀“五好”党支部'))).problems).toEqual([
        '“院级党支部”的称号“机械学院优秀‘五好’党支部”与“优秀‘五好’党支部”只差前面几个字：是同一称号的，请写“优秀‘五好’党支部”；是另一荣誉的，请登记为荣誉',
      ]);
      await titled('校级党支部', '浙江大学优秀“五好”党支部');
      await titled('其他党支部', '先进基层党组织');
    });

    it('are granted no title that the document does not give, nor one from which the result bars them', async () => {
      const { assessmentId, candidateIds } = await given.make({
        names: ['有情形的党总支', '没有情形的党总支'],
      });
      const vetoes = { V2: { date: '2026-03-01', text: '群访' } };
      await given.client.sheet.change({ candidateId: candidateIds[0]!, change: { vetoes } });
      const grant = (honour: string) =>
        given.client.organisation.grant({ assessmentId, honour, on: '2026-05-01', basis: '', candidateIds });
      expect((await toldBy(grant('先进典型'))).problems).toEqual([
        '文件没有称号“先进典型”，应为“五好党组织”',
      ]);
      expect((await toldBy(grant('五好党组织'))).problems).toEqual([
        '“有情形的党总支”（不达标）按结果不能授予“五好党组织”',
      ]);
      expect((await named('没有情形的党总支'))?.titles).toEqual([]);
    });

    it('go out as xlsx that is read back without a change, and the template brings nothing', async () => {
      const { client } = given;
      await save(
        organisation('往返党支部', {
          memberCount: null,
          acceptedOn: '2022-06-30',
          awards: [
            {
              on: '2025-05-01',
              name: '先进',
              level: 'province',
              isParty: false,
              to: 'secretary',
              person: '张三',
            },
          ],
          appraisals: [{ on: '2025-01-05', name: '述职评议', result: '好' }],
          projects: [],
          titles: [{ ...title, withdrawnOn: '2025-05-01', basis: '学院发〔2024〕1 号' }],
        }),
      );
      const file = await client.organisation.export();
      expect(file.type).toBe(xlsxType);
      const sheets = await client.candidate.readTable({ file: new File([file], file.name) });
      const existing = await client.organisation.list();
      expect(readRegister(sheets, existing, '2026-11-20')).toMatchObject({
        refusal: null,
        problemCount: 0,
        organisations: [],
      });
      const again = readRegister(sheets, [], '2026-11-20');
      const { id: _, ...own } = existing.find(({ name }) => name === '往返党支部')!;
      expect(again.organisations.find(({ name }) => name === '往返党支部')).toEqual({ ...own, id: null });
      const template = await client.organisation.template();
      const blank = await client.candidate.readTable({ file: new File([template], template.name) });
      expect(blank.map(({ sheetName }) => sheetName)).toEqual([
        '单位',
        '荣誉表彰',
        '考核等次',
        '项目课题',
        '称号',
        '填写说明',
      ]);
      expect(readRegister(blank, existing, '2026-11-20').refusal).toBe('表中没有内容');
    });
  });
}
