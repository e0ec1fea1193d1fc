import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { MeetingGuest, MeetingMember, MeetingState } from '../../../shared/contract/meeting.ts';
import { api } from '../../api/client.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** A device that was not heard of for so long is away. Units: milliseconds. */
const awayAfter = 10_000;

/**
 * Who of the panel may come by which PIN, who waits to be let in, and who is there. The page may be on the projector: a
 * PIN is shown when it is asked for, one at a time, until it is used.
 */
export function MeetingMembers({ members }: { readonly members: readonly MeetingMember[] }) {
  const queries = useQueryClient();
  const showProblem = useProblem();
  const put = {
    onSuccess: (next: MeetingState) => queries.setQueryData(api.meeting.state.queryKey(), next),
    onError: showProblem,
  };
  const renewPin = useMutation(api.meeting.renewPin.mutationOptions(put));
  const admit = useMutation(api.meeting.admit.mutationOptions(put));
  const dismiss = useMutation(api.meeting.dismiss.mutationOptions(put));
  const [shown, setShown] = useState<string | null>(null);
  return (
    <table className="meeting-members">
      <thead>
        <tr>
          <th>考评员</th>
          <th title="只给本人看；投影时先不显示">口令</th>
          <th>设备</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ panelist, pin, isGuessed, guests }) => (
          <tr key={panelist}>
            <th scope="row">{panelist}</th>
            <td>
              {pin ? (
                <ShownPin
                  pin={pin}
                  isShown={shown === panelist}
                  onShow={(isShown) => setShown(isShown ? panelist : null)}
                />
              ) : (
                <>
                  {isGuessed ? '输错太多次，已作废' : '已用'}{' '}
                  <Button
                    size="small"
                    onClick={() => {
                      setShown(panelist);
                      renewPin.mutate({ panelist });
                    }}
                  >
                    发新口令
                  </Button>
                </>
              )}
            </td>
            <td>
              {guests.length === 0 && '尚未加入'}
              {guests.map((guest) => (
                <div key={guest.id} className="meeting-guest">
                  {guest.device}　{standOf(guest)}
                  {!guest.isAdmitted && (
                    <Button type="primary" size="small" onClick={() => admit.mutate({ guestId: guest.id })}>
                      允许加入
                    </Button>
                  )}
                  <Button type="link" size="small" onClick={() => dismiss.mutate({ guestId: guest.id })}>
                    请出
                  </Button>
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PinProps {
  readonly pin: string;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

function ShownPin({ pin, isShown, onShow }: PinProps) {
  if (!isShown)
    return (
      <Button size="small" onClick={() => onShow(true)}>
        显示口令
      </Button>
    );
  return (
    <>
      <span className="meeting-pin">{pin}</span>{' '}
      <Button type="link" size="small" onClick={() => onShow(false)}>
        隐藏
      </Button>
    </>
  );
}

function standOf({ isAdmitted, seenAt }: MeetingGuest): string {
  if (!isAdmitted) return '等待允许';
  return Date.now() - Date.parse(seenAt) > awayAfter ? '○ 没有联系' : '✓ 已加入';
}
