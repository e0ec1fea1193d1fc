import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { openPlaces } from '../../../shared/ownTable/openPlaces.ts';
import type { DraftItem, OwnTableDraft } from '../../../shared/ownTable/ownTableDraft.ts';
import type { SourceFile } from '../../../shared/ownTable/sourceTable.ts';
import { describePoints } from '../../../shared/report/describePoints.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { AroundTable } from './AroundTable.tsx';
import { ItemCheck } from './ItemCheck.tsx';
import { OpenFigures } from './OpenFigures.tsx';
import type { OwnTable } from './useOwnTable.ts';

interface Props {
  readonly table: OwnTable;
  readonly source: SourceFile;
  readonly draft: OwnTableDraft;
  /** What the draft makes by now. */
  readonly scheme: Scheme | null;
}

type View = 'open' | 'all';

/** Step 3: what is doubtful is checked against the source beside it. */
export function CheckItems({ table, source, draft, scheme }: Props) {
  const { ledger, dimensions, problems } = draft;
  const items = dimensions.flatMap((dimension) => dimension.items);
  const open = new Set(problems.flatMap(({ item }) => item ?? []));
  const { count: places, figures } = openPlaces(draft);
  const [view, setView] = useState<View>('open');
  const [stays, setStays] = useState<ReadonlySet<string>>(new Set());
  // An item that was just settled stays where it is until the view is chosen anew.
  const isShown = ({ key }: DraftItem) => view === 'all' || open.has(key) || stays.has(key);
  const shown = items.filter(isShown);
  const general = problems.filter(({ item }) => item === undefined);
  return (
    <section id="own-check-places" tabIndex={-1} className="form-section" aria-labelledby="own-check">
      <h2 id="own-check">三、核对有疑问的地方</h2>
      <div className="own-check-head">
        <Segmented<View>
          aria-label="显示哪些"
          value={view}
          onChange={(next) => {
            setView(next);
            setStays(new Set());
          }}
          options={[
            { value: 'open', label: '要核对的' },
            { value: 'all', label: `全部 ${items.length}` },
          ]}
        />
        <strong role="status">{places === 0 ? '没有要核对的了' : `还有 ${places} 处要核对`}</strong>
        <span className="soft">
          共 {ledger.figures.length} 个数，{ledger.figures.length - figures.length} 个已用，{figures.length}{' '}
          个未定。回车采用，点击修改。
        </span>
      </div>
      {general.map(({ text }) => (
        <p key={text} className="own-problem">
          {text}
        </p>
      ))}
      <OpenFigures table={table} source={source} draft={draft} />
      <AroundTable table={table} draft={draft} />
      <div className="own-items">
        {shown.map((item) => (
          <ItemCheck
            key={item.key}
            item={item}
            carried={table.carried.includes(item.key) ? rulesInWords(scheme, item.id) : null}
            problems={problems.filter((problem) => problem.item === item.key)}
            onChoose={(change) => {
              setStays((now) => new Set(now).add(item.key));
              table.choose((now) => ({
                ...now,
                items: { ...now.items, [item.key]: change(now.items?.[item.key] ?? {}) },
              }));
            }}
          />
        ))}
      </div>
      {view === 'open' && shown.length === 0 && (
        <Button type="link" onClick={() => setView('all')}>
          查看全部 {items.length} 条
        </Button>
      )}
    </section>
  );
}

/** The rules that an item has in the scheme, in words. */
function rulesInWords(scheme: Scheme | null, itemId: string): readonly string[] {
  const item = scheme?.sheet?.items.find(({ id }) => id === itemId);
  return item?.rules.map((rule) => `${wordsOf(rule.label)}：${describePoints(rule)}`) ?? [];
}
