import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { honourRules } from '../../shared/honour/honourRules.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { applied, ballot, dossierOf, found, reason } from '../nomination/dossierOf.ts';
import { addressOf, shown, spoilt, wordsIn } from './cellsOf.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';

const stamp = { madeAt: '2024年6月30日 09:05', head: '0123456789abcdef', schemeDigest: 'ef069fd5aa' };
const modelOf = (dossier: Dossier) =>
  reportModel('recommendation', {
    dossier,
    assessment: dossier.assessment,
    scheme: dossier.scheme,
    stamp,
    honourRules: () => honourRules([dossier.scheme]),
  });
const kind = '教职工党支部';
const passing = (name: string): Entry[] => [
  found(name, 'C1'),
  found(name, 'C2'),
  ballot(name, 'unit.satisfaction', 41, 9),
  ballot(name, 'committee.satisfaction', 19, 1),
];
const excellent = dossierOf('zju-excellent', {
  roster: ['甲支部', '乙支部', '丙支部'].map((name) => ({ name, kind, acceptedOn: '2023-06-01' })),
  entries: [
    applied('甲支部', 'excellent', { isRecommended: true, rank: 2 }),
    applied('乙支部', 'excellent', { isRecommended: true, rank: 1 }),
    applied('丙支部', 'excellent'),
    ...passing('甲支部'),
    ...passing('乙支部'),
    found('丙支部', 'C1', false),
    ballot('丙支部', 'unit.satisfaction', 40, 10),
    {
      kind: 'over-quota',
      candidateId: null,
      key: 'excellent/Q1/机械学院党委',
      content: reason('近四年未评选'),
    },
  ],
});

describe('推荐汇总表', () => {
  it('lists those put forward by their places with conditions and exact figures, then the others', () => {
    const [sheet] = modelOf(excellent).sheets;
    expect(shown(sheet!.rows[3]!.cells[0])).toContain(
      '本单位党内外群众对党支部的满意率应高于80%，满意率＝（满意＋基本满意）÷有效票',
    );
    const rows = sheet!.rows.slice(5, 8).map(({ cells }) => cells.map(shown));
    expect(rows.map((row) => [row[0], row[1], ...row.slice(3)])).toEqual([
      [1, '乙支部', '符合', '符合', '符合', '41／50＝82%\n符合', '19／20＝95%\n符合', '全部通过', '列入推荐'],
      [2, '甲支部', '符合', '符合', '符合', rows[0]![6], rows[0]![7], '全部通过', '列入推荐'],
      [
        '—',
        '丙支部',
        '不符合',
        '待判定',
        '符合',
        '40／50＝80%\n不符合',
        '尚未录入测评票',
        '不符合',
        '未列入',
      ],
    ]);
  });

  it('prints the quota’s calculation and the reason for going over it, and is signed', () => {
    const words = modelOf(excellent).sheets.map(wordsIn).join('\n');
    expect(words).toContain('3 个支部 × 30% = 0.9，取整 0 个；4年内仍保留称号的 0 个，尚余 0 个');
    expect(words).toContain('超出理由：近四年未评选（周正明，2024年3月10日）');
    expect(words).toContain('名额（文件原文）：原则上4年内优秀“五好”党支部不超过所属支部总数的30%');
    expect(words).toContain('组长 周正明（签字）');
    expect(words).toContain('条件三（按单位登记判定）：已通过“五好”党支部验收半年以上。');
    expect(modelOf(excellent).sheets[0]!.footer.right).toBe('编号 99896491');
  });

  it.skipIf(!hasLibreOffice)('has quotas that LibreOffice computes alike', async () => {
    const model = modelOf(excellent);
    const head = addressOf(model.sheets[1]!, '支部总数');
    const row = Number(head.slice(1)) + 1;
    const book = recalculated(await writeWorkbook(spoilt(model)));
    const sheet = book.Sheets[book.SheetNames[1]!]!;
    const values = ['B', 'C', 'D', 'E', 'F', 'G', 'H'].map((column) => sheet[`${column}${row}`]?.v);
    expect(values).toEqual([3, 30, 0, 0, 0, 2, 2]);
    const checks = Object.entries(sheet).filter(([, cell]) => cell?.v === '一致');
    expect(checks).toHaveLength(2);
    expect(Object.values(sheet).some((cell) => cell?.v === '不一致' || cell?.v === -999)).toBe(false);
  });

  it('prints 放行 with its reason, statuses with their days, 成果 and the ruling, a sheet for each track in use', () => {
    const names = ['机械党委', '信息党委', '医学党委', '农学党委', '材料党委', '光电党委'];
    const branch = { name: '样板支部', kind: '教师党支部', foundedOn: '2022-01-01' };
    const dossier = dossierOf('zju-shuangchuang', {
      today: '2025-06-30',
      roster: [...names.map((name) => ({ name, kind: '院级党组织', parent: '' })), branch],
      entries: [
        ...names.map((name, index) =>
          applied(name, 'benchmark', { isRecommended: true, rank: index < 5 ? index + 1 : 5 }),
        ),
        applied(names[0]!, 'benchmark', {
          isRecommended: true,
          rank: 1,
          status: 'accepted',
          statusOn: '2025-05-20',
          passed: [
            { status: 'recommended', on: '2024-03-10' },
            { status: 'building', on: '2024-05-01' },
          ],
          results: ['R1', 'R6'],
        }),
        applied('样板支部', 'model'),
        { kind: 'waiver', candidateId: '样板支部', key: 'M1a', content: reason('由两个支部合并') },
        {
          kind: 'tie-ruling',
          candidateId: null,
          key: 'benchmark/Q1/',
          content: { ...reason('以成果为先'), chosen: ['材料党委'] },
        },
      ],
    });
    const { sheets } = modelOf(dossier);
    expect(sheets.map(({ name }) => name)).toEqual([
      '全校党建工作标杆院级党组织',
      '全校党建工作标杆院级党组织名额',
      '全校党建工作样板支部',
      '全校党建工作样板支部名额1',
      '全校党建工作样板支部名额2',
    ]);
    const words = sheets.map(wordsIn).join('\n');
    expect(words).toContain(
      '推荐 2024年3月10日\n培育创建 2024年5月1日\n验收通过 2025年5月20日\n成果：高质量的党建工作体系',
    );
    expect(words).toContain('并列裁定：选定材料党委；以成果为先（组长周正明，2024年3月10日）');
    expect(words).toContain('待办：组长裁定没有选定光电党委，请撤回推荐，或重新裁定');
    expect(wordsIn(sheets[2]!)).toContain('不符合，经研究同意申报（由两个支部合并；周正明，2024年3月10日）');
  });
});

it('the heads of ten conditions take two lines, and where all are met no column is wider than that word', () => {
  const branches = Array.from({ length: 12 }, (_, index) => `机械工程学院第${index + 1}党支部`);
  const judged = ['M1b', 'M2', 'M3c', 'M3d', 'M4a', 'M4b'];
  const dossier = dossierOf('zju-shuangchuang', {
    roster: branches.map((name) => ({ name, kind: '教师党支部', foundedOn: '2018-06-01' })),
    entries: branches.flatMap((name) => [
      applied(name, 'model'),
      ...judged.map((condition) => found(name, condition)),
    ]),
  });
  const sheet = modelOf(dossier).sheets[0]!;
  const head = sheet.rows[sheet.printTitleRows![0] - 1]!.cells.map((cell) => String(shown(cell)));
  expect(head.filter((text) => /^条件\n[一二三四五六七八九十]$/.test(text))).toHaveLength(10);
  const rank = sheet.columnWidths[head.indexOf('名次')]!;
  for (const name of ['一', '二', '三', '六', '七', '八', '九'])
    expect(sheet.columnWidths[head.indexOf(`条件\n${name}`)], name).toBeLessThanOrEqual(rank);
});
