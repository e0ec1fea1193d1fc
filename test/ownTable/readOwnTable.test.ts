import { describe, expect, it } from 'vitest';
import { pastedSource } from '../../shared/ownTable/pastedSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { htmlOf, type MadeTable } from '../support/ownTableFiles.ts';
import { forms } from './forms.ts';

const isPlain = (block: unknown): block is string | MadeTable =>
  typeof block === 'string' || (typeof block === 'object' && block !== null && 'rows' in block);

describe('a table of standards', () => {
  it.each(forms)('$what', ({ blocks, title, total, dimensions, items }) => {
    const draft = readOwnTable(pastedSource('粘贴', { html: htmlOf(blocks.filter(isPlain)), text: '' }));
    const points = (given: { readonly points: number } | null) => (given ? given.points / 100 : null);
    expect({
      title: draft.title.text,
      total: points(draft.total),
      dimensions: draft.dimensions.map(({ name, max }) => `${name.text} ${points(max)}`),
      items: draft.dimensions.flatMap((dimension) =>
        dimension.items.map(({ id, max, content }) => `${id} ${points(max)} ${content.text}`),
      ),
    }).toEqual({ title, total, dimensions, items });
  });
});
