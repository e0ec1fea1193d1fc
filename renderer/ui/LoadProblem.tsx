import { Button, Result } from 'antd';
import { problemOf } from '../api/problem.ts';
import { PlaceButton } from './PlaceButton.tsx';

/** A screen whose data could not be read: what happened, and try again. */
export function LoadProblem({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { message, place } = problemOf(error);
  return (
    <Result
      status="warning"
      title={message}
      extra={
        <>
          <Button onClick={onRetry}>再试一次</Button>
          <PlaceButton place={place} />
        </>
      }
    />
  );
}
