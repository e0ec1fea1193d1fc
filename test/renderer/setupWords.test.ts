import { describe, expect, it } from 'vitest';
import { organiserNote } from '../../renderer/features/setup/organiserNote.ts';
import { restTitle } from '../../renderer/features/setup/restTitle.ts';
import { summaryOf } from '../../shared/scheme/summaryOf.ts';
import { shipped, shippedIds } from '../scheme/shippedSchemes.ts';

describe.each(shippedIds)('of the scheme %s', (id) => {
  it('says of the readings folded away that they hold, and promises nothing about points', () => {
    const title = restTitle(shipped(id));
    expect(title).toMatch(/^(?:其余)?采用默认$/u);
    expect(title.startsWith('其余')).toBe(
      shipped(id).sheet !== undefined || shipped(id).adjustable.length > 0,
    );
  });

  it('points at an organiser that another body’s assessment left there, and at no other', () => {
    const schemes = shippedIds.map((each) => summaryOf(shipped(each), false));
    const own = summaryOf(shipped(id), false);
    for (const last of schemes) {
      const note = organiserNote(schemes, id, { schemeTitle: last.title });
      if (last.issuer === own.issuer) expect(note).toBeNull();
      else expect(note).toBe(`照上次考核填写；本方案的文件由${own.issuer}印发，请核对`);
    }
    // A table of a committee's own that is no longer there is nobody's.
    expect(organiserNote(schemes, id, { schemeTitle: '本单位的表' })).toMatch(/请核对$/);
    expect(organiserNote(schemes, null, { schemeTitle: own.title })).toBeNull();
  });
});
