import { formatPoints, type Hundredths } from '../../../../shared/number/points.ts';
import type { SeatTotal } from '../../../../shared/outcome/panelTotals.ts';

interface Props {
  readonly seats: readonly SeatTotal[];
  readonly max: Hundredths;
  readonly name: string;
}

const width = 260;
const margin = 10;
const radius = 4;

/** The panelists' totals of a candidate as points over one line, equal ones above each other. */
export function TotalsPlot({ seats, max, name }: Props) {
  const given = seats.flatMap(({ panelist, total, seat }) =>
    seat === null && total !== null ? [{ panelist, total }] : [],
  );
  const dots = given.map((dot, index) => ({
    ...dot,
    level: given.slice(0, index).filter(({ total }) => total === dot.total).length,
  }));
  const least = Math.min(...given.map(({ total }) => total));
  // The line begins a tenth of the whole below the least, so that what lies close together can be told apart.
  const from = Math.max(0, least - max / 10);
  const x = (total: Hundredths) => margin + ((total - from) / (max - from || 1)) * (width - 2 * margin);
  const base = radius * 2 * (1 + Math.max(0, ...dots.map(({ level }) => level))) + 2;
  const words = given.map(({ panelist, total }) => `${panelist} ${formatPoints(total)}`).join('，');
  return (
    <svg
      role="img"
      aria-label={`${name}：${words}`}
      viewBox={`0 0 ${width} ${base + 20}`}
      className="totals-plot"
    >
      <line x1={margin} x2={width - margin} y1={base} y2={base} />
      <text x={margin} y={base + 17}>
        {formatPoints(from)}
      </text>
      <text x={width - margin} y={base + 17} textAnchor="end">
        {formatPoints(max)}
      </text>
      {dots.map(({ panelist, total, level }) => (
        <circle key={panelist} cx={x(total)} cy={base - radius - 1 - level * radius * 2} r={radius}>
          <title>{`${panelist} ${formatPoints(total)}`}</title>
        </circle>
      ))}
    </svg>
  );
}
