import { Button } from 'antd';
import { useState } from 'react';
import { looksName } from '../../../shared/scheme/looksName.ts';
import { LooksDrawer } from './LooksDrawer.tsx';
import type { Parts } from './partsOf.ts';

interface Props {
  readonly candidateId: string;
  readonly parts: Pick<Parts, 'round' | 'register'>;
}

/** 三看: how many of the points that the round looks at were written down, and the way to write them. */
export function LooksButton({ candidateId, parts: { round, register } }: Props) {
  const [isLooking, setLooking] = useState(false);
  if (!round) return null;
  const written = round.looks.length - unwrittenLooks(candidateId, { round, register });
  return (
    <>
      <Button size="small" onClick={() => setLooking(true)}>
        {looksName(round.looks.length)}（已写 {written}／{round.looks.length}）
      </Button>
      {isLooking && (
        <LooksDrawer
          candidateId={candidateId}
          round={round}
          register={register}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  );
}

/** How many of the points that the round looks at nobody has written about; 0 where it names none. */
export function unwrittenLooks(candidateId: string, { round, register }: Props['parts']): number {
  if (!round) return 0;
  return round.looks.filter((_, index) => !register.find('look', candidateId, `${round.id}/${index}`)).length;
}
