import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { documentTexts, wordsOf } from '../../shared/scheme/text.ts';
import { shandong, shandongSource } from '../support/shandong.ts';

/** The reading of the document that was agreed on: every item (max, start) and rule, in the order of the form. */
const reading = `
1 领导班子好 15
 1-1 8 full
  1-1.a zero-if
  1-1.b deduct-per 0.5 次
 1-2 2 full
  1-2.a zero-if
 1-3 3 full
  1-3.a deduct-per 0.5 项 [工作方案 谈心谈话记录 领导班子对照检查材料 个人发言提纲 相互批评意见 会议记录 召开情况报告 整改台账 签到表 影像资料 等]
  1-3.b zero-if
 1-4 2 full
  1-4.a zero-if
2 党员队伍好 15
 2-1 5 full
  2-1.a deduct-per 0.5 项
 2-2 5 full
  2-2.a deduct-per 1 项 [自学制度 集中学习制度]
  2-2.b deduct-if-count 2 次 {"atMost":4}
  2-2.c deduct-per 0.5 项
 2-3 3 full
  2-3.a deduct-per 0.5 人
  2-3.b deduct-if 1
 2-4 2 full
  2-4.a zero-if
3 工作机制好 20
 3-1 10 full
  3-1.a deduct-per 0.5 项
  3-1.b deduct-if 1
  3-1.c deduct-per 1 人次
 3-2 2 full
  3-2.a deduct-per 2 项 [组织机构健全 领导分工明确 党组织活动有场所]
 3-3 4 full
  3-3.a zero-if
  3-3.b deduct-per 1 次
  3-3.c deduct-per 0.5 项
 3-4 2 full
  3-4.a deduct-per 1 项
 3-5 2 full
  3-5.a deduct-per 1 次
4 工作业绩好 40
 4-1 4 zero
  4-1.a add-per 2 次
 4-2 2 zero
  4-2.a add-per 2 次
  4-2.b deduct-per 0.5 份
 4-3 4 full
  4-3.a deduct-per 2 项 [年初计划 年底总结]
 4-4 15 zero
  4-4.a add-per 3 次
  4-4.b deduct-per 0.5 份
  4-4.c deduct-if 1
 4-5 15 zero
  4-5.a add-per 1 次
  4-5.b deduct-if-count 2 次 {"lessThan":4} countOf 4-5.a
5 师生反映好 10
 5-1 3 full
  5-1.a deduct-per 1 次
 5-2 3 full
  5-2.a zero-if
  5-2.b deduct-per 2 次
 5-3 4 full
  5-3.a deduct-if 2
  5-3.b deduct-if 1
  5-3.c zero-if
`;

/** The shipped scheme's sheet in the same writing. */
function written(): string {
  const lines = shandongSource.sheet!.dimensions.flatMap((dimension) => [
    `${dimension.id} ${wordsOf(dimension.name)} ${dimension.max}`,
    ...dimension.items.flatMap((item) => [
      ` ${item.id} ${item.max} ${item.start}`,
      ...item.rules.map((rule) => {
        const parts: unknown[] = [rule.id, rule.kind];
        if ('points' in rule) parts.push(rule.points);
        if ('unit' in rule) parts.push(rule.unit);
        if ('when' in rule) parts.push(JSON.stringify(rule.when));
        if ('countOf' in rule) parts.push('countOf', rule.countOf);
        if ('cap' in rule) parts.push('cap', rule.cap);
        if ('checklist' in rule && rule.checklist) {
          parts.push(
            `[${[...rule.checklist.map(wordsOf), ...(rule.checklistOpen ? ['等'] : [])].join(' ')}]`,
          );
        }
        return `  ${parts.join(' ')}`;
      }),
    ]),
  ]);
  return `\n${lines.join('\n')}\n`;
}

const documentPath = new URL(`../../resources/documents/${shandongSource.seed}`, import.meta.url);
const document = readFileSync(documentPath, 'utf8');

function captionsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(captionsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'caption' ? [String(value)] : captionsIn(value),
  );
}

describe('the shipped Shandong scheme', () => {
  it('has the items and rules of the reading, all and no others', () => {
    expect(written()).toBe(reading);
  });

  it('has 21 items in five dimensions that sum to 100', () => {
    const items = itemsOf(shandong.sheet);
    expect(items).toHaveLength(21);
    expect(items.reduce((sum, item) => sum + item.max, 0)).toBe(10_000);
    expect(shandong.sheet.dimensions.map((dimension) => dimension.max)).toEqual([
      1500, 1500, 2000, 4000, 1000,
    ]);
    expect(shandong.sheet.total).toBe(10_000);
    expect(lintScheme(shandong)).toEqual([]);
  });

  it('is filled by the panel together and caps additions before it deducts', () => {
    expect(shandong.parts).toEqual([]);
    expect(shandong.sheet.capAdditions).toBe('beforeDeductions');
  });

  it('lets the panel change the order of the cap, and says so in a reading note', () => {
    expect(
      shandong.readingNotes.filter((note) => note.choice === 'capAdditions').map((note) => note.id),
    ).toEqual(['N1']);
    expect(shandong.readingNotes).toHaveLength(7);
  });

  it('carries the document as it was issued', () => {
    const digest = createHash('sha256').update(readFileSync(documentPath)).digest('hex');
    expect(digest).toBe('47b98996c11c923185114b3920b8ddb5fdd440a1ec3dc135a433376e5ea8bae0');
  });

  it('gives as the document’s only what stands in the document word for word', () => {
    const texts = documentTexts(shandongSource);
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.filter((text) => !document.includes(text))).toEqual([]);
  });

  it('has each item’s content, points and standard beside each other, as the form has them', () => {
    for (const item of itemsOf(shandong.sheet)) {
      const [content, standard] = [wordsOf(item.content), wordsOf(item.standard)];
      expect(item.content).toHaveProperty('document');
      expect(item.standard).toHaveProperty('document');
      const cells = document.split(/\s*\n\s*/u);
      const at = cells.findIndex(
        (cell) => cell.replace(/^(\d-\d)\s*/u, '$1').trim() === `${item.id}${content}`,
      );
      expect(cells.slice(at + 1, at + 3).map((cell) => cell.trim())).toEqual([
        String(item.max / 100),
        standard,
      ]);
    }
  });

  it('marks as a caption whatever the document does not say', () => {
    const captions = captionsIn(shandongSource);
    expect(captions).toContain('全年学习次数');
    expect(captions.filter((caption) => document.includes(caption))).toEqual([]);
  });

  it('has the three vetoes word for word, with their lead, result and windows', () => {
    const { lead, result, list } = shandong.vetoes!;
    expect(lead).toEqual({ document: '党支部有以下情况之一的直接认定为不达标：' });
    expect(wordsOf(result)).toBe('不达标');
    expect(list.map(({ id, window }) => [id, window])).toEqual([
      ['V1', 'thisYear'],
      ['V2', 'last12Months'],
      ['V3', 'none'],
    ]);
    list.forEach(({ text }, index) => {
      expect(document).toContain(`（${index + 1}）${wordsOf(text)}`);
    });
  });

  it('has no grades and no pass mark: the grade is null', () => {
    expect(shandong.grades).toEqual([]);
    expect(documentTexts(shandongSource)).not.toContain('达标');
  });

  it('has the three stages in order and the honour', () => {
    expect(shandong.stages.map((stage) => stage.name)).toEqual([
      { document: '评比' },
      { document: '公示' },
      { document: '表彰' },
    ]);
    expect(shandong.honour).toEqual({ document: '五好党组织' });
    expect(shandong.candidateKinds[0]).toBe('党总支');
  });

  it('gives every counted rule a 考评口径 to begin with', () => {
    const counted = itemsOf(shandong.sheet)
      .flatMap((item) => item.rules)
      .filter((rule) => 'unit' in rule && !('countOf' in rule));
    expect(counted.filter((rule) => !rule.convention).map((rule) => rule.id)).toEqual([]);
  });
});
