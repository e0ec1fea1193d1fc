import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { JoinForm } from './JoinForm.tsx';
import './meeting.css';

/** Asked again so often: whether the chair let one in, or ended the meeting. Units: milliseconds. */
const again = 2000;

interface Seat {
  readonly assessmentId: string;
  readonly owner: { readonly panelist: string };
}

interface Props {
  readonly children: (seat: Seat) => ReactNode;
}

/**
 * What a panelist's device shows until it is let in; then its children. These stay while the network is away: what is
 * typed is kept and sent later.
 */
export function JoinGate({ children }: Props) {
  const queries = useQueryClient();
  const query = useQuery({ ...api.meeting.self.queryOptions(), refetchInterval: again, retry: false });
  const [joined, setJoined] = useState<Seat | null>(null);
  const self = query.data;
  const seat = self?.seat;
  useEffect(() => {
    if (!self || query.isError) return;
    setJoined(
      seat?.isAdmitted ? { assessmentId: self.assessmentId, owner: { panelist: seat.panelist } } : null,
    );
  }, [self, seat, query.isError]);
  const isGone = query.isError && !problemOf(query.error).isPassing;
  if (joined && !isGone) return children(joined);
  const problem = query.error ? problemOf(query.error).message : null;
  return (
    <main className="page join">
      <h1>五好考评</h1>
      {problem && <Alert type="warning" showIcon title={problem} />}
      {!self && !problem && <Spin />}
      {self && !isGone && <h2>{self.assessment}</h2>}
      {self && !isGone && !seat && (
        <JoinForm
          panelists={self.panelists}
          onJoined={() => void queries.invalidateQueries({ queryKey: api.meeting.self.key() })}
        />
      )}
      {seat && !seat.isAdmitted && !isGone && (
        <p role="status" className="join-wait">
          {seat.panelist}，口令正确。请等组长在主机上允许这台设备加入。
        </p>
      )}
    </main>
  );
}
