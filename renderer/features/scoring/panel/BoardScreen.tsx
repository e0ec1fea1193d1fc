import { useQuery } from '@tanstack/react-query';
import { Spin, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatPoints } from '../../../../shared/number/points.ts';
import type { CandidateTotals, SeatTotal } from '../../../../shared/outcome/panelTotals.ts';
import { mostOfSheet } from '../../../../shared/scheme/mostOf.ts';
import { api } from '../../../api/client.ts';
import { LoadProblem } from '../../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../../ui/NeedsSetup.tsx';
import { useAssessment } from '../../../ui/useAssessment.ts';
import { TotalsPlot } from './TotalsPlot.tsx';
import './panel.css';
import { type PanelPart, usePanelPart } from './usePanelPart.ts';

/** Asked again so often, so that the room sees who is done. Units: milliseconds. */
const again = 1000;

/** 进度板: who of the panel has scored what, for the projector; the scores only once they are shown. */
export function BoardScreen() {
  const place = usePanelPart();
  return place ? <Board {...place} /> : <NeedsSetup />;
}

function Board({ roundId, partId, form }: PanelPart) {
  const { id: assessmentId } = useAssessment();
  const input = { assessmentId, roundId, partId };
  const query = useQuery(api.sheet.panelTotals.queryOptions({ input, refetchInterval: again }));
  const [isShown, setShown] = useState(false);
  if (query.isLoadingError) return <LoadProblem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Spin className="page-spin" />;
  const rows = query.data;
  const panelists = rows[0]?.seats.map(({ panelist }) => panelist) ?? [];
  const isDone = rows.every(isSigned);
  return (
    <div className="page board">
      <div className="panel-head">
        <h2>评分进度</h2>
        <span className="shell-gap" />
        <Switch checked={isShown} disabled={!isDone} onChange={setShown} aria-label="公布得分" />
        <span>公布得分{!isDone && '（全部签字后）'}</span>
        <Link to={`/a/${assessmentId}/score`}>回到评分表</Link>
      </div>
      <div className="panel-wide">
        <table className="panel-grid board-grid">
          <thead>
            <tr>
              <th>参评单位</th>
              {panelists.map((panelist) => (
                <th key={panelist}>
                  <span className="panel-who">{panelist}</span>
                </th>
              ))}
              {isShown && <th>得分的分布</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.candidateId}>
                <th scope="row">{row.name}</th>
                {row.seats.map((seat) => (
                  <td key={seat.panelist}>
                    {isShown && seat.seat === null ? formatPoints(seat.total ?? 0) : standOf(seat)}
                  </td>
                ))}
                {isShown && (
                  <td>
                    <TotalsPlot seats={row.seats} max={mostOfSheet(form)} name={row.name} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function isSigned({ seats }: CandidateTotals): boolean {
  return seats.every((seat) => seat.isSigned || seat.seat !== null);
}

function standOf({ seat, isSigned: isDone, total }: SeatTotal): string {
  if (seat) return '不计入';
  if (isDone) return '✓ 已签字';
  return total === null ? '○' : '◐ 已评分';
}
