import type { Ref } from 'react';
import { margins, paperSize } from '../../../../shared/report/paper/paperSize.ts';
import type { MeasuredForm } from './measuredForm.ts';
import { PaperTable } from './PaperTable.tsx';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly forms: readonly MeasuredForm[];
}

/**
 * The rows of forms as the browser lays them out, for usePages to measure: a child for each form, with a table for each
 * opening and for each head, all blocks below the first one. Nothing without forms: an empty box would be a page of its own.
 */
export function MeasuredForms({ ref, forms }: Props) {
  if (forms.length === 0) return null;
  const shown = forms.map(({ first: { sheet, layout }, scale, openings, heads, blocks }, index) => {
    const table = { columnWidths: layout.columnWidths, scale };
    const all = [...blocks.values()];
    return (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: forms keep their order.
        key={index}
        className="paper-measure"
        style={{ width: `${paperSize(sheet).width - 2 * margins.side}mm` }}
        aria-hidden="true"
      >
        {[...openings].map(([key, rows]) => (
          <PaperTable key={key} {...table} blocks={[rows]} />
        ))}
        {[...heads].map(([key, rows], place) => (
          <PaperTable key={key} {...table} head={rows} blocks={place === 0 ? all : all.slice(0, 1)} />
        ))}
      </div>
    );
  });
  return <div ref={ref}>{shown}</div>;
}
