import { formatPoints, type Hundredths } from '../../../../shared/number/points.ts';
import type { SeatTotal } from '../../../../shared/outcome/panelTotals.ts';

interface Props {
  readonly seats: readonly SeatTotal[];
  readonly max: Hundredths;
  readonly name: string;
}

const width = 260;
const height = 34;
const margin = 8;

/** The panelists' totals of a candidate as points on one line, equal ones above each other. */
export function TotalsPlot({ seats, max, name }: Props) {
  const given = seats.flatMap(({ panelist, total, seat }) =>
    seat === null && total !== null ? [{ panelist, total }] : [],
  );
  const least = Math.min(...given.map(({ total }) => total));
  // The line begins at a tenth of the whole below the least, so that what lies close together can be told apart.
  const from = Math.max(0, least - max / 10);
  const x = (total: Hundredths) => margin + ((total - from) / (max - from || 1)) * (width - 2 * margin);
  const words = given.map(({ panelist, total }) => `${panelist} ${formatPoints(total)}`).join('，');
  return (
    <svg
      role="img"
      aria-label={`${name}：${words}`}
      viewBox={`0 0 ${width} ${height}`}
      className="totals-plot"
    >
      <line x1={margin} x2={width - margin} y1={height - margin} y2={height - margin} />
      {given.map(({ panelist, total }, index) => {
        const below = given.slice(0, index).filter((other) => other.total === total).length;
        return (
          <circle key={panelist} cx={x(total)} cy={height - margin - 5 - below * 7} r={4}>
            <title>{`${panelist} ${formatPoints(total)}`}</title>
          </circle>
        );
      })}
    </svg>
  );
}
