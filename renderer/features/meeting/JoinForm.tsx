import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { api } from '../../api/client.ts';
import { keepMeetingKey } from '../../api/meetingDoor.ts';
import { problemOf } from '../../api/problem.ts';

interface Props {
  /** Who may join. */
  readonly panelists: readonly string[];
  readonly onJoined: () => void;
}

/** Name and one-time PIN of a panelist. */
export function JoinForm({ panelists, onJoined }: Props) {
  const [name, setName] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const pinId = useId();
  const join = useMutation(
    api.meeting.join.mutationOptions({
      onSuccess({ key }) {
        keepMeetingKey(key);
        onJoined();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== null && pin !== '') join.mutate({ name, pin });
  };
  return (
    <form className="join-form" onSubmit={submit}>
      <fieldset>
        <legend>我是</legend>
        {panelists.map((panelist) => (
          <label key={panelist} className="join-name">
            <input
              type="radio"
              name="panelist"
              checked={name === panelist}
              onChange={() => setName(panelist)}
            />
            {panelist}
          </label>
        ))}
      </fieldset>
      <label htmlFor={pinId}>组长发给我的口令</label>
      <Input
        id={pinId}
        size="large"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={pin}
        onChange={(event) => setPin(event.target.value.trim())}
      />
      {join.error && <Alert type="error" showIcon title={problemOf(join.error).message} />}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        loading={join.isPending}
        disabled={name === null || pin.length !== 6}
      >
        加入会议
      </Button>
    </form>
  );
}
