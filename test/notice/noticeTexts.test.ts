import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { noticeDocument } from '../../shared/notice/documents.ts';
import { quotedAll } from '../../shared/notice/honours.ts';
import { listRows } from '../../shared/notice/listRows.ts';
import { proposedDecision, proposedNotice } from '../../shared/notice/proposed.ts';
import { decisionWording, noticeWording } from '../../shared/notice/wording.ts';
import {
  correctionEntry,
  decision,
  excellentDossier,
  notice,
  noticeEntry,
  shandongDossier,
  shuangchuangDossier,
  tianjinDossier,
  zjietDossier,
} from './dossiers.ts';

const stamp = { madeAt: '2026年11月20日 09:10', head: '0123456789abcdef', schemeDigest: 'ef069fd5aa' };
const textsOf = (dossier: Dossier, parts = {}) => noticeWording(dossier, notice(parts)).texts;

describe('the wording of a notice', () => {
  it.each([
    ['关于2026年度“五好党组织”评比结果的公示', shandongDossier()],
    ['关于2026年度“五好党支部”推荐名单的公示', tianjinDossier()],
    ['关于2026年度基层党组织分类定级结果的公示', zjietDossier()],
    ['关于2024年度优秀“五好”党支部审批结果的公示', excellentDossier()],
    ['关于第三批新时代党建“双创”培育创建单位推荐名单的公示', shuangchuangDossier({ isTested: false })],
    ['关于第三批新时代党建“双创”培育创建单位验收结果的公示', shuangchuangDossier()],
  ])('has the title %s', (title, dossier) => {
    expect(textsOf(dossier).title).toBe(title);
  });

  it('says by which document and assessment, and how many', () => {
    expect(textsOf(shandongDossier()).basis).toBe(
      '根据《关于开展“五好党组织”创建活动的意见》，学院党委组织开展了2026年度“五好党组织”考核，由考评组评定了成绩。现将4个党组织的考核结果予以公示。',
    );
    expect(textsOf(tianjinDossier()).basis).toMatch(
      /，经考核评定，提出了推荐名单。现将达到创建标准的1个党组织予以公示。$/,
    );
    expect(textsOf(zjietDossier()).basis).toMatch(
      /，逐级评定了各党组织的等次。现将3个党组织的定级结果予以公示。$/,
    );
    expect(textsOf(excellentDossier()).basis).toMatch(
      /^根据《浙江大学优秀“五好”党支部创建活动方案》，.*，经支部申报、院级党组织初评、党委组织部审核，党委常委会作出审批。现将拟表彰的2个党组织予以公示。$/,
    );
    expect(textsOf(shuangchuangDossier()).basis).toMatch(
      /，经申报推荐、培育创建和验收，确定了验收结果。现将1个党组织的验收结果予以公示。$/,
    );
  });

  it('does not say that all reach the standard where one does not', () => {
    const own = tianjinDossier();
    // In December the first branch stands where it stood in October: 较好.
    const sheetOf: Dossier['sheetOf'] = (id, slot) => own.sheetOf(id, slot.replace('final', 'grading'));
    const dossier = { ...own, sheetOf };
    const chosen = listRows(dossier).map(({ candidateId }) => candidateId);
    expect(textsOf(dossier, { chosen }).basis).toMatch(/现将推荐的1个党组织予以公示。$/);
    expect(textsOf(own, { chosen }).basis).toMatch(/现将达到创建标准的1个党组织予以公示。$/);
  });

  it('lists in a sentence with results, or by honour without', () => {
    expect(textsOf(shandongDossier(), { listAs: 'paragraph' }).list).toBe(
      '公示名单：乙党总支（总分100分，第1名）、甲党总支（总分64分，第2名）、丙党总支（总分64分，第2名）、丁党总支（总分100分，不达标）。',
    );
    expect(textsOf(shuangchuangDossier({ isTested: false }), { listAs: 'paragraph' }).list).toBe(
      '全校党建工作标杆院级党组织：机械学院党委。\n全校党建工作样板支部：数控支部、模具支部。',
    );
    expect(textsOf(shandongDossier()).list).toBe('公示名单（共4个）如下：');
  });

  it('prints the first and the last day, the year again only where it is another', () => {
    expect(textsOf(shandongDossier()).period).toBe('公示时间：2026年11月10日至11月16日，共5个工作日。');
    expect(textsOf(shandongDossier(), { firstDay: '2026-12-29', lastDay: '2027-01-05' }).period).toBe(
      '公示时间：2026年12月29日至2027年1月5日，共5个工作日。',
    );
  });

  it('says how objections go and to whom, and leaves out what is not filled in', () => {
    const channels = { contact: '王老师', address: '经十路1号行政楼201室', postcode: '250000' };
    const [how, ...lines] = textsOf(shandongDossier(), channels).objections.split('\n');
    expect(how).toContain('向党委组织部反映');
    expect(how).toMatch(/真实姓名.*加盖单位公章。$/);
    expect(lines).toEqual([
      '受理部门：党委组织部',
      '联系人：王老师',
      '联系电话：0531-1234567',
      '通信地址：经十路1号行政楼201室',
      '邮政编码：250000',
    ]);
    expect(textsOf(shandongDossier()).objections.split('\n').slice(1)).toEqual([
      '受理部门：党委组织部',
      '联系电话：0531-1234567',
    ]);
    const bare = textsOf(shandongDossier(), { office: '', telephone: '' }).objections;
    expect(bare).toContain('向学院党委反映');
    expect(bare).not.toContain('\n');
  });

  it('keeps what was written by hand beside what was generated', () => {
    const { texts, generated } = noticeWording(shandongDossier(), notice({ texts: { title: '公示' } }));
    expect(texts.title).toBe('公示');
    expect(generated.title).toBe('关于2026年度“五好党组织”评比结果的公示');
  });
});

describe('the notice as a document', () => {
  it('goes from title to sender, the table after the list paragraph', () => {
    const { parts } = noticeDocument(shandongDossier(), notice({ changes: '本公示代替前一份。' }), stamp);
    expect(parts).toHaveLength(1);
    expect(parts[0]!.map(({ kind }) => kind)).toEqual([
      ...['title', 'paragraph', 'paragraph', 'paragraph', 'table', 'paragraph', 'paragraph', 'paragraph'],
      ...['paragraph', 'signOff'],
    ]);
    expect(parts[0]![4]).toMatchObject({
      columns: ['序号', '单位名称', '得分', '名次', '备注'].map((title) =>
        expect.objectContaining({ title }),
      ),
      rows: [
        ['1', '乙党总支', '100', '1', ''],
        ['2', '甲党总支', '64', '2', ''],
        ['3', '丙党总支', '64', '2', ''],
        ['4', '丁党总支', '100', '', '不达标'],
      ],
    });
  });

  it('has a list of more than 30 in an 附件, and the text says so', () => {
    const row = listRows(shandongDossier())[0]!;
    const rows = Array.from({ length: 31 }, (_, index) => ({ ...row, candidateId: `c${index}` })).map(
      ({ candidateId, name, parent, group, result }) => ({ candidateId, name, parent, group, result }),
    );
    const { texts, generated } = noticeWording(shandongDossier(), notice());
    const frozen = { texts, generated, rows };
    const { parts } = noticeDocument(shandongDossier(), notice({ frozen }), stamp);
    expect(parts.map((part) => part.at(-1)?.kind)).toEqual(['signOff', 'table']);
    expect(parts[0]!.some(({ kind }) => kind === 'attachments')).toBe(true);
    expect(parts[1]![0]).toEqual({ kind: 'attachmentMark', text: '附件' });
    // It is titled as the list it is, there and where the text names it.
    expect(parts[0]).toContainEqual({ kind: 'attachments', names: ['2026年度“五好党组织”评比结果'] });
    expect(parts[1]![1]).toEqual({ kind: 'title', lines: ['2026年度“五好党组织”评比结果'] });
  });
});

describe('the wording of a 表彰决定', () => {
  it('honours the first by name with their number', () => {
    const { texts } = decisionWording(shandongDossier(), decision({ chosen: ['c2', 'c1'] }));
    expect(texts.title).toBe('学院党委关于表彰“五好党组织”的决定');
    const nobody = decisionWording(shandongDossier(), decision({ chosen: [] }));
    expect(nobody.texts.award).toBe('授予下列党组织“五好党组织”荣誉称号（名单见附件）。');
    expect(texts.award).toBe('授予乙党总支等2个党组织“五好党组织”荣誉称号（名单见附件）。');
    expect(texts.basis).toContain('经考核评定和公示，学院党委研究决定');
  });

  it('rests on the approval where the document has one', () => {
    const dossier = excellentDossier();
    expect(decisionWording(dossier, proposedDecision(dossier)).texts.basis).toContain(
      '党委常委会作出审批，审批结果经公示，机械学院党委研究决定',
    );
  });

  it('gives each honour to its own, and names no 公示 where the document has none', () => {
    const dossier = shuangchuangDossier();
    expect(decisionWording(dossier, proposedDecision(dossier)).texts).toMatchObject({
      title: '机械学院党委关于表彰“全校党建工作样板支部”的决定',
      award: '授予数控支部“全校党建工作样板支部”荣誉称号（名单见附件）。',
      basis: expect.stringContaining(
        '经申报推荐、培育创建和验收，机械学院党委研究决定，对通过验收的党组织予以表彰',
      ),
    });
  });

  it('proposes those whose result gives the honour, and nobody where the committee decides', () => {
    expect(proposedDecision(shandongDossier()).chosen).toEqual([]);
    expect(proposedDecision(tianjinDossier()).chosen).toEqual(['c1']);
    expect(proposedDecision(zjietDossier()).chosen).toEqual(['c2']);
  });
});

describe('honours side by side', () => {
  it('take no 、 between their quotation marks', () => {
    expect(quotedAll(['标杆院级党组织', '样板支部', '优秀“五好”党支部'])).toBe(
      '“标杆院级党组织”“样板支部”、优秀“五好”党支部',
    );
  });
});

describe('the next notice', () => {
  it('says what changed against the one before it, and why', () => {
    const before = noticeWording(shandongDossier(), notice());
    const rows = before.rows
      .filter(({ candidateId }) => candidateId !== 'c3')
      .map((row) => (row.candidateId === 'c1' ? { ...row, result: '总分61分，第2名' } : row));
    const issued = notice({ issued: { by: '周正明', on: '2026-11-10' }, frozen: { ...before, rows } });
    const dossier = shandongDossier([noticeEntry('1', issued), correctionEntry('1')]);
    expect(proposedNotice(dossier, '2026-11-20', '2026-11-26')).toMatchObject({
      firstDay: '2026-11-20',
      lastDay: '2026-11-26',
      telephone: '0531-1234567',
      issued: null,
      changes:
        '本公示代替2026年11月10日的公示。更正内容：甲党总支的结果由“总分61分，第2名”更正为“总分64分，第2名”；丙党总支列入名单，结果为“总分64分，第2名”。更正理由：漏记一项加分。',
    });
    expect(proposedNotice(shandongDossier(), '2026-11-20', null).changes).toBe('');
  });
});
