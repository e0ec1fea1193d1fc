import { describe, expect, it } from 'vitest';
import { pastedSource } from '../../shared/ownTable/pastedSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { schemeIdentity } from '../../shared/ownTable/schemeIdentity.ts';
import { schemeOfDraft } from '../../shared/ownTable/schemeOfDraft.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { htmlOf } from '../support/madeTable.ts';
import { formOf, forms } from './forms.ts';

describe('a pasted table of standards', () => {
  it.each(forms)('$what', ({ what: _, blocks, ...expected }) => {
    expect(formOf(readOwnTable(pastedSource('粘贴', { html: htmlOf(blocks), text: '' })))).toEqual(expected);
  });

  it.each(forms)('uses every figure and needs no correction: $what', ({ blocks }) => {
    const draft = readOwnTable(pastedSource('粘贴', { html: htmlOf(blocks), text: '' }));
    expect(draft.ledger.figures.filter(({ use }) => use === null)).toEqual([]);
    expect(draft.problems).toEqual([]);
  });

  it.each(forms)('is a sound scheme with the same items: $what', ({ blocks, items }) => {
    const source = pastedSource('粘贴', { html: htmlOf(blocks), text: '' });
    const draft = readOwnTable(source);
    const scheme = parseScheme(schemeOfDraft(draft, schemeIdentity(source, draft)));
    expect(hasSheet(scheme) && scheme.sheet.items.map(({ id, max }) => `${id} ${max / 100}`)).toEqual(
      items.map((item) => item.split(' ').slice(0, 2).join(' ')),
    );
  });

  it('tells grades, vetoes and notes that stand below it', () => {
    const { blocks } = forms.find(({ what }) => what.startsWith('表后'))!;
    const draft = readOwnTable(pastedSource('粘贴', { html: htmlOf(blocks), text: '' }));
    expect(draft.grades.map(({ name, from }) => `${name.text} ${from / 100}`)).toEqual([
      '优秀 90',
      '良好 80',
      '合格 60',
      '不合格 0',
    ]);
    expect(draft.vetoes!.result!.text).toBe('不合格');
    expect(draft.vetoes!.list.map(({ text }) => text.text)).toEqual([
      '党员受到党纪处分的',
      '发生群体性事件的',
    ]);
    expect(draft.tableNotes.map(({ text }) => text)).toEqual(['每项分值扣完为止，不计负分。']);
  });

  it('takes rows under 一票否决 as vetoes, bonus and deductions beside the total', () => {
    const { blocks } = forms.find(({ what }) => what.startsWith('加分项'))!;
    const { dimensions, vetoes } = readOwnTable(pastedSource('粘贴', { html: htmlOf(blocks), text: '' }));
    expect(vetoes!.list.map(({ text }) => text.text)).toEqual([
      '发生重大安全责任事故',
      '领导班子成员违纪违法',
    ]);
    expect(vetoes!.result!.text).toBe('不合格');
    const [, bonus, deductions] = dimensions;
    expect([bonus!.kind, bonus!.items[0]!.cap, deductions!.kind, deductions!.items[0]!.floor]).toEqual([
      'bonus',
      500,
      'deduction',
      -1000,
    ]);
  });

  it('keeps the columns beside: materials and who is responsible', () => {
    const { blocks } = forms.find(({ what }) => what.startsWith('印证'))!;
    const draft = readOwnTable(pastedSource('粘贴', { html: htmlOf(blocks), text: '' }));
    expect(draft.columns.map(({ head }) => head)).toEqual(['印证材料', '责任部门']);
    expect(Object.values(draft.dimensions[0]!.items[0]!.columns).map(({ text }) => text)).toEqual([
      '制度汇编2份',
      '组织部',
    ]);
  });
});
