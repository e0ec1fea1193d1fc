import { Button } from 'antd';
import type { Figure } from '../../../shared/ownTable/figureLedger.ts';
import { itemAt, openPlaces } from '../../../shared/ownTable/openPlaces.ts';
import type { OwnTableDraft } from '../../../shared/ownTable/ownTableDraft.ts';
import { placeWords, type SourceFile } from '../../../shared/ownTable/sourceTable.ts';
import { nextOpen } from './nextOpen.ts';
import type { OwnTable } from './useOwnTable.ts';

interface Props {
  readonly table: OwnTable;
  readonly source: SourceFile;
  readonly draft: OwnTableDraft;
}

/** So many characters of its surroundings are shown with a figure. */
const around = 16;

/** The figures of the source that nothing uses yet, each to be set aside as 不是分值 unless a rule takes it up. */
export function OpenFigures({ table, source, draft }: Props) {
  const open = openPlaces(draft).figures;
  if (open.length === 0) return null;
  const setAside = (figures: readonly Figure[]) =>
    table.choose((now) => ({
      ...now,
      setAside: [...(now.setAside ?? []), ...figures.map(({ key }) => key)],
    }));
  return (
    <div className="own-figures">
      <h3>
        用处未定的数
        {open.length > 1 && (
          <Button type="link" onClick={() => setAside(open)}>
            {open.length} 个都不是分值
          </Button>
        )}
      </h3>
      <ul>
        {open.map((figure) => (
          <li key={figure.key}>
            <span>
              {itemAt(draft, figure.from.place)?.id ?? placeWords(figure.from.place, source.tables.length)}：
              <FigureInPlace figure={figure} source={source} />
            </span>
            <Button
              size="small"
              className="own-open"
              onClick={({ currentTarget }) => {
                const next = nextOpen(currentTarget);
                setAside([figure]);
                next?.focus();
              }}
            >
              不是分值
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function FigureInPlace({ figure, source }: { readonly figure: Figure; readonly source: SourceFile }) {
  const { place, at } = figure.from;
  const text =
    'line' in place
      ? (source.lines[place.line] ?? '')
      : (source.tables[place.table]?.cells.find(
          ({ row, column }) => row === place.row && column === place.column,
        )?.text ?? '');
  const from = Math.max(0, at[0] - around);
  const to = Math.min(text.length, at[1] + around);
  return (
    <q className="own-quote">
      {from > 0 && '…'}
      {text.slice(from, at[0])}
      <mark className="own-mark-open">{text.slice(...at)}</mark>
      {text.slice(at[1], to)}
      {to < text.length && '…'}
    </q>
  );
}
