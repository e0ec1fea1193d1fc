import { Button } from 'antd';
import type { ContentOf } from '../../../shared/register/entry.ts';
import type { ClearRest } from './useClearRest.ts';

interface Props {
  readonly candidateId: string;
  /** Every candidate of the assessment. */
  readonly allIds: readonly string[];
  readonly rest: ClearRest;
  /** Who checks now and when; null while nobody is named. */
  readonly signer: Pick<ContentOf<'check'>, 'by' | 'on'> | null;
}

/** 其余均无问题, of this candidate or of all, and the way back. */
export function ClearRestBar({ candidateId, allIds, rest, signer }: Props) {
  const own = rest.countOf([candidateId]);
  const all = rest.countOf(allIds);
  const button = (words: string, ids: readonly string[]) => (
    <Button
      disabled={signer === null}
      title={signer === null ? '请先写查摆人' : undefined}
      onClick={() => signer && rest.clear(ids, signer)}
    >
      {words}
    </Button>
  );
  return (
    <>
      {rest.last && (
        <span role="status">
          已记 {rest.last.candidates > 1 && `${rest.last.candidates} 个单位 `}
          {rest.last.rows} 项没有发现问题
          <Button type="link" size="small" onClick={rest.takeBack}>
            撤销
          </Button>
        </span>
      )}
      {own > 0 && button('其余均无问题', [candidateId])}
      {all > own && button(`各单位其余 ${all} 项均无问题`, allIds)}
    </>
  );
}
