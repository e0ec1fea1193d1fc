import { Empty, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Unit } from './unit.ts';

interface Props {
  readonly units: readonly Unit[];
  readonly currentId: string;
  readonly addressOf: (candidateId: string) => string;
}

const mostShown = 300;

/** The candidates with how far each is, and a search. */
export function UnitList({ units, currentId, addressOf }: Props) {
  const [search, setSearch] = useState('');
  const words = search.trim();
  const found = units.filter(({ candidate: { name, parent, secretary } }) =>
    [name, parent, secretary].some((text) => text.includes(words)),
  );
  const closed = units.filter(({ missing }) => missing.length === 0).length;
  const overdue = units.filter(({ stand }) => stand.overdue > 0).length;
  return (
    <nav className="rectify-units" aria-label="参评单位">
      <div className="rectify-units-head">
        <Input.Search
          allowClear
          placeholder="查找单位、书记"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="rectify-soft">
          整改齐备 {closed}／共 {units.length}
        </span>
        {overdue > 0 && <strong className="rectify-overdue">{overdue} 个单位有逾期</strong>}
      </div>
      <ol className="rectify-units-list">
        {found.slice(0, mostShown).map((unit) => (
          <li key={unit.candidate.id}>
            <Link
              to={addressOf(unit.candidate.id)}
              className={
                unit.candidate.id === currentId ? 'rectify-unit rectify-unit-current' : 'rectify-unit'
              }
              aria-current={unit.candidate.id === currentId ? 'page' : undefined}
            >
              <span className="rectify-unit-name">{unit.candidate.name}</span>
              {unit.candidate.parent && <span className="rectify-soft">{unit.candidate.parent}</span>}
              <UnitState unit={unit} />
            </Link>
          </li>
        ))}
      </ol>
      {found.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有找到" />}
      {found.length > mostShown && (
        <p className="rectify-soft rectify-more">还有 {found.length - mostShown} 个，请用上面的查找</p>
      )}
    </nav>
  );
}

function UnitState({ unit: { stand, missing } }: { readonly unit: Unit }) {
  return (
    <span className="rectify-unit-state">
      {stand.checks > 0 && (
        <span>
          查摆 {stand.checked}／{stand.checks}
        </span>
      )}
      <span>问题 {stand.problems}</span>
      <span>未销号 {stand.open}</span>
      {stand.overdue > 0 && <strong className="rectify-overdue">逾期 {stand.overdue}</strong>}
      {stand.isFollowed && <strong className="rectify-followed">重点督促</strong>}
      {missing.length === 0 && <span className="rectify-good">✓ 齐备</span>}
    </span>
  );
}
