import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { MeetingState } from '../../../shared/contract/meeting.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';

interface Props {
  readonly state: MeetingState;
  readonly isOpen: boolean;
}

/** Opens the meeting at an address of this computer, and ends it. */
export function MeetingSwitch({ state, isOpen }: Props) {
  const { id: assessmentId } = useAssessment();
  const queries = useQueryClient();
  const showProblem = useProblem();
  const [chosen, setChosen] = useState<string | null>(null);
  const put = {
    onSuccess: (next: MeetingState) => queries.setQueryData(api.meeting.state.queryKey(), next),
    onError: showProblem,
  };
  const open = useMutation(api.meeting.open.mutationOptions(put));
  const close = useMutation(api.meeting.close.mutationOptions(put));
  const [isShuffled, setShuffled] = useState(false);
  const { addresses } = state;
  const address = addresses.find((each) => each.address === chosen)?.address ?? addresses[0]?.address ?? '';
  if (isOpen)
    return (
      <Button loading={close.isPending} onClick={() => close.mutate(undefined)}>
        结束会议
      </Button>
    );
  return (
    <>
      <Select
        aria-label="开放在哪个网络上"
        popupMatchSelectWidth={false}
        value={address}
        onChange={setChosen}
        options={addresses.map((each) => ({ value: each.address, label: `${each.address}（${each.name}）` }))}
      />
      <Checkbox checked={isShuffled} onChange={(event) => setShuffled(event.target.checked)}>
        各人看到的单位顺序不同
      </Checkbox>
      <Button
        type="primary"
        loading={open.isPending}
        onClick={() => open.mutate({ assessmentId, address, isShuffled })}
      >
        开放会议
      </Button>
    </>
  );
}
